import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import { connect } from "../../excel-host/client";
import type { Book } from "../../excel-host/model";
import { openInDouble } from "../../excel-host/workbook-file";
import { describeWorkbookContract, type Opened } from "../contract";
import { pictureOfBook } from "../picture-of-book";

async function openBook(book: Book): Promise<Opened> {
  const host = connect(book, { excelApi: "1.14" });
  const workbook = await openExcel();
  return {
    workbook,
    look: () => {
      expect(host.liveReferences).toBe(0);
      return pictureOfBook(book);
    },
    again: () => openBook(book),
  };
}

describeWorkbookContract("Excel (the double)", {
  open: async (bytes, name) => openBook(await openInDouble(bytes, name)),
});
