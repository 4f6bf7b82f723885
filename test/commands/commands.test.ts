import { check, clear, rollUp, type Job } from "../../src/commands/jobs";
import { commandOf } from "../../src/commands/run-command";
import { openExcel } from "../../src/workbook/excel/excel-workbook";
import { connect } from "../excel-host/client";
import { addSheet, createBook, fill, type Book } from "../excel-host/model";
import { pictureOf } from "../excel-host/inspect";
import type { ExcelHost } from "../excel-host/host";

/** Buttons of the ribbon, from the button to the workbook, against the double of Excel. */
function projects(): Book {
  const book = createBook("2020年重点项目汇总.xlsx");
  fill(addSheet(book, "交通"), [
    ["2020年1-6月交通重点项目进展情况表"],
    ["单位：万元"],
    [
      "序号",
      "项目名称",
      "建设性质",
      "县(市、区)",
      "总投资",
      "年度计划投资",
      "本年累计完成投资",
      "责任单位",
      "挂包领导",
    ],
    [1, "示例一路改造工程", "续建", "三元区", 9000, 1000, 300, "某局", "某某"],
    [2, "示例二桥新建工程", "新建", "永安市", 8000, 2000, 1500, "某局", "某某"],
    [3, "示例三站工程", "新建", "沙县", 5000, 800, "", "某局", "某某"],
  ]);
  return book;
}

async function press(job: Job, host: ExcelHost) {
  const said: string[] = [];
  let completed = 0;
  const command = commandOf(job, {
    open: openExcel,
    say: (sentence) => {
      said.push(sentence);
      return Promise.resolve();
    },
  });
  await command({ completed: () => completed++ });
  expect(completed).toBe(1);
  expect(host.liveReferences).toBe(0);
  return said;
}

const names = (book: Book) => book.sheets.map(({ name }) => name);

test("核查 marks the table and brings the list of findings to the front", async () => {
  const book = projects();
  const host = connect(book);
  expect(await press(check, host)).toEqual([]);
  expect(names(book)).toEqual(["交通", "序时·汇总", "序时·明细", "序时·问题", "序时·督办"]);
  expect(book.sheets[0]!.rules.length).toBeGreaterThanOrEqual(4);
  expect(book.selection?.sheet).toBe("序时·问题");
  expect(await press(check, host)).toEqual([]);
  expect(names(book)).toHaveLength(5);
});

test("生成汇总 makes 明细 and 汇总 and marks nothing", async () => {
  const book = projects();
  const host = connect(book);
  expect(await press(rollUp, host)).toEqual([]);
  expect(names(book)).toEqual(["交通", "序时·汇总", "序时·明细"]);
  expect(book.sheets[0]!.rules).toEqual([]);
  expect(book.selection?.sheet).toBe("序时·汇总");
});

test("清除标记 takes everything out, and says so when there is nothing", async () => {
  const book = projects();
  const before = pictureOf(book);
  const host = connect(book);
  await press(check, host);
  expect(await press(clear, host)).toEqual([]);
  expect(pictureOf(book)).toEqual(before);
  expect(await press(clear, host)).toEqual(["本工作簿中没有序时的标记或工作表，无需清除。"]);
});

test("a sheet that bears our title keeps it; ours gets a number and comes to the front", async () => {
  const book = projects();
  fill(addSheet(book, "序时·问题"), [["自己的内容"]]);
  const host = connect(book);
  expect(await press(check, host)).toEqual([]);
  expect(names(book)).toContain("序时·问题 2");
  expect(book.selection?.sheet).toBe("序时·问题 2");
});

test("what cannot be done is said in one window", async () => {
  const book = projects();
  book.sheets[0]!.protection = { protected: true, allowFormatCells: false };
  const [sentence, ...more] = await press(check, connect(book));
  expect(more).toEqual([]);
  expect(sentence).toBe("其余已完成，下列没有做：\n「交通」：工作表受保护，请先撤销保护再试。");
  expect(book.sheets[0]!.rules).toEqual([]);
});

const fault: readonly (readonly [string, (book: Book, host: ExcelHost) => void, RegExp])[] = [
  ["a cell is being edited", (_book, host) => (host.faults.cellEditMode = true), /请先按回车结束单元格编辑/],
  ["there is no project table", (book) => book.sheets[0]!.cells.clear(), /没有找到重点项目表/],
  ["nothing states the month", (book) => book.sheets[0]!.cells.delete(0), /请打开面板，选定截至月份/],
  ["the workbook is read-only", (book) => (book.readOnly = true), /只读/],
];
test.each(fault)("where %s, one sentence says what to do and nothing is changed", async (_name, arrange, sentence) => {
  const book = projects();
  const host = connect(book);
  arrange(book, host);
  const before = pictureOf(book);
  const said = await press(check, host);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(sentence);
  expect(pictureOf(book)).toEqual(before);
});

test("an Excel that is too old is told which one is needed", async () => {
  const host = connect(projects(), { excelApi: "1.7" });
  expect((await press(check, host))[0]).toMatch(/ExcelApi 1\.9/);
  expect(host.syncs).toBe(0);
});

test("the button comes back even when no window can be opened", async () => {
  let completed = 0;
  const command = commandOf(check, {
    open: () => Promise.reject(new Error("no")),
    say: () => Promise.reject(new Error("no")),
  });
  await command({ completed: () => completed++ });
  expect(completed).toBe(1);
});
