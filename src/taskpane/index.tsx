import { createRoot } from "react-dom/client";
// The composition root: the one file in which the pane meets Excel. Everything else of the pane knows a Session only.
// eslint-disable-next-line no-restricted-imports
import { excelIsDark, excelVersion, runsInExcel } from "../workbook/excel/host";
import { aboutOf } from "./about";
import { clock, copy, download } from "./browser-services";
import { ExcelPane, type Host } from "./components/ExcelPane";
import { Themed } from "./components/Themed";
import { pause } from "./pause";

const host: Host = {
  async start() {
    if (!(await runsInExcel())) return null;
    const [{ openExcel }, { LocalSession }, { shippedPlans }] = await Promise.all([
      import("../workbook/excel/excel-workbook"),
      import("./session/local-session"),
      import("../plans/shipped"),
    ]);
    return new LocalSession({
      workbook: await openExcel(),
      plans: shippedPlans,
      openFile: async (bytes, name) => {
        const { openWorkbookFile } = await import("../workbook/xlsx/open");
        return (await openWorkbookFile(bytes, name)).read();
      },
      pause,
    });
  },
  surroundings() {
    const { platform, version } = excelVersion();
    return { clock, download, copy, about: aboutOf(`Excel ${version} ${platform}`), canWrite: true };
  },
};

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <Themed officeDark={excelIsDark}>
      <ExcelPane host={host} />
    </Themed>,
  );
}
