/** Excel's bound for the name of a sheet, in UTF-16 units. */
const LONGEST = 31;

/**
 * Names of sheets from words that somebody wrote: what Excel forbids in one is replaced, long ones are cut, and a name that repeats
 * (Excel takes no notice of capitals) gets a number.
 */
export function sheetTitles(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? "" : ` ${String(number)}`;
      const title = allowed(text, LONGEST - suffix.length) + suffix;
      if (taken.has(title.toLowerCase())) continue;
      taken.add(title.toLowerCase());
      return title;
    }
  });
}

function allowed(text: string, longest: number): string {
  const safe = text
    .replace(/[:\\/?*[\]\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "_")
    .slice(0, longest)
    // Half of a character at the cut.
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/^'|'$/g, "_");
  // Excel keeps 「History」 for itself.
  return safe.trim() === "" || safe.toLowerCase() === "history" ? `_${safe.trim()}` : safe;
}
