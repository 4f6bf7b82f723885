import type { Plan } from "../../model/plan";

/**
 * 项目代码 of the national platform for investment projects: 24 characters, 20 digits in groups of 4-6-2-2-6, as in
 * 2020-350402-48-01-012345: year (since November 2020 two digits each of year and month), place, trade or department, kind, serial.
 * The last digit is a check digit only in codes under GB/T 40058—2021, whose algorithm is not published openly; none is tested.
 */
const WHOLE = /^(\d{4})-(\d{6})-\d{2}-\d{2}-\d{6}$/;
/** Nothing to normalise: true of nearly all. */
const PLAIN = /^[\d-]*$/;
/** Meant to be such a code: it begins like one. Other numbering (XM-001, 2020001) is nobody's business. */
const MEANT = /^\d{4}-\d{6}(?:-|$)|^(?:\d-?){19,}$/;

export type CodeFault =
  | { readonly kind: "structure" }
  /** The place in the code is another district of the 方案 than the row's. */
  | { readonly kind: "district"; readonly inCode: string; readonly place: string };

/** What is wrong with a project's code; null where nothing is, or where it is no code of the national platform. */
export function codeFault(text: string, district: string, plan: Plan | null): CodeFault | null {
  const code = PLAIN.test(text)
    ? text
    : text
        .normalize("NFKC")
        .replace(/\s+/g, "")
        .replace(/[‐‑‒–—―−]/g, "-");
  if (!MEANT.test(code)) return null;
  const whole = WHOLE.exec(/^\d{20}$/.test(code) ? dashed(code) : code);
  if (whole === null || !hasPeriod(whole[1] ?? "")) return { kind: "structure" };
  const place = whole[2] ?? "";
  const own = plan?.districts.find(({ name }) => name === district);
  const other = plan?.districts.find((each) => each.code === place && each.name !== district);
  if (own === undefined || own.code === null || other === undefined || own.code === place) return null;
  return { kind: "district", inCode: other.name, place };
}

/** The groups of a code that was written without its dashes. */
function dashed(digits: string): string {
  return [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10, 12), digits.slice(12, 14), digits.slice(14)].join(
    "-",
  );
}

/** Up to October 2020 a year, since then two digits each of year and month: 2103 is March 2021. */
function hasPeriod(digits: string): boolean {
  const [year, month] = [Math.floor(Number(digits) / 100), Number(digits) % 100];
  if (year === 20 && month >= 13 && month <= 20) return true;
  return year >= 20 && month >= 1 && month <= 12;
}
