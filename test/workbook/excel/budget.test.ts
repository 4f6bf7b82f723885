import type { Edit } from "../../../src/model/edit";
import { markEdits } from "../../../src/output/marks";
import { shippedPlans } from "../../../src/plans/shipped";
import { review } from "../../../src/review";
import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import { connect } from "../../excel-host/client";
import type { MessageRecord } from "../../excel-host/host";
import { addSheet, createBook, fill, type Book } from "../../excel-host/model";

/**
 * What a whole run costs at the border to Excel: opening is one sync; reading, checking and marking are four, and two more
 * when our sheets are made. Counted in the double; printed.
 */
const head = [
  "序号",
  "项目名称",
  "建设性质",
  "县(市、区)",
  "总投资",
  "年度计划投资",
  "本年累计完成投资",
  "责任单位",
  "挂包领导",
];

/** Project tables; `bad` rows lag, have no leader and name no district: several findings each. */
function projects(sheets: number, rows: number, bad: boolean): Book {
  const book = createBook("2020年重点项目汇总.xlsx");
  for (const group of ["交通", "城建", "旅游", "工业"].slice(0, sheets)) {
    const body = Array.from({ length: rows }, (_, i) => {
      const name = `示例${group}第${String(i + 1)}号道路改造工程`;
      return bad
        ? [i + 1, name, "续建", "某县", 900, 1000, 10 + i / 100, "", ""]
        : [i + 1, name, "续建", "三元区", 9000 + i, 1000, 700 + (i % 100), "某局", "某某"];
    });
    fill(addSheet(book, group), [[`2020年1-6月${group}重点项目进展情况表`], ["单位：万元"], head, ...body]);
  }
  return book;
}

async function run(book: Book) {
  const host = connect(book, { excelApi: "1.14" });
  const workbook = await openExcel();
  const opened = host.messages.length;
  const edits = async (): Promise<Edit[]> => {
    const snapshot = await workbook.read();
    return markEdits(review(snapshot, { plans: shippedPlans }), snapshot);
  };
  await workbook.apply(await edits());
  const first = syncsOf(host.messages.slice(opened));
  const between = host.messages.length;
  const wanted = await edits();
  await workbook.apply(wanted);
  const later = syncsOf(host.messages.slice(between));
  expect(host.liveReferences).toBe(0);
  return { opening: syncsOf(host.messages.slice(0, opened)), first, later, edits: wanted };
}

const syncsOf = (messages: readonly MessageRecord[]) => messages.filter(({ kind }) => kind === "sync");
const proxies = (messages: readonly MessageRecord[]) => messages.reduce((sum, message) => sum + message.proxies, 0);
const print = (name: string, messages: readonly MessageRecord[]) => {
  const table = messages.map(
    ({ requestBytes, responseBytes, actions, proxies: made }) =>
      `${String(requestBytes)} B → ${String(responseBytes)} B, ${String(actions)} actions, ${String(made)} proxies`,
  );
  console.log(`${name}: ${String(messages.length)} syncs\n  ${table.join("\n  ")}`);
};

test("a run is four syncs, the first one six, opening one", async () => {
  const { opening, first, later } = await run(projects(4, 40, true));
  print("opening", opening);
  print("first run, 4 × 40 rows", first);
  print("later run, 4 × 40 rows", later);
  expect([opening.length, first.length, later.length]).toEqual([1, 6, 4]);
});

/** Conditional formats of a run, those inside our own sheets too. */
const rulesOf = (edits: readonly Edit[]): number =>
  edits.reduce((sum, edit) => {
    if (edit.kind === "put-flags") return sum + edit.rules.length;
    return edit.kind === "put-sheet" ? sum + edit.sheet.rules.length : sum;
  }, 0);

test("a run takes at most 15 proxies per sheet and 7 per rule to write, 10 per sheet to look, ours counted", async () => {
  const book = projects(4, 40, true);
  const { first, later, edits } = await run(book);
  const sheets = book.sheets.length;
  for (const messages of [first, later]) {
    const [write] = messages.slice(-1);
    const made = { looks: proxies(messages.slice(0, -1)), write: write?.proxies ?? 0 };
    const limits = { looks: 10 * sheets, write: 15 * sheets + 7 * rulesOf(edits) };
    console.log(`${String(sheets)} sheets, ${String(rulesOf(edits))} rules:`, made, "limits", limits);
    expect(made.looks).toBeLessThanOrEqual(limits.looks);
    expect(made.write).toBeLessThanOrEqual(limits.write);
  }
});

test("proxies depend on sheets and rules, not on findings", async () => {
  const clean = await run(projects(2, 60, false));
  const bad = await run(projects(2, 60, true));
  const twice = await run(projects(2, 120, true));
  print("later run, 2 × 60 clean rows", clean.later);
  print("later run, 2 × 60 bad rows", bad.later);
  print("later run, 2 × 120 bad rows", twice.later);
  // The sheets of ours differ a little in how their rows group; nothing grows with the findings.
  expect(proxies(bad.later)).toBeLessThanOrEqual(proxies(clean.later) + 12);
  expect(proxies(twice.later)).toBeLessThanOrEqual(proxies(bad.later) + 4);
});

test("on the users' sheets: at most 15 per sheet and 7 per rule for the whole run, the same for any number of findings", async () => {
  const made = [];
  for (const [rows, bad] of [
    [30, false],
    [30, true],
    [300, true],
  ] as const) {
    const book = projects(4, rows, bad);
    await run(book);
    const host = connect(book, { excelApi: "1.14" });
    const workbook = await openExcel();
    const opened = host.messages.length;
    const snapshot = await workbook.read();
    const found = review(snapshot, { plans: shippedPlans });
    const flags = markEdits(found, snapshot, { sheets: [] });
    await workbook.apply(flags);
    // deleting the rules of the last run takes one proxy each
    const limit = 15 * book.sheets.length + 7 * rulesOf(flags);
    made.push({ findings: found.findings.length, proxies: proxies(host.messages.slice(opened)), limit });
  }
  console.log("flags on 4 sheets:", made);
  const [clean, bad, tenfold] = made;
  expect(bad!.findings).toBeGreaterThan(clean!.findings + 50);
  expect(bad!.proxies).toBe(clean!.proxies);
  expect(tenfold!.proxies).toBe(clean!.proxies);
  for (const { proxies: each, limit } of made) expect(each).toBeLessThanOrEqual(limit);
});

test("above 4 MB one more sync per 4 MB, and no request near 5 MB", async () => {
  const { first, later } = await run(projects(1, 3000, true));
  print("first run, 3,000 bad rows", first);
  print("later run, 3,000 bad rows", later);
  const bytes = (messages: readonly MessageRecord[]) =>
    messages.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0);
  for (const [messages, base] of [
    [first, 6],
    [later, 4],
  ] as const) {
    expect(messages.length).toBeLessThanOrEqual(base + Math.ceil(bytes(messages) / 4_000_000));
    for (const { requestBytes } of messages) expect(requestBytes).toBeLessThan(5_000_000);
  }
}, 120_000);
