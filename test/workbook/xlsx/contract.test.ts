import { openWorkbookFile } from "../../../src/workbook/xlsx/open";
import { describeWorkbookContract, type Opened } from "../contract";
import { pictureOfFile } from "../picture-of-file";

async function open(bytes: Uint8Array, name: string): Promise<Opened> {
  const workbook = await openWorkbookFile(bytes, name);
  return {
    workbook,
    look: () => pictureOfFile(workbook.bytes()),
    again: () => open(workbook.bytes(), name),
  };
}

describeWorkbookContract("a file", { open });
