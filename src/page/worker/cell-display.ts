import { format, formatColor } from "numfmt";
import { type CellGrid, CellKind } from "../../model/snapshot";

/** What a cell shows, before looks. */
export interface Display {
  readonly text: string;
  /** Where it stands when its format leaves that open. */
  readonly align: "left" | "center" | "right";
  /** The colour that the number format asks for. */
  readonly color: string | null;
}

/** The colour words of number formats, as Excel paints them. */
const colours: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00B050",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** Days between the two ways of counting dates. */
const DAYS_1904 = 1462;

/** A cell as the sheet shows it: numbers by their format, logicals and errors in the middle. Null for a blank cell. */
export function displayOf(cells: CellGrid, row: number, column: number, date1904: boolean): Display | null {
  switch (cells.kind(row, column)) {
    case CellKind.Empty:
      return null;
    case CellKind.Number:
      return numberDisplay(cells.number(row, column), cells.numberFormat(row, column), date1904);
    case CellKind.Text:
      return { text: cells.text(row, column), align: "left", color: null };
    case CellKind.Boolean:
      return { text: cells.number(row, column) === 1 ? "TRUE" : "FALSE", align: "center", color: null };
    case CellKind.Error:
      return { text: cells.text(row, column), align: "center", color: null };
    case CellKind.Uncomputed:
      return { text: `=${cells.formula(row, column) ?? ""}`, align: "left", color: null };
  }
}

function numberDisplay(value: number, code: string, date1904: boolean): Display {
  try {
    const day = date1904 && /[ymd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]/g, "")) ? value + DAYS_1904 : value;
    const color = formatColor(code, day);
    return {
      text: format(code, day, { locale: "zh-CN" }).trimEnd(),
      align: "right",
      color: typeof color === "string" ? (colours[color] ?? null) : null,
    };
  } catch {
    return { text: String(value), align: "right", color: null }; // a format that no program could read
  }
}

/** What the cell holds, for the line above the sheet. */
export function contentOf(cells: CellGrid, row: number, column: number): string {
  const formula = cells.formula(row, column);
  if (formula !== null && formula !== "") return `=${formula}`;
  switch (cells.kind(row, column)) {
    case CellKind.Number:
      return String(cells.number(row, column));
    case CellKind.Boolean:
      return cells.number(row, column) === 1 ? "TRUE" : "FALSE";
    default:
      return cells.text(row, column);
  }
}
