import { createRoot } from "react-dom/client";
import { Themed } from "../taskpane/components/Themed";
import { fetchAhead } from "./fetch-ahead";
import { PageApp } from "./PageApp";

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <Themed officeDark={() => null}>
      <PageApp />
    </Themed>,
  );
  void fetchAhead();
}
