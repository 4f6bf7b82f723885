import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { DONE, traffic } from "../taskpane/traffic-book";
import { buildXlsx } from "../workbooks/build-xlsx";
import type { CellInput, SheetInput } from "../workbooks/sheet-input";
import { check, chooseFile, mark, named, openFile, openSample, openTab } from "./page-steps";

/** A state of the page that is looked at: by axe, or by whoever makes pictures. */
export type StateName = (typeof stateNames)[number];

export const stateNames = [
  "gate",
  "gate-error",
  "start",
  "month",
  "running",
  "results",
  "finding",
  "fix",
  "ignore",
  "ignored",
  "completion",
  "projects",
  "laggards",
  "marking",
  "marked",
  "clear",
  "briefing",
  "settings",
  "plan",
  "columns",
  "stale",
  "no-table",
  "no-month",
  "nothing-found",
] as const;

declare global {
  interface Window {
    /** Messages for the worker that wait; null: none has to. */
    heldMessages: (() => void)[] | null;
  }
}

/** To be called before the page loads: afterwards the worker can be kept waiting. */
export async function makeHoldable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.heldMessages = null;
    const post = Object.getOwnPropertyDescriptor(Worker.prototype, "postMessage")?.value as Worker["postMessage"];
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      const send = () => post.call(this, message);
      if (window.heldMessages === null) send();
      else window.heldMessages.push(send);
    };
  });
}

/** Let nothing reach the worker, as if it were busy. */
function holdWorker(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.heldMessages = [];
  });
}

function releaseWorker(page: Page): Promise<void> {
  return page.evaluate(() => {
    const held = window.heldMessages ?? [];
    window.heldMessages = null;
    for (const send of held) send();
  });
}

/** Lead the page through every state, in this order, and call `visit` in each. The page shows its start. */
export async function walkStates(
  page: Page,
  folder: string,
  visit: (state: StateName) => Promise<void>,
): Promise<void> {
  const book = (name: string, ...sheets: SheetInput[]): string => {
    const path = join(folder, name);
    writeFileSync(path, buildXlsx({ sheets }));
    return path;
  };
  await named(page, "打开示例工作簿").waitFor();
  await visit("gate");
  writeFileSync(join(folder, "报表.xlsx"), "项目,金额\n");
  await chooseFile(page, join(folder, "报表.xlsx"));
  await page.getByText("不能打开").waitFor();
  await visit("gate-error");

  await openSample(page);
  await page.getByRole("gridcell").first().waitFor();
  await named(page, /^识别出/).click();
  await visit("start");
  await named(page, /^识别出/).click();
  await named(page, "更改截至月份").click();
  await visit("month");
  await named(page, "关闭").click();

  await holdWorker(page);
  await named(page, "开始核查").click();
  await page.getByRole("progressbar").waitFor();
  await visit("running");
  await named(page, "取消").click();
  await releaseWorker(page);
  await page.getByRole("progressbar").waitFor({ state: "detached" });

  await check(page);
  await visit("results");
  await named(page, "下一处").click();
  await named(page, "定位").waitFor();
  await visit("finding");
  const group = named(page, /数字写成了文本/);
  if ((await group.getAttribute("aria-expanded")) === "false") await group.click();
  await named(page, /^全部修正/)
    .first()
    .click();
  await page.getByRole("dialog").waitFor();
  await visit("fix");
  await named(page, "取消").click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator("[data-finding]").first().click();
  await named(page, "忽略").click();
  await page.getByRole("dialog").waitFor();
  await named(page, "确定忽略").click();
  await visit("ignore");
  await page.getByRole("dialog").getByRole("textbox").fill("口径不同，已与牵头单位核对。");
  await named(page, "确定忽略").click();
  await named(page, "已忽略 1 条").click();
  await visit("ignored");
  await named(page, "已忽略 1 条").click();

  await openTab(page, "完成率");
  await page.getByRole("list", { name: "全市" }).waitFor();
  await visit("completion");
  await page.getByRole("list", { name: "工作组" }).getByRole("button").first().click();
  await named(page, "返回").waitFor();
  await visit("projects");
  await openTab(page, "滞后项目");
  await page.getByRole("list", { name: "滞后项目" }).waitFor();
  await visit("laggards");

  await named(page, "标记").click();
  await page.getByRole("dialog").waitFor();
  await visit("marking");
  await named(page, "取消").click();
  await mark(page);
  await visit("marked");
  await named(page, "清除标记").click();
  await page.getByRole("dialog").waitFor();
  await visit("clear");
  await named(page, "取消").click();
  await named(page, "通报").click();
  await page.getByRole("dialog").waitFor();
  await visit("briefing");
  await named(page, "关闭").last().click();

  await openTab(page, "设置");
  await page.getByRole("heading", { name: "方案" }).waitFor();
  await visit("settings");
  await named(page, "编辑方案").click();
  await visit("plan");
  await named(page, "编辑方案").click();
  await named(page, /的列是这样读的/).click();
  await visit("columns");
  await page.getByRole("combobox", { name: "滞后程度的口径" }).selectOption("wuhan");
  await page.getByText(/下面仍是原来的结果/).waitFor();
  await openTab(page, "问题");
  await visit("stale");

  await chooseFile(page, book("无表.xlsx", { name: "说明", rows: [["填报说明"], ["序号", "项目名称"], [1, "甲"]] }));
  await page.getByText("没有找到重点项目表", { exact: true }).waitFor();
  await visit("no-table");
  await openFile(page, book("无月份.xlsx", { ...traffic, rows: withoutMonth(traffic.rows ?? []) }));
  await page.getByText(/都没有写明截至月份/).waitFor();
  await visit("no-month");
  await openFile(page, book("无误.xlsx", { ...traffic, rows: withoutFault(traffic.rows ?? []) }));
  await named(page, "开始核查").click();
  await page.getByText("没有发现问题", { exact: true }).waitFor();
  await visit("nothing-found");
}

type Rows = readonly (readonly CellInput[])[];

function withoutMonth(rows: Rows): Rows {
  const words = [
    [/^2020年/, ""],
    [/^1-6月/, "本年累计"],
  ] as const;
  return rows.map((cells) =>
    cells.map((cell) =>
      typeof cell === "string" ? words.reduce((text, [from, to]) => text.replace(from, to), cell) : cell,
    ),
  );
}

/** The first project alone, with a sum that is in time, in a year that no 方案 speaks of. */
function withoutFault(rows: Rows): Rows {
  const [, unit = [], head = [], project = []] = rows;
  return [["2019年交通项目进展情况表"], unit, head, project.map((cell, at) => (at === DONE ? 5100 : cell))];
}
