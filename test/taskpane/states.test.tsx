import "@testing-library/jest-dom";
import { act, screen, waitFor, within } from "@testing-library/react";
import { Problem } from "../../src/model/problem";
import { button, findButton, openTab, showChecked, showPane } from "./show-pane";
import { DONE, notes, traffic } from "./traffic-book";

test("After a change of the sheet the result is called stale, nothing runs unasked, nothing is made of it", async () => {
  const { user, workbook } = await showChecked();
  const before = workbook.applied.length;
  workbook.edit("交通", 3, DONE, 9000);
  expect(screen.queryByText("表格已修改，结果可能过期。")).not.toBeInTheDocument();
  expect(await screen.findByText("表格已修改，结果可能过期。", {}, { timeout: 2000 })).toBeInTheDocument();
  expect(button("标记")).toBeDisabled();
  expect(workbook.applied).toHaveLength(before);
  await user.click(screen.getAllByRole("button", { name: "重新核查" }).at(-1)!);
  await waitFor(() => expect(screen.queryByText("表格已修改，结果可能过期。")).not.toBeInTheDocument());
  expect(button("标记")).toBeEnabled();
});

test("A workbook without project table: what was seen, what was missing", async () => {
  showPane({
    book: {
      name: "别的.xlsx",
      sheets: [
        notes,
        {
          name: "半张",
          rows: [
            ["序号", "项目名称"],
            [1, "甲"],
          ],
        },
      ],
    },
  });
  expect(await screen.findByText("没有找到重点项目表")).toBeInTheDocument();
  expect(screen.getByText(/^说明：/)).toBeInTheDocument();
  expect(screen.getByText(/「别的\.xlsx」中没有找到重点项目表/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "开始核查" })).not.toBeInTheDocument();
});

test("An error is one sentence with a way on, and diagnostics hold no cell value and no name", async () => {
  const { user, workbook, copied } = await showChecked();
  workbook.trouble = new Problem("edit-mode");
  await user.click(button("重新核查"));
  expect(await screen.findByText("请先按回车结束单元格编辑，再点一次。")).toBeInTheDocument();
  await user.click(button("复制诊断信息"));
  expect(copied[0]).toContain("edit-mode");
  expect(copied[0]).toContain("0.0.0");
  for (const secret of ["甲公路", "甲领导", "交通", "汇总.xlsx", "4100"]) expect(copied[0]).not.toContain(secret);
  workbook.trouble = null;
  await user.click(button("重试"));
  expect(await screen.findByRole("tab", { name: "问题" })).toBeInTheDocument();
});

test("What nobody foresaw is told without the other program's message", async () => {
  const { user, workbook } = await showChecked();
  workbook.trouble = new TypeError("cell 甲公路 is undefined");
  await user.click(button("重新核查"));
  expect(await screen.findByText("没有完成")).toBeInTheDocument();
  expect(screen.queryByText(/undefined/)).not.toBeInTheDocument();
});

test("Where the clipboard is closed the text is shown to be taken by hand", async () => {
  const { user } = await showChecked({ canCopy: false });
  await openTab(user, "设置");
  await user.click(button("复制诊断信息"));
  expect(await screen.findByRole("textbox", { name: /请手工选取/ })).toHaveValue("版本: 0.0.0\n项目表数: 1\n项目数: 6");
});

test("A run beyond a second shows where it is and can be cancelled; the former result stays", async () => {
  const { user, workbook } = await showChecked();
  let open = () => {};
  workbook.gate = new Promise((resolve) => (open = resolve));
  await user.click(button("重新核查"));
  const bar = await screen.findByRole("progressbar", { name: "核查进度" }, { timeout: 2500 });
  expect(bar).toHaveAttribute("aria-valuetext", "正在读取表格");
  await user.click(button("取消"));
  expect(screen.getByText("正在取消")).toBeInTheDocument();
  await act(async () => {
    open();
    await workbook.gate;
  });
  expect(await screen.findByText("已取消，结果没有改变。")).toBeInTheDocument();
  expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
  expect(button(/^错误，\d+ 条$/)).toBeInTheDocument();
});

test("A workbook without mistakes is told so, with the time and with what was not checked", async () => {
  const clean = traffic.rows!.slice(0, 4);
  await showChecked({
    book: {
      sheets: [
        {
          ...traffic,
          rows: [
            ["2019年交通项目进展情况表"],
            ...clean.slice(1, 3),
            clean[3]!.map((cell, column) => (column === DONE ? 5100 : cell)),
          ],
        },
      ],
    },
  });
  expect(await screen.findByText("没有发现问题")).toBeInTheDocument();
  expect(screen.getByText(/09:30 核查/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /未核查的规则/ })).toBeInTheDocument();
});

test("标记 is shown before it is done, says what Ctrl+Z loses, and leaves its legend", async () => {
  const { user, workbook } = await showChecked();
  await user.click(button("标记"));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText("序时·明细")).toBeInTheDocument();
  expect(within(dialog).getByText(/不能再用 Ctrl\+Z/)).toBeInTheDocument();
  expect(workbook.applied).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "确定标记" }));
  const legend = await screen.findByRole("list", { name: "图例" });
  expect(legend).toHaveTextContent("竣工逾期，1 项");
  expect(workbook.applied.map(({ kind }) => kind)).toContain("put-flags");

  await user.click(button("清除标记"));
  const clearing = await screen.findByRole("dialog");
  expect(within(clearing).getByText("序时·明细")).toBeInTheDocument();
  await user.click(within(clearing).getByRole("button", { name: "确定清除" }));
  await waitFor(() => expect(screen.queryByRole("list", { name: "图例" })).not.toBeInTheDocument());
});

test.each([
  ["生成汇总", ["rollup", "detail"]],
  ["生成督办清单", ["supervision"]],
])("%s puts its own sheets and no flags", async (name, keys) => {
  const { user, workbook } = await showChecked();
  await user.click(button(name));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "确定生成" }));
  await waitFor(() => expect(workbook.applied.length).toBeGreaterThan(0));
  expect(workbook.applied.map((edit) => (edit.kind === "put-sheet" ? edit.sheet.key : edit.kind))).toEqual(keys);
});

test("通报 comes as a file and as text", async () => {
  const { user, downloads, copied } = await showChecked();
  await user.click(button("通报"));
  const dialog = await screen.findByRole("dialog", {}, { timeout: 8000 });
  await user.click(within(dialog).getByRole("button", { name: "复制正文" }));
  expect(copied[0]).toContain("序时进度");
  await user.click(within(dialog).getByRole("button", { name: "下载文件" }));
  const [[name, bytes]] = [...downloads] as [[string, Uint8Array]];
  expect(name).toMatch(/\.docx$/);
  expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
}, 15_000);

test("通报 goes into its own sheet too, where a download is blocked", async () => {
  const { user, workbook } = await showChecked();
  await user.click(button("通报"));
  const dialog = await screen.findByRole("dialog", {}, { timeout: 8000 });
  await user.click(within(dialog).getByRole("button", { name: "写入工作表" }));
  const confirm = await screen.findByRole("button", { name: "确定生成" });
  expect(screen.getByText("序时·通报")).toBeInTheDocument();
  expect(workbook.applied).toEqual([]);
  await user.click(confirm);
  await waitFor(() => expect(workbook.applied.length).toBeGreaterThan(0));
  expect(workbook.applied.map((edit) => (edit.kind === "put-sheet" ? edit.sheet.key : edit.kind))).toEqual([
    "briefing",
  ]);
}, 15_000);

test("A workbook that cannot be written to offers nothing that writes", async () => {
  const { user } = await showChecked({ canWrite: false });
  await user.click(await screen.findByText("丙站"));
  for (const name of ["修正", "忽略", "标记", "生成汇总", "生成督办清单", "清除标记"]) {
    expect(screen.queryByRole("button", { name })).not.toBeInTheDocument();
  }
  expect(await findButton("通报")).toBeInTheDocument();
});
