import { check, clear, rollUp, type Job } from "../../src/commands/jobs";
import { commandOf } from "../../src/commands/run-command";
import { openExcel } from "../../src/workbook/excel/excel-workbook";
import { connect } from "../excel-host/client";
import { addSheet, createBook, fill, type Book } from "../excel-host/model";
import { pictureOf } from "../excel-host/inspect";
import type { ExcelHost } from "../excel-host/host";
import { HostError } from "../excel-host/protocol";

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

const sheetOf = (book: Book) => book.sheets[0]!;

/** What stops a run: the sentence, word for word, and the workbook as it was. */
const stops: readonly (readonly [string, (book: Book, host: ExcelHost) => void, string])[] = [
  [
    "a cell is being edited",
    (_book, host) => (host.faults.cellEditMode = true),
    "请先按回车结束单元格编辑，再点一次。",
  ],
  [
    "there is no project table",
    (book) => sheetOf(book).cells.clear(),
    "「2020年重点项目汇总.xlsx」中没有找到重点项目表（要有「项目名称」和投资金额的列），请核对是否选对文件。",
  ],
  [
    "nothing states the month",
    (book) => sheetOf(book).cells.delete(0),
    "标题、表头和表名都没有写明截至月份。请打开面板，选定截至月份后再核查。",
  ],
  [
    "the workbook is read-only",
    (book) => (book.readOnly = true),
    "「2020年重点项目汇总.xlsx」以只读方式打开，未作改动。请另存一份再试。",
  ],
  [
    "a cell stands in the far corner",
    (book) => fill(sheetOf(book), [["x"]], 1_048_575, 16_383),
    "「2020年重点项目汇总.xlsx」太大（单元格过多），请删去多余的空行空列或拆分后再试。",
  ],
  [
    "Excel answers that there is too much",
    (_book, host) => (host.faults.maxRequestBytes = 30_000),
    "数据量超出 Excel 限制，请减少工作表后再试。",
  ],
  [
    "another window of Office is open",
    (_book, host) => refuseWith(host, "WriteNotSupportedWhenModalDialogOpen"),
    "请先关闭 Excel 中打开的对话框。",
  ],
  [
    "another workbook has the focus",
    (_book, host) => refuseWith(host, "InactiveWorkbook"),
    "请先点一下本工作簿，再试一次。",
  ],
  [
    "Excel refuses without saying which sheet",
    (_book, host) => refuseWith(host, "AccessDenied"),
    "有工作表受保护，未作改动。请先撤销保护再试。",
  ],
  [
    "the user makes a sheet of our title in that very moment",
    (book, host) => {
      host.faults.beforeAction = () => {
        if (host.syncs === 4 && book.sheets.length === 1) fill(addSheet(book, "序时·明细"), [["刚建的"]]);
      };
    },
    "已有名为「序时·明细」的工作表，且不是序时生成的，请改名后再试。",
  ],
];
test.each(stops)("where %s, one sentence says what to do and nothing is changed", async (_name, arrange, sentence) => {
  const book = projects();
  const host = connect(book);
  arrange(book, host);
  const before = pictureOf(book);
  expect(await press(check, host)).toEqual([sentence]);
  expect(book.sheets.filter(({ name }) => name !== "序时·明细").map(({ name }) => name)).toEqual(["交通"]);
  expect(pictureOf(book).sheets[0]).toEqual(before.sheets[0]);
  expect(pictureOf(book).names).toEqual(before.names);
});

function refuseWith(host: ExcelHost, code: string): void {
  host.faults.beforeAction = (_action, _index, path) => {
    if (path().endsWith("Worksheets.Add")) throw new HostError(code, "refused", "WorksheetCollection.add");
  };
}

/** What leaves out a sheet and does the others. */
const leavesOut: readonly (readonly [string, (book: Book) => void, readonly string[]])[] = [
  [
    "a protected sheet",
    (book) => (sheetOf(book).protection = { protected: true, allowFormatCells: false }),
    ["其余已完成，下列没有做：\n「交通」：工作表受保护，请先撤销保护再试。"],
  ],
  ["a filtered sheet, which takes marks all the same", (book) => (sheetOf(book).filter = filtered), []],
  ["a protected sheet that lets formats be set", (book) => (sheetOf(book).protection = open), []],
];
const filtered = { enabled: true, filtered: true, area: null };
const open = { protected: true, allowFormatCells: true };
test.each(leavesOut)("%s", async (_name, arrange, said) => {
  const book = projects();
  arrange(book);
  const { cells, protection, filter } = pictureOf(book).sheets[0]!;
  expect(await press(check, connect(book))).toEqual(said);
  expect(sheetOf(book).rules.length > 0).toBe(said.length === 0);
  expect(pictureOf(book).sheets[0]).toMatchObject({ cells, protection, filter });
});

test("an Excel that is too old is told which one is needed", async () => {
  const host = connect(projects(), { excelApi: "1.7" });
  const sentence = "当前 Excel 版本不支持此功能（需要 ExcelApi 1.9），请使用 Excel 2021 及以上版本或网页版。";
  expect(await press(check, host)).toEqual([sentence]);
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
