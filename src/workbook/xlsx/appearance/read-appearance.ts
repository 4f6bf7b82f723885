import { smallLimits } from "../limits";
import { Package } from "../package";
import { partOf, readWorkbookPart } from "../read/workbook-part";
import type { Codec } from "../zip/codec";
import { portableCodec } from "../zip/portable-codec";
import { readColours } from "./colours";
import { type CellLook, plainLook, readLooks } from "./looks";
import { plainGeometry, readGeometry, type SheetGeometry } from "./sheet-geometry";

/** How a workbook looks. Read apart from what its cells say: only the page shows sheets. */
export interface Appearance {
  /** By format number; `plainLook` beyond them. */
  readonly looks: readonly CellLook[];
  /** Read when it is first asked for, and kept. */
  sheet(name: string): Promise<SheetGeometry>;
}

/** The appearance of an .xlsx or .xlsm file. */
export async function readAppearance(bytes: Uint8Array, codec: Codec = portableCodec): Promise<Appearance> {
  const workbook = Package.open(bytes, smallLimits, codec);
  const facts = await readWorkbookPart(workbook);
  const colours = await readColours(workbook, partOf(facts, "theme"));
  const stylesPart = partOf(facts, "styles");
  const styles = stylesPart === null ? null : await workbook.xml(stylesPart);
  const looks = styles === null ? [plainLook] : readLooks(styles, stylesPart ?? "", colours);
  const known = new Map<string, SheetGeometry>();
  return {
    looks,
    async sheet(name) {
      const before = known.get(name);
      if (before !== undefined) return before;
      const part = facts.sheets.find((sheet) => sheet.name === name && sheet.worksheet)?.part;
      const xml = part === undefined ? null : await workbook.xml(part);
      const geometry = xml === null ? plainGeometry() : readGeometry(xml, part ?? "");
      workbook.forget();
      known.set(name, geometry);
      return geometry;
    },
  };
}

/** What a file shows whose looks we cannot read (.xls): plain cells. */
export const plainAppearance: Appearance = {
  looks: [plainLook],
  sheet: () => Promise.resolve(plainGeometry()),
};
