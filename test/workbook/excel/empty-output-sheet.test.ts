import { ExcelUtilities } from "@microsoft/office-js-helpers";
import { emptyOutputSheets } from "../../../src/workbook/excel/empty-output-sheet";
import { connect } from "../../excel-host/client";
import { addSheet, cellAt, fill, type Book } from "../../excel-host/model";
import { usersBook } from "./example";

/**
 * The contract with office-js-helpers: what its `forceCreateSheet` does for us, and what it does that our wrapper must
 * never let it do. When the library changes or goes, this says what is missing.
 */
const make = (wanted: Parameters<typeof emptyOutputSheets>[1], added?: () => void) =>
  Excel.run((context) => emptyOutputSheets(context, wanted, added).then((sheets) => sheets.length));
const titles = (book: Book) => book.sheets.map(({ name }) => name);

afterEach(() => jest.restoreAllMocks());

test("several sheets are made in two syncs, in their order, and always without deleting", async () => {
  const book = usersBook();
  const host = connect(book);
  const helper = jest.spyOn(ExcelUtilities, "forceCreateSheet");
  const wanted = ["序时·汇总", "序时·明细", "序时·问题"].map((name) => ({ name, owned: false }));
  expect(await make(wanted)).toBe(3);
  expect(titles(book)).toEqual(["交通", "说明", "序时·汇总", "序时·明细", "序时·问题"]);
  expect(host.syncs).toBe(2);
  expect(helper.mock.calls.map(([, name, clearOnly]) => [name, clearOnly])).toEqual(
    wanted.map(({ name }) => [name, true]),
  );
});

test("a sheet of ours is emptied where it stands: the same sheet, at its place", async () => {
  const book = usersBook();
  fill(addSheet(book, "序时·明细"), [["上次的"]]);
  const { id } = book.sheets[2]!;
  connect(book);
  await make([{ name: "序时·明细", owned: true }]);
  expect(book.sheets[2]!.id).toBe(id);
  expect(cellAt(book.sheets[2]!, 0, 0).value).toBe("");
});

test("a sheet of the user's stops it before anything is made or emptied", async () => {
  const book = usersBook();
  fill(addSheet(book, "序时·明细"), [["用户自己的"]]);
  const host = connect(book);
  const added = jest.fn();
  const run = make(
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
  expect(host.syncs).toBe(1);
});

test.each(["", "  ", "a".repeat(32), "a/b", "a:b", "[a]", "a?b", "a*b", "a\\b"])(
  "refuses the name %p",
  async (name) => {
    const host = connect(usersBook());
    await expect(make([{ name, owned: false }])).rejects.toBeInstanceOf(RangeError);
    expect(host.syncs).toBe(0);
  },
);

test("what happens in the second message goes with the sheets, not before them", async () => {
  const book = usersBook();
  connect(book);
  const seen: string[][] = [];
  await make([{ name: "序时·汇总", owned: false }], () => seen.push(titles(book)));
  expect(seen).toEqual([["交通", "说明"]]);
  expect(titles(book)).toContain("序时·汇总");
});
