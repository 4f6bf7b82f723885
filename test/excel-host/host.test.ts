import { connect } from "./client";
import { addSheet, createBook, fill } from "./model";

describe("the double behind Microsoft's client", () => {
  test("reads a used range that does not start at A1", async () => {
    const book = createBook();
    fill(
      addSheet(book, "Data"),
      [
        ["Code", "Qty"],
        ["A1", 3],
      ],
      2,
      1,
    );
    const host = connect(book);
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("Data").getUsedRangeOrNullObject(true);
      used.load("values,address,rowIndex,columnIndex");
      await context.sync();
      expect(used.values).toEqual([
        ["Code", "Qty"],
        ["A1", 3],
      ]);
      expect([used.rowIndex, used.columnIndex]).toEqual([2, 1]);
    });
    expect(host.syncs).toBe(1);
    expect(host.liveReferences).toBe(0);
  });
});
