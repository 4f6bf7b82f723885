import { ExcelUtilities } from "@microsoft/office-js-helpers";
import { emptyOutputSheets } from "../../../src/workbook/excel/empty-output-sheet";
import { connect } from "../../excel-host/client";
import { addSheet, cellAt, fill, type Book } from "../../excel-host/model";
import { usersBook } from "./example";

/**
 * The contract with office-js-helpers: what its `forceCreateSheet` does for us, and what it does that our wrapper must
 * never let it do. When the library changes or goes, this says what is missing.
 */
const titles = (book: Book) => book.sheets.map(({ name }) => name);
const make = (
  book: Book,
  wanted: Parameters<typeof emptyOutputSheets>[1],
  addAround?: Parameters<typeof emptyOutputSheets>[3],
) =>
  Excel.run(async (context) => {
    const sheets = await emptyOutputSheets(context, wanted, titles(book), addAround);
    const { syncs } = connected;
    await context.sync();
    return { sheets: sheets.length, syncs };
  });
let connected: ReturnType<typeof connect>;
const open = (book: Book) => (connected = connect(book));

afterEach(() => jest.restoreAllMocks());

test("several sheets are made without a sync of their own, in their order, and always without deleting", async () => {
  const book = usersBook();
  open(book);
  const helper = jest.spyOn(ExcelUtilities, "forceCreateSheet");
  const wanted = ["序时·汇总", "序时·明细", "序时·问题"].map((name) => ({ name, owned: false }));
  expect(await make(book, wanted)).toEqual({ sheets: 3, syncs: 0 });
  expect(titles(book)).toEqual(["交通", "说明", "序时·汇总", "序时·明细", "序时·问题"]);
  expect(helper.mock.calls.map(([, name, clearOnly]) => [name, clearOnly])).toEqual(
    wanted.map(({ name }) => [name, true]),
  );
});

test("a sheet of ours is emptied where it stands: the same sheet, at its place", async () => {
  const book = usersBook();
  fill(addSheet(book, "序时·明细"), [["上次的"]]);
  const { id } = book.sheets[2]!;
  open(book);
  expect(await make(book, [{ name: "序时·明细", owned: true }])).toEqual({ sheets: 1, syncs: 1 });
  expect(book.sheets[2]!.id).toBe(id);
  expect(cellAt(book.sheets[2]!, 0, 0).value).toBe("");
});

test("a sheet of the user's stops it before anything is made or emptied", async () => {
  const book = usersBook();
  fill(addSheet(book, "序时·明细"), [["用户自己的"]]);
  const host = open(book);
  const added = jest.fn();
  const run = make(
    book,
    [
      { name: "序时·汇总", owned: false },
      { name: "序时·明细", owned: false },
    ],
    added,
  );
  await expect(run).rejects.toMatchObject({ code: "ItemAlreadyExists", sheet: "序时·明细" });
  expect(titles(book)).toEqual(["交通", "说明", "序时·明细"]);
  expect(cellAt(book.sheets[2]!, 0, 0).value).toBe("用户自己的");
  expect(added).not.toHaveBeenCalled();
  expect(host.syncs).toBe(0);
});

test.each(["", "  ", "a".repeat(32), "a/b", "a:b", "[a]", "a?b", "a*b", "a\\b"])(
  "refuses the name %p",
  async (name) => {
    const book = usersBook();
    const host = open(book);
    await expect(make(book, [{ name, owned: false }])).rejects.toBeInstanceOf(RangeError);
    expect(host.syncs).toBe(0);
  },
);

test("what is queued around the adding of a sheet travels with it", async () => {
  const book = usersBook();
  open(book);
  const steps: string[] = [];
  await make(book, [{ name: "序时·汇总", owned: false }], (name, add) => {
    steps.push(`before ${name}`);
    const sheet = add();
    steps.push(...titles(book));
    return sheet;
  });
  expect(steps).toEqual(["before 序时·汇总", "交通", "说明"]);
  expect(titles(book)).toContain("序时·汇总");
});
