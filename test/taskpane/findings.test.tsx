import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import { noSettings } from "../../src/model/settings";
import { planSheet } from "../../src/output/plan-sheet";
import { shippedPlans } from "../../src/plans/shipped";
import { ownSheetInput } from "../output/own-sheet-input";
import { button, findButton, openTab, showChecked } from "./show-pane";
import { DONE } from "./traffic-book";

const findings = () => [...document.querySelectorAll<HTMLElement>("[data-finding]")];

test("Counters sum up, announce and filter; meaning is never in the colour alone", async () => {
  const { user } = await showChecked();
  const errors = button(/^错误，\d+ 条$/);
  expect(errors).toHaveAttribute("aria-pressed", "true");
  expect(screen.getByRole("status")).toHaveTextContent(/核查完成：错误 \d+，警告 \d+，提示 \d+。/);
  await screen.findByText(/数字写成了文本/);
  await user.click(errors);
  expect(errors).toHaveAttribute("aria-pressed", "false");
  expect(screen.queryByText(/数字写成了文本/)).not.toBeInTheDocument();
  await waitFor(() => expect(findings().length).toBeGreaterThan(0));
  await user.click(button(/^警告，\d+ 条$/));
  await user.click(button(/^提示，\d+ 条$/));
  expect(screen.getByText("所选程度没有问题。")).toBeInTheDocument();
});

test("Findings stand by rule, grave ones first; only an open group is in the document", async () => {
  await showChecked();
  await waitFor(() => expect(findings().length).toBeGreaterThan(0));
  const groups = screen
    .getAllByRole("button", { expanded: true })
    .filter((group) => /错误|警告/.test(group.textContent));
  expect(groups).toHaveLength(1);
  expect(groups[0]).toHaveTextContent("错误");
  const list = findings()[0]?.closest("ul");
  expect(list).toHaveAccessibleName(/，\d+ 条$/);
  expect(findings()).toHaveLength(within(list!).getAllByRole("listitem").length);
});

test("A click selects the cell; what can be done stands under the chosen finding only", async () => {
  const { user, workbook } = await showChecked();
  await user.click(await screen.findByText("丙站"));
  expect(workbook.selected).toEqual([`交通 5 ${String(DONE)}`]);
  expect(screen.getAllByRole("button", { name: "修正" })).toHaveLength(1);
  await user.click(button("定位"));
  expect(workbook.selected).toHaveLength(2);
});

test("Arrows move among the findings, Home and End to the ends", async () => {
  const { user } = await showChecked();
  await waitFor(() => expect(findings().length).toBeGreaterThan(2));
  findings()[0]?.focus();
  await user.keyboard("{ArrowDown}");
  expect(findings()[1]).toHaveFocus();
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(findings()[0]).toHaveFocus();
  await user.keyboard("{End}");
  expect(findings().at(-1)).toHaveFocus();
  await user.keyboard("{Home}{Enter}");
  expect(findings()[0]).toHaveAttribute("aria-current", "true");
});

test("下一处 walks through every cell, opening the rules on its way, and leaves the focus where it is", async () => {
  const { user, workbook } = await showChecked();
  const total = Number(
    /错误 (\d+)，警告 (\d+)，提示 (\d+)/
      .exec(screen.getByRole("status").textContent)
      ?.slice(1)
      .reduce((a, b) => String(Number(a) + Number(b))),
  );
  await waitFor(() => expect(findings().length).toBeGreaterThan(0));
  for (let step = 1; step <= total; step++) {
    await user.click(button("下一处"));
    expect(await screen.findByText(`第 ${String(step)} 处，共 ${String(total)} 处`)).toBeInTheDocument();
  }
  expect(button("下一处")).toHaveAttribute("aria-disabled", "true");
  expect(workbook.selected).toHaveLength(total);
  await user.click(button("上一处"));
  expect(await screen.findByText(`第 ${String(total - 1)} 处，共 ${String(total)} 处`)).toBeInTheDocument();
}, 30_000);

test("修正 shows before and after, changes nothing when cancelled, and is checked again when done", async () => {
  const { user, workbook } = await showChecked();
  await user.click(await screen.findByText("丙站"));
  await user.click(button("修正"));
  let dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByRole("row", { name: /交通!G6/ })).toHaveTextContent("交通!G61，584（文本）1,584");
  await user.click(within(dialog).getByRole("button", { name: "取消" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(workbook.cell("交通", 5, DONE)).toBe("1，584");

  await user.click(await findButton("修正"));
  dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "确定修正" }));
  await waitFor(() => expect(workbook.cell("交通", 5, DONE)).toBe(1584));
  await waitFor(() => expect(screen.queryByText(/丙站/)).not.toBeInTheDocument());
  expect(screen.getByText(/已完成：修改 交通。/)).toBeInTheDocument();
  expect(screen.getByText(/Ctrl\+Z/)).toBeInTheDocument();
});

test("全部修正 takes the certain ones of a rule and leaves 约2000 alone", async () => {
  const { user, workbook } = await showChecked();
  await user.click(await findButton("全部修正（2）"));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "确定修正" }));
  await waitFor(() => expect(workbook.cell("交通", 8, DONE)).toBe(2600));
  expect(workbook.cell("交通", 5, DONE)).toBe(1584);
  expect(workbook.cell("交通", 7, DONE)).toBe("约2000");
});

test("恢复 takes corrections back, but not in a cell that was changed since", async () => {
  const { user, workbook } = await showChecked();
  await user.click(await findButton("全部修正（2）"));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "确定修正" }));
  const restore = await findButton("恢复修正（2）");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  workbook.edit("交通", 8, DONE, 2700);
  await user.click(restore);
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getAllByRole("row")).toHaveLength(3);
  await user.click(within(dialog).getByRole("button", { name: "确定恢复" }));
  await waitFor(() => expect(workbook.cell("交通", 5, DONE)).toBe("1，584"));
  expect(workbook.cell("交通", 8, DONE)).toBe(2700);
  expect(screen.getByText(/这些单元格已被改过，没有动/)).toBeInTheDocument();
});

test("忽略 wants a reason, keeps it in the workbook, and can be taken back", async () => {
  const { user, workbook } = await showChecked();
  await user.click(await screen.findByText("丙站"));
  await user.click(button("忽略"));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "确定忽略" }));
  expect(within(dialog).getByText("请写明原因。")).toBeInTheDocument();
  expect(workbook.applied).toEqual([]);
  await user.type(within(dialog).getByRole("textbox"), "按原件");
  await user.click(within(dialog).getByRole("button", { name: "确定忽略" }));
  await user.click(await findButton("已忽略 1 条"));
  expect(screen.getByText("原因：按原件")).toBeInTheDocument();
  expect(JSON.stringify(workbook.applied)).toContain("按原件");
  await user.click(button("恢复提示"));
  expect(await screen.findByText("丙站")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "已忽略 1 条" })).not.toBeInTheDocument();
});

test("复制 gives place and sentence; a hidden row is called hidden", async () => {
  const { user, copied } = await showChecked({
    book: { name: "汇总.xlsx", sheets: [{ ...(await import("./traffic-book")).traffic, hiddenRows: [5] }] },
  });
  const card = (await screen.findByText("丙站")).closest("button");
  expect(card).toHaveTextContent("该行已隐藏");
  await user.click(card!);
  await user.click(button("复制"));
  expect(copied[0]).toMatch(/^交通!G6 .*1，584/);
});

test("What was not checked is said with the reason", async () => {
  const { user } = await showChecked();
  await user.click(await findButton(/未核查的规则 \d+ 条/));
  expect(screen.getAllByText(/没有选择上期工作簿/).length).toBeGreaterThan(0);
  expect(screen.getByText(/不在本工作簿/)).toBeInTheDocument();
});

test("How much was checked, rows not understood and settings not used are said", async () => {
  const { traffic } = await import("./traffic-book");
  const plan = ownSheetInput(planSheet(shippedPlans[0] ?? null, noSettings));
  const wrong = (plan.rows ?? []).map((cells) =>
    JSON.stringify(cells[0] ?? "").includes("滞后分级") ? [cells[0] ?? null, "北京口径"] : cells,
  );
  const rows = [...traffic.rows!, [null, null, null, null, 500, 50, 20]];
  const { user } = await showChecked({
    book: {
      name: "汇总.xlsx",
      sheets: [
        { ...traffic, rows },
        { ...plan, rows: wrong },
      ],
    },
  });
  expect(await screen.findByText(/^已查规则 \d+ 条$/)).toBeInTheDocument();
  expect(screen.getByText(/「序时·方案」第 \d+ 行没有采用：「北京口径」/)).toBeInTheDocument();
  await user.click(await findButton("没有读懂的行 1 行"));
  expect(screen.getByText(/交通 第 10 行：有金额但没有项目名称/)).toBeInTheDocument();
});

test("Last period's workbook makes its rules run", async () => {
  const { traffic } = await import("./traffic-book");
  const rows = traffic.rows!.map((cells, row) =>
    row === 2
      ? cells.map((cell) => (cell === "1-6月完成投资" ? "1-5月完成投资" : cell))
      : cells.map((cell, column) => (row === 3 && column === DONE ? 5000 : cell)),
  );
  const { user } = await showChecked({ previous: { name: "五月.xlsx", sheets: [{ ...traffic, rows }] } });
  await openTab(user, "设置");
  await user.upload(
    document.querySelector<HTMLInputElement>('input[accept=".xlsx,.xlsm,.xls"]')!,
    new File(["x"], "五月.xlsx"),
  );
  expect(await screen.findByText("上期：五月.xlsx")).toBeInTheDocument();
  await user.click(screen.getAllByRole("button", { name: "重新核查" })[0]!);
  await openTab(user, "问题");
  expect(await screen.findByText(/累计完成投资比上期减少|比上期/)).toBeInTheDocument();
});
