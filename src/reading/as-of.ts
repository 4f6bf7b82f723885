import { monthOf } from "../model/month";
import type { Month } from "../model/month";
import type { ProjectTable, Recognition, StatedPeriod } from "../model/project";
import type { AsOfSource } from "../model/review";

/**
 * The reporting month: the latest month that any table states. The year of a month comes from the same text, else from the
 * table's title, headers or sheet name, else from another table. null where no month, or no year, is stated anywhere.
 */
export function statedAsOf(recognition: Recognition): { month: Month; source: AsOfSource } | null {
  const anyYear = latest(recognition.tables.flatMap(({ periods }) => years(periods)));
  let best: { month: Month; source: AsOfSource } | null = null;
  for (const table of recognition.tables) {
    const year = yearOf(table) ?? anyYear;
    for (const period of table.periods) {
      const ofPeriod = period.year ?? year;
      if (period.month === null || ofPeriod === null) continue;
      const month = monthOf(ofPeriod, period.month);
      if (best === null || month > best.month || (month === best.month && ranks[period.where] < ranks[best.source])) {
        best = { month, source: period.where };
      }
    }
  }
  return best;
}

/** Where two places state the same month, the first of these is named. */
const ranks: Readonly<Record<AsOfSource, number>> = { given: 0, title: 1, header: 2, "sheet-name": 3 };

/** The year of a table: its title's; the headers' where they agree on another one (titles go stale); the sheet name's. */
function yearOf(table: ProjectTable): number | null {
  const of = (where: StatedPeriod["where"]) => years(table.periods.filter((period) => period.where === where));
  const title = of("title");
  const headers = of("header");
  const [first] = title;
  if (first !== undefined && (headers.length === 0 || headers.includes(first))) return first;
  return latest(headers) ?? first ?? latest(of("sheet-name"));
}

function years(periods: readonly StatedPeriod[]): number[] {
  return periods.map(({ year }) => year).filter((year) => year !== null);
}

function latest(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.max(...numbers);
}
