import { Scanner } from "../xml/scanner";

/**
 * Number formats that files mean by number only (ECMA-376, 18.8.30); 27–36 and 50–58 are those of Chinese Excel.
 */
const builtIn: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export interface NumberFormats {
  /** All codes in use; 0 is "General". */
  readonly codes: readonly string[];
  /** By the number of a cell's format (`s`): position in `codes`. */
  readonly formatOf: Uint16Array;
  /** Position of a plain date. */
  readonly date: number;
}

/** The number formats of a workbook by its styles part; without one every cell is General. */
export function readNumberFormats(bytes: Uint8Array | null, part: string): NumberFormats {
  const codes = ["General", "yyyy-mm-dd"];
  if (bytes === null) return { codes, formatOf: new Uint16Array(0), date: 1 };
  const own = new Map<number, string>();
  const ids: number[] = [];
  const scanner = new Scanner(bytes, part);
  let inCellXfs = false;
  while (scanner.next()) {
    if (scanner.local === "cellXfs") inCellXfs = scanner.kind === "open";
    if (scanner.opens("numFmt", 2)) {
      own.set(Number(scanner.attribute("numFmtId") ?? -1), scanner.attribute("formatCode") ?? "General");
    } else if (inCellXfs && scanner.opens("xf", 2)) {
      ids.push(Number(scanner.attribute("numFmtId") ?? 0));
    }
  }
  const places = new Map(codes.map((code, place) => [code, place]));
  const formatOf = Uint16Array.from(ids, (id) => {
    const code = own.get(id) ?? builtIn[id] ?? "General";
    let place = places.get(code);
    if (place === undefined) {
      place = codes.push(code) - 1;
      places.set(code, place);
    }
    return place;
  });
  return { codes, formatOf, date: 1 };
}
