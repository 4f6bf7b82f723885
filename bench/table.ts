/** What a section of the benchmark found: a table, and the verdicts on the targets of docs/performance.md. */
export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly verdicts: readonly Verdict[];
}

export interface Verdict {
  readonly what: string;
  readonly target: number;
  readonly measured: number;
  readonly unit: string;
}

export function print(section: Section): void {
  say(`\n${section.title}`);
  const table = [section.head, ...section.rows];
  const widths = section.head.map((_head, at) => Math.max(...table.map((row) => (row[at] ?? "").length)));
  for (const row of table)
    say(
      "  " +
        row.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join("  "),
    );
  for (const { what, target, measured, unit } of section.verdicts) {
    const met = measured <= target ? "met    " : "NOT met";
    say(`  ${met}  ${what}: ${figure(measured)}${unit}, target ${figure(target)}${unit}`);
  }
}

export function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function ratio(value: number, floor: number): string {
  return `${figure(value / floor)}×`;
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
