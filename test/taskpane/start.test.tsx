import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { Problem } from "../../src/model/problem";
import { ExcelPane, type Host } from "../../src/taskpane/components/ExcelPane";

const surroundings: Host["surroundings"] = () => {
  throw new Error("not reached");
};

function open(start: Host["start"]) {
  render(
    <FluentProvider theme={webLightTheme}>
      <ExcelPane host={{ start, surroundings }} />
    </FluentProvider>,
  );
}

test("Outside Excel the pane says so and points to the page", async () => {
  open(() => Promise.resolve(null));
  expect(await screen.findByText("未在 Excel 中打开")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "打开网页版" })).toHaveAttribute("href", "page.html");
});

test("An Excel below 1.9 is told what to use instead", async () => {
  open(() => Promise.reject(new Problem("host-too-old", { api: "1.9" })));
  expect(await screen.findByText("当前 Excel 版本太旧")).toBeInTheDocument();
  expect(screen.getByText(/Excel 2021/)).toBeInTheDocument();
});

test("An Excel that is busy can be asked again", async () => {
  let asked = 0;
  open(() => (++asked === 1 ? Promise.reject(new Problem("edit-mode")) : Promise.resolve(null)));
  expect(await screen.findByText("请先按回车结束单元格编辑，再点一次。")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByText("未在 Excel 中打开")).toBeInTheDocument();
  expect(asked).toBe(2);
});
