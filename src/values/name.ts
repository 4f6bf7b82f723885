/**
 * Names for comparison. What is shown is always the text as written (`tidyText`); what is compared is its key.
 */

/** Nothing to normalise: Chinese characters, ASCII letters and digits, half-width brackets. True of most names. */
const PLAIN = /^[\u4E00-\u9FFFA-Za-z0-9()]*$/;
const MARKS_AND_SPACE = /[★■▲●\s\u200B-\u200D\uFEFF]/g;
const ENDINGS = ["建设项目", "建设工程", "项目", "工程"];

/**
 * The contract's "same project" key: NFKC, without ★■▲●, white space and a trailing 项目 / 工程 / 建设项目 / 建设工程;
 * 国道534线 = G534线 = G534. 一期/二期, 示范 and everything else stay. Idempotent. "" for a blank name.
 */
export function nameKey(text: string): string {
  let key = text;
  if (!PLAIN.test(key)) {
    // Twice, because taking a space out can bring a letter and its accent together.
    key = key.normalize("NFKC").replace(MARKS_AND_SPACE, "").normalize("NFKC");
  }
  if (key.includes("G") || key.includes("国道")) key = withRoadNumbers(key);
  for (let ending = endingOf(key); ending !== ""; ending = endingOf(key)) key = key.slice(0, -ending.length);
  return key;
}

/** 国道534线 and G534线 as G534. A 线 between digits goes with the others, or the key would have a shorter key. */
function withRoadNumbers(key: string): string {
  return key.replace(/(?:国道|G)(\d+(?:线+\d+)*)线*/g, (_whole, number: string) => `G${number.replaceAll("线", "")}`);
}

/** The ending to take off; never the whole name. */
function endingOf(key: string): string {
  const last = key.charAt(key.length - 1);
  if (last !== "目" && last !== "程") return "";
  return ENDINGS.find((ending) => key.endsWith(ending) && key.length > ending.length) ?? "";
}

/** A text as written, without outer white space and line breaks. */
export function tidyText(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.includes("\n") && !trimmed.includes("\r")) return trimmed;
  return trimmed
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join("");
}

/** A header text for matching: NFKC, lower case, no white space, one kind of bracket and dash. 「总投资\n（万元）」 → 总投资(万元). */
export function headerKey(text: string): string {
  return text
    .slice(0, 2000)
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200D\uFEFF]+/g, "")
    .normalize("NFKC") // again, because taking a space out can bring a letter and its accent together
    .replace(/[‐‑‒–—―−~～]+/g, "-")
    .replace(/[〔[【{]/g, "(")
    .replace(/[〕\]】}]/g, ")")
    .toLowerCase();
}
