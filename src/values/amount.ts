import { chineseNumber } from "./chinese-number";
import { clean, shift, sumExact } from "./exact";
import { isPlaceholder } from "./placeholder";
import type { Unit } from "./unit";

/** Why a text in a money column is no plain number; the words of `CellFault`. */
export type AmountTrouble = "separator" | "full-width" | "point" | "unit" | "text" | "approximate" | "range" | "words";

/** What a text in a money column says. */
export type AmountReading =
  | {
      readonly placeholder?: never;
      /** The amount in `unit` where the text names one, else in the column's own unit; null where it is not certain. */
      readonly value: number | null;
      readonly unit: Unit | null;
      readonly why: AmountTrouble;
      /** Whether the amount may be used in figures and put into the cell: false for 约, ranges and words. */
      readonly certain: boolean;
    }
  /** Blank, or a placeholder such as 待定. */
  | { readonly placeholder: true };

/** No amount is longer; a cell may hold 32,767 characters of text. */
const LONGEST = 60;

const APPROXIMATE = /[约近余多逾±]|左右|上下|大概|以[上下内]|不[超低足少到]|超过|预计|估|暂定|至少|最多|\+$/;
const NUMBER = "\\d[\\d,']*(?:\\.\\d*)?";
const RANGE = new RegExp(`^\\D{0,12}${NUMBER}(?:[亿万]?元)?[-~—–―−至到]+${NUMBER}(?:[亿万]?元?)?$`);
/** 总投资:250000万元, 人民币500万元: a label before, currency words around. */
const LABEL = /^[\u4E00-\u9FFF()]{1,12}:/;
const CURRENCY = /^(?:人民币|rmb|cny|¥)|人民币$/i;
const AMOUNT = /^([-+−－负]?)(\(?)([-−]?)([^()亿万元]+)(亿元|万元|元|亿|万)?(\)?)$/;
/** 2亿3000万元: two units in one amount. */
const COMPOUND = /^(\d+(?:\.\d+)?)亿(?:元)?(\d+(?:\.\d+)?)万元?$/;

/**
 * Read a text that stands in a money column. Units are kept apart from the value, so that a fix can stay in the cell's own unit.
 *
 * `１，５８４` → 1584, `53、04亿元` → 53.04 亿元, `总投资:250000万元` → 250000 万元, `（500）` → −500, `约2.8亿元` → unknown,
 * `2000万件` → unknown (it is not money).
 */
export function readAmount(text: string): AmountReading {
  const raw = text.trim();
  if (raw === "" || isPlaceholder(raw)) return { placeholder: true };
  if (raw.length > LONGEST) return uncertain("words", null);

  const fullWidth = /[０-９．，＋－（）]/.test(raw);
  const spaced = /\d\s+\d/.test(raw);
  let rest = raw.normalize("NFKC").replace(/\s+/g, "");
  const labelled = LABEL.test(rest);
  rest = rest.replace(LABEL, "").replace(CURRENCY, "").replace(CURRENCY, "");

  if (RANGE.test(rest)) return uncertain("range", unitOf(rest));
  if (APPROXIMATE.test(rest)) return uncertain(/\d/.test(rest) ? "approximate" : "words", unitOf(rest));

  const compound = COMPOUND.exec(rest);
  if (compound !== null) {
    return certain(sumExact(shift(Number(compound[1]), 4), Number(compound[2])), "万元", "unit");
  }

  const parts = AMOUNT.exec(rest);
  const opening = parts?.[2] ?? "";
  const closing = parts?.[6] ?? "";
  if (parts === null || (opening === "") !== (closing === "")) return uncertain("words", null);
  const [, sign = "", , innerSign = "", digits = "", suffix = ""] = parts;
  const unit = suffix === "" ? null : unitOf(suffix);
  const number = readDigits(digits);
  if (number === null) return uncertain("words", null);
  if (number.value === null) return uncertain(number.why, unit);

  const negative = (opening !== "") !== (innerSign !== "") || (sign !== "" && sign !== "+");
  // What a person would call the mistake: the strangest thing first.
  const why =
    number.why !== "text"
      ? number.why
      : unit !== null
        ? "unit"
        : fullWidth
          ? "full-width"
          : spaced
            ? "separator"
            : labelled
              ? "words"
              : "text";
  return certain(negative ? -number.value : number.value, unit, why);
}

/** The digits of an amount; value null where they can be read in two ways; null where they are no number. */
function readDigits(digits: string): { value: number | null; why: "separator" | "point" | "text" | "words" } | null {
  if (/^\d+(?:\.\d*)?$|^\.\d+$|^\d+(?:\.\d+)?e[+-]?\d{1,2}$/i.test(digits)) {
    return { value: clean(Number(digits)), why: "text" };
  }
  if (/^\d{1,3}(?:[,']\d{3})+(?:\.\d*)?$/.test(digits)) {
    return { value: clean(Number(digits.replace(/[,']/g, ""))), why: "separator" };
  }
  // A list mark or a full stop in the place of the point. Three digits behind it may be thousands: then nobody knows.
  if (/^\d+[、。·]\d+$/.test(digits)) {
    const [before = "", after = ""] = digits.split(/[、。·]/);
    const thousands = after.length === 3 && before.length <= 3;
    return { value: thousands ? null : clean(Number(`${before}.${after}`)), why: "point" };
  }
  if (/^\d+[.。、]$/.test(digits)) return { value: clean(Number(digits.slice(0, -1))), why: "text" };
  if (/^[\d,']+(?:\.\d*)?$/.test(digits)) return { value: null, why: "separator" };
  const chinese = chineseNumber(digits);
  return chinese === null ? null : { value: chinese, why: "words" };
}

function unitOf(text: string): Unit | null {
  const match = /\d\)?(亿|万|元)/.exec(text) ?? /^(亿|万|元)/.exec(text);
  if (match === null || /[件吨亩人户个平米套台]/.test(text)) return null;
  return match[1] === "亿" ? "亿元" : match[1] === "万" ? "万元" : "元";
}

function certain(value: number, unit: Unit | null, why: AmountTrouble): AmountReading {
  return { value, unit, why, certain: true };
}

function uncertain(why: AmountTrouble, unit: Unit | null): AmountReading {
  return { value: null, unit, why, certain: false };
}
