/** Text tables for a terminal, where a Chinese character takes two places. */

/** Places that a text takes on a terminal: East Asian wide and full-width characters count twice. */
export function places(text: string): number {
  let sum = 0;
  for (const char of text)
    sum +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        char,
      )
        ? 2
        : 1;
  return sum;
}

/** Rows of cells with aligned columns: the first to the left, figures to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, places(cell));
    });
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) => {
          const pad = " ".repeat((widths[index] ?? 0) - places(cell));
          return index === 0 ? cell + pad : pad + cell;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
