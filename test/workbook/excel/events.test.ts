import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import { connect } from "../../excel-host/client";
import { allMarks, usersBook } from "./example";

/** The client hands events on when it has nothing else to do. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** One handler for the workbook, which reports the user's sheets and nothing of ours. */
test("a change on a user's sheet is told with its name, one on ours is not, and after stopping nothing is", async () => {
  const book = usersBook();
  const host = connect(book);
  const workbook = await openExcel();
  await workbook.apply(allMarks);
  const heard: string[] = [];
  const stop = await workbook.onChange((sheet) => heard.push(sheet));
  const idOf = (name: string) => book.sheets.find((sheet) => sheet.name === name)!.id;

  host.userChanges({ id: idOf("交通") }, "C4");
  host.userChanges({ id: idOf("序时·明细") }, "C4");
  host.userChanges({ id: "{unknown}" }, "A1");
  host.userChanges({ id: idOf("说明") }, "A1");
  await settled();
  expect(heard).toEqual(["交通", "说明"]);

  await stop();
  host.userChanges({ id: idOf("交通") }, "C5");
  await settled();
  expect(heard).toEqual(["交通", "说明"]);
  expect(host.liveReferences).toBe(0);
});
