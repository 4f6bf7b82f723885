import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import { button, openTab, showChecked } from "./show-pane";
import { traffic } from "./traffic-book";

test("完成率: weighted figures as bars with the gap in 百分点, groups and ranked districts", async () => {
  const { user } = await showChecked();
  await openTab(user, "完成率");
  expect(screen.getByText("竖线为序时进度 50.0%")).toBeInTheDocument();
  // (4100 + 1584 + 6000 + 2600) / (9600 + 6000 + 4000 + 8000 + 8000 + 5000)
  const city = within(screen.getByRole("list", { name: "全市" })).getByRole("button");
  expect(city).toHaveTextContent("35.2%");
  expect(city).toHaveTextContent("低于序时进度 14.8 个百分点");
  expect(city).toHaveTextContent("完成 14,284 / 计划 40,600 万元");
  expect(city).toHaveTextContent("1 项未报");
  const group = within(screen.getByRole("list", { name: "工作组" })).getAllByRole("button");
  expect(group).toHaveLength(1);
  expect(group[0]).toHaveTextContent("交通");
  const districts = within(screen.getByRole("list", { name: "县（市、区）" })).getAllByRole("button");
  const meilie = districts.find((row) => row.textContent.startsWith("梅列区"));
  expect(meilie).toHaveTextContent("第 1 名");
});

test("A bar opens its projects; a project selects its row; 返回 leads back", async () => {
  const { user, workbook } = await showChecked();
  await openTab(user, "完成率");
  await user.click(button(/^永安市/));
  const list = await screen.findByRole("list", { name: "永安市的项目" });
  const cards = within(list).getAllByRole("button");
  expect(cards.map((card) => card.textContent.slice(0, 2))).toEqual(["丁路", "戊隧"]);
  await user.click(cards[0]!);
  expect(workbook.selected).toEqual(["交通 6 1"]);
  await user.click(button("返回"));
  expect(screen.getByRole("list", { name: "全市" })).toBeInTheDocument();
});

test("滞后项目: by mark, with 责任单位 and 挂包领导", async () => {
  const { user } = await showChecked();
  await openTab(user, "滞后项目");
  const list = await screen.findByRole("list", { name: "滞后项目" });
  const names = () =>
    within(screen.getByRole("list", { name: "滞后项目" }))
      .getAllByRole("button")
      .map((card) => card.textContent.slice(0, 3));
  const all = within(list).getAllByRole("button");
  const ding = all.find((card) => card.textContent.startsWith("丁路"));
  expect(ding).toHaveTextContent("竣工逾期");
  expect(ding).toHaveTextContent("计划竣工 2020年5月");
  expect(ding).toHaveTextContent("责任单位：永安市政府");
  expect(ding).toHaveTextContent("挂包领导：丁领导");
  await user.click(button(/^投资滞后 \d+$/));
  await user.click(button(/^开工滞后 \d+$/));
  await screen.findByText("共 1 个滞后项目");
  expect(names()).toEqual(["丁路交"]);
  await user.click(button(/^竣工逾期 \d+$/));
  expect(screen.getByText("请至少选一种标记。")).toBeInTheDocument();
});

test("谁该报送: the day of each group by the 方案, what is open, and its own words", async () => {
  const { user } = await showChecked();
  await openTab(user, "完成率");
  const groups = within(screen.getByRole("list", { name: "谁该报送" })).getAllByRole("listitem");
  expect(groups).toHaveLength(8);
  const of = (name: string) => groups.find((item) => item.textContent.startsWith(name));
  expect(of("交通")).toHaveTextContent("按市里规定 2020年7月5日前");
  expect(of("交通")).toHaveTextContent("1 项未报");
  expect(of("现代农业")).toHaveTextContent("2020年6月25日前");
  expect(of("现代农业")).toHaveTextContent("下次 2020年7月25日前");
  expect(of("现代农业")).toHaveTextContent("本工作簿没有这个组的项目");
  expect(of("生态新城")).toHaveTextContent("每月简报（2020年7月20日前）、每半年考核");
});

test("Without a 方案 nobody is told to report", async () => {
  const { user } = await showChecked({
    book: { sheets: [{ ...traffic, rows: [["2019年交通重点项目进展情况表"], ...traffic.rows!.slice(1)] }] },
  });
  await openTab(user, "完成率");
  expect(screen.getByRole("list", { name: "全市" })).toBeInTheDocument();
  expect(screen.queryByRole("list", { name: "谁该报送" })).not.toBeInTheDocument();
});
