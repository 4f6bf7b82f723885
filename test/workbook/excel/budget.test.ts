import type { Edit } from "../../../src/model/edit";
import { markEdits } from "../../../src/output/marks";
import { shippedPlans } from "../../../src/plans/shipped";
import { review } from "../../../src/review";
import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import { connect } from "../../excel-host/client";
import type { MessageRecord } from "../../excel-host/host";
import { addSheet, createBook, fill, type Book } from "../../excel-host/model";

/**
 * What a whole run costs at the border to Excel: opening is one sync; reading, checking and marking are four, whether or not
 * our sheets have to be made; more only for more than 4 MB. Counted in the double; printed.
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

const districts = ["三元区", "梅列区", "某县"];

/** 8,000 rows of 25 columns are the size for which the budget was made. */
const widest = Array.from({ length: 25 - head.length }, (_, i) => `说明${String(i + 1)}`);

/** Project tables; `bad` rows lag, have no leader, and some name no district: several findings each. */
function projects(sheets: number, rows: number, bad: boolean, more: readonly string[] = []): Book {
  const book = createBook("2020年重点项目汇总.xlsx");
  for (const group of ["交通", "城建", "旅游", "工业"].slice(0, sheets)) {
    const body = Array.from({ length: rows }, (_, i) => {
      const name = `示例${group}第${String(i + 1)}号道路改造工程`;
      return bad
        ? [i + 1, name, "续建", districts[i % districts.length] ?? "", 900, 1000, 10 + i / 100, "", ""]
        : [i + 1, name, "续建", "三元区", 9000 + i, 1000, 700 + (i % 100), "某局", "某某"];
    });
    const lines = [[...head, ...more], ...body.map((cells) => [...cells, ...more])];
    fill(addSheet(book, group), [[`2020年1-6月${group}重点项目进展情况表`], ["单位：万元"], ...lines]);
  }
  return book;
}

async function run(book: Book) {
  const host = connect(book, { excelApi: "1.14" });
  const workbook = await openExcel();
  const opened = host.messages.length;
  let findings = 0;
  const edits = async (): Promise<Edit[]> => {
    const snapshot = await workbook.read();
    const found = review(snapshot, { plans: shippedPlans });
    findings = found.findings.length;
    return markEdits(found, snapshot);
  };
  await workbook.apply(await edits());
  const first = syncsOf(host.messages.slice(opened));
  const between = host.messages.length;
  const wanted = await edits();
  await workbook.apply(wanted);
  const later = syncsOf(host.messages.slice(between));
  expect(host.liveReferences).toBe(0);
  return { opening: syncsOf(host.messages.slice(0, opened)), first, later, edits: wanted, findings };
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

/** Conditional formats of a run, those inside our own sheets too. */
const rulesOf = (edits: readonly Edit[]): number =>
  edits.reduce((sum, edit) => {
    if (edit.kind === "put-flags") return sum + edit.rules.length;
    return edit.kind === "put-sheet" ? sum + edit.sheet.rules.length : sum;
  }, 0);

/** One sync more for every 4 MB after the first; both ways count, since values are read and written. */
const furtherSyncs = (messages: readonly MessageRecord[]): number => {
  const bytes = messages.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0);
  return Math.max(0, Math.ceil((bytes - 4_000_000) / 4_000_000));
};

test("opening is one sync", async () => {
  const { opening } = await run(projects(4, 5, false));
  print("opening", opening);
  expect(opening).toHaveLength(1);
});

describe.each([
  { findings: 0, sheets: 4, rows: 30, bad: false },
  { findings: 600, sheets: 4, rows: 45, bad: true },
  { findings: 6000, sheets: 4, rows: 450, bad: true },
  { findings: 600, sheets: 2, rows: 90, bad: true },
  { findings: 300, sheets: 1, rows: 90, bad: true },
  { findings: 13_000, sheets: 1, rows: 4000, bad: true },
  { findings: 27_000, sheets: 1, rows: 8000, bad: true },
  { findings: 27_000, sheets: 2, rows: 4000, bad: true },
  { findings: 27_000, sheets: 4, rows: 2000, bad: true },
])("about $findings findings on $sheets sheets", ({ findings, sheets, rows, bad }) => {
  const book = projects(sheets, rows, bad, rows * sheets >= 8000 ? widest : []);
  let done: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    done = await run(book);
    print(`first run, ${String(done.findings)} findings`, done.first);
    print(`later run, ${String(done.findings)} findings`, done.later);
  }, 120_000);

  test("has about so many", () => {
    expect(Math.abs(done.findings - findings)).toBeLessThanOrEqual(Math.max(20, findings / 5));
  });

  test.each(["first", "later"] as const)("%s run: 4 syncs up to 4 MB and one more per further 4 MB", (which) => {
    expect(done[which].length).toBeGreaterThanOrEqual(4);
    expect(done[which].length).toBeLessThanOrEqual(4 + furtherSyncs(done[which]));
  });

  test.each(["first", "later"] as const)("%s run: at most 15 proxies per sheet and 7 per rule", (which) => {
    const limit = 15 * book.sheets.length + 7 * rulesOf(done.edits);
    console.log(`${String(proxies(done[which]))} proxies, limit ${String(limit)}`);
    expect(proxies(done[which])).toBeLessThanOrEqual(limit);
  });

  test.each(["first", "later"] as const)("%s run: no message near 5 MB", (which) => {
    for (const { requestBytes, responseBytes } of done[which]) {
      expect(Math.max(requestBytes, responseBytes)).toBeLessThan(4_900_000);
    }
  });
});

test("on the users' sheets: at most 15 per sheet and 7 per rule for the whole run, the same for any number of findings", async () => {
  const made = [];
  for (const [rows, bad] of [
    [30, false],
    [45, true],
    [450, true],
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
    // our own four are only looked at
    const limit = 15 * 4 + 7 * rulesOf(flags);
    made.push({ findings: found.findings.length, proxies: proxies(host.messages.slice(opened)), limit });
  }
  console.log("flags on 4 sheets:", made);
  const [clean, bad, tenfold] = made;
  expect(bad!.findings).toBeGreaterThan(clean!.findings + 50);
  expect(bad!.proxies).toBe(clean!.proxies);
  expect(tenfold!.proxies).toBe(clean!.proxies);
  for (const { proxies: each, limit } of made) expect(each).toBeLessThanOrEqual(limit);
}, 120_000);
