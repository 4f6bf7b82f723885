import { cellName, quotedSheet, type Area } from "../../model/address";
import type { OwnCell } from "../../model/edit";
import { MAX_LOOKS } from "./put-looks";
import { rangeOf } from "./range-of";
import type { SheetLooks } from "./sheet-looks";
import { bytesOf, type WriteBatch } from "./write-batch";

/** What `setCellProperties` says of a link around its target. */
const BYTES_PER_LINK = 38;

/** Jumps to cells, column by column. Excel dresses a linked cell; the looks that follow undress it. */
export async function putLinks(
  batch: WriteBatch,
  proxy: Excel.Worksheet,
  looks: SheetLooks,
  nameOf: (title: string) => string,
): Promise<void> {
  for (const [column, { top, links }] of looks.links) {
    await batch.pieces(
      { top, bottom: top + links.length - 1 },
      (row): [[Excel.SettableCellProperties], number] => {
        const link = jumpTo(links[row - top] ?? null, nameOf);
        return [[link], BYTES_PER_LINK + bytesOf(link.hyperlink?.documentReference ?? null)];
      },
      (first, jumps) => {
        const area: Area = { top: first, left: column, bottom: first + jumps.length - 1, right: column };
        rangeOf(proxy, area).setCellProperties(jumps);
      },
      MAX_LOOKS,
    );
  }
}

function jumpTo(link: OwnCell["link"], nameOf: (title: string) => string): Excel.SettableCellProperties {
  if (link === null) return {};
  const documentReference = `${quotedSheet(nameOf(link.sheet))}!${cellName(link.row, link.column)}`;
  return { hyperlink: { documentReference } };
}
