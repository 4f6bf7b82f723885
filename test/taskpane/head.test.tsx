import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import { button, findButton, showPane } from "./show-pane";
import { trafficBook } from "./traffic-book";

test("The head says which workbook, what was recognised in it, and which month it is read for", async () => {
  const { user } = showPane();
  expect(await screen.findByText("汇总.xlsx")).toBeInTheDocument();
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("序时");
  expect(screen.getByText("2020年6月")).toBeInTheDocument();
  expect(screen.getByText("（取自表头）")).toBeInTheDocument();
  await user.click(button(/识别出 1 张项目表，6 个项目/));
  expect(screen.getByText(/交通：第 4–9 行，6 个项目，万元/)).toBeInTheDocument();
  expect(screen.getByText(/^说明：/)).toBeInTheDocument();
});

test("Another month can be chosen, and the stated one taken again", async () => {
  const { user } = showPane();
  await user.click(await findButton("更改截至月份"));
  await user.selectOptions(screen.getByRole("combobox", { name: "月" }), "9");
  await user.click(button("用这个月份"));
  expect(await screen.findByText("2020年9月")).toBeInTheDocument();
  expect(screen.getByText("（手工指定）")).toBeInTheDocument();
  expect(screen.getByText(/序时进度 75.0%/)).toBeInTheDocument();
  await user.click(button("用表中写明的月份"));
  expect(await screen.findByText("2020年6月")).toBeInTheDocument();
});

test("Without a stated month nothing is checked before a person has named one", async () => {
  const rows = trafficBook().sheets[0]?.rows?.map((cells) =>
    cells.map((cell) =>
      typeof cell === "string"
        ? cell.replace("1-6月完成投资", "本年累计完成投资").replace(/^2020年三明/, "三明")
        : cell,
    ),
  );
  const { user } = showPane({ book: trafficBook({ rows: rows ?? [] }) });
  expect(await screen.findByText(/都没有写明截至月份/)).toBeInTheDocument();
  expect(button("开始核查")).toBeDisabled();
  await user.type(screen.getByRole("textbox", { name: "年" }), "2020");
  await user.click(button("用这个月份"));
  expect(await screen.findByText("2020年1月")).toBeInTheDocument();
  expect(button("开始核查")).toBeEnabled();
});

test("Nothing but reading happens before 开始核查", async () => {
  const { workbook } = showPane();
  await findButton("开始核查");
  expect(workbook.applied).toEqual([]);
  expect(screen.queryByRole("group", { name: "按程度筛选" })).not.toBeInTheDocument();
  expect(screen.getByText(/表格不会被改动/)).toBeInTheDocument();
});
