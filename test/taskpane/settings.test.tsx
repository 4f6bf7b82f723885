import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import { button, findButton, openTab, showChecked, showPane } from "./show-pane";
import { traffic } from "./traffic-book";

const shownPlan = () => screen.getByRole("region", { name: "工作组" });

test("A preset is chosen, makes the result stale, and is kept in the workbook", async () => {
  const { user, workbook } = await showChecked();
  await openTab(user, "设置");
  await user.selectOptions(screen.getByRole("combobox", { name: "滞后程度的口径" }), "wuhan");
  expect(await screen.findByText(/下面仍是原来的结果/)).toBeInTheDocument();
  await user.click(screen.getByRole("switch", { name: "标记时整行着色" }));
  await user.click(button("保存到工作簿"));
  await waitFor(() => expect(workbook.applied).toHaveLength(1));
  await user.click(screen.getAllByRole("button", { name: "重新核查" })[0]!);
  await waitFor(() => expect(screen.getByRole("combobox", { name: "滞后程度的口径" })).toHaveValue("wuhan"));
  expect(screen.getByRole("switch", { name: "标记时整行着色" })).not.toBeChecked();
  await openTab(user, "滞后项目");
  expect((await screen.findAllByText(/[黄红]牌/)).length).toBeGreaterThan(0);
});

test("The 方案 is edited as a table; what is wrong is named; what is right goes into the workbook", async () => {
  const { user, workbook } = await showChecked();
  await openTab(user, "设置");
  await user.click(button("编辑方案"));
  const groups = within(shownPlan()).getAllByRole("row");
  expect(groups).toHaveLength(9);
  const target = within(shownPlan()).getByRole("textbox", { name: "交通，年度计划投资（万元）" });
  await user.clear(target);
  await user.type(target, "很多");
  await user.click(button("保存方案"));
  expect(await screen.findByRole("alert")).toHaveTextContent(/年度计划投资/);
  expect(workbook.applied).toEqual([]);
  await user.clear(target);
  await user.type(target, "50000");
  await user.click(button("保存方案"));
  await waitFor(() => expect(workbook.applied).toHaveLength(1));
  expect(await screen.findByText(/^2020年.*（工作簿内）$/, { selector: "p" })).toBeInTheDocument();
  await user.click(button("编辑方案"));
  expect(within(shownPlan()).getByRole("textbox", { name: "交通，年度计划投资（万元）" })).toHaveValue("50000");
});

test("The threshold is a setting: with a wide one nobody is behind any more", async () => {
  const { user, workbook } = await showChecked();
  await openTab(user, "滞后项目");
  const chip = () => screen.getByRole("button", { name: /^投资滞后 \d+$/ });
  expect(chip()).not.toHaveTextContent("投资滞后 0");
  await openTab(user, "设置");
  await user.click(button("编辑方案"));
  const tolerance = screen.getByRole("textbox", { name: "低于序时进度多少个百分点算未达（负数）" });
  await user.clear(tolerance);
  await user.type(tolerance, "-100");
  await user.click(button("保存方案"));
  await waitFor(() => expect(workbook.applied).toHaveLength(1));
  await user.click(screen.getAllByRole("button", { name: "重新核查" })[0]!);
  await openTab(user, "滞后项目");
  await waitFor(() => expect(chip()).toHaveTextContent("投资滞后 0"));
});

test("Rows come and go", async () => {
  const { user } = await showChecked();
  await openTab(user, "设置");
  await user.click(button("编辑方案"));
  await user.click(button("增加一行：工作组"));
  expect(within(shownPlan()).getAllByRole("row")).toHaveLength(10);
  await user.click(within(shownPlan()).getByRole("button", { name: "删除空行" }));
  expect(within(shownPlan()).getAllByRole("row")).toHaveLength(9);
});

test("A 方案 goes out as JSON and comes in again; anything else is refused by name", async () => {
  const { user, downloads } = await showChecked();
  await openTab(user, "设置");
  await user.click(button("导出方案"));
  const [[name, bytes]] = [...downloads] as [[string, Uint8Array]];
  expect(name).toBe("序时方案-2020.json");
  const text = new TextDecoder().decode(bytes);
  const input = document.querySelector<HTMLInputElement>('input[accept=".json"]')!;
  await user.upload(input, new File([text.replace('"year": 2020', '"year": 1066')], "a.json"));
  expect(await screen.findByRole("alert")).toHaveTextContent("文件不是可用的方案");
  await user.upload(input, new File([text.replace('"year": 2020', '"year": 2022')], "b.json"));
  expect(await screen.findByRole("textbox", { name: "年度" })).toHaveValue("2022");
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("A column that was read wrongly is corrected, and the layout is remembered", async () => {
  const { user, workbook } = await showChecked();
  await openTab(user, "设置");
  await user.click(button(/「交通」的列是这样读的/));
  const owner = screen.getByLabelText("项目业主");
  expect(owner).toHaveValue("");
  await user.selectOptions(owner, "责任单位");
  await user.click(button("记住这种表式"));
  await waitFor(() => expect(workbook.applied).toHaveLength(1));
  await user.click(await findButton(/「交通」的列是这样读的/));
  await waitFor(() => expect(screen.getByLabelText("项目业主")).toHaveValue("责任单位"));
});

test("Settings can be seen before the first check", async () => {
  const { user } = showPane({ book: { sheets: [traffic] } });
  await findButton("开始核查");
  await openTab(user, "设置");
  expect(screen.getByRole("heading", { name: "方案" })).toBeInTheDocument();
  expect(screen.getByRole("heading", { name: "列对应" })).toBeInTheDocument();
});
