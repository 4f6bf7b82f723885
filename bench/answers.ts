import { createReadStream, readFileSync } from "node:fs";
import { floorRules, type Answers, type FloorRule } from "./floor/checks";

/** The answers that the floor and the peers print. */
export function answersFromFile(path: string): Answers {
  return JSON.parse(readFileSync(path, "utf8")) as Answers;
}

/**
 * The same answers out of our own JSON. It is searched as a stream and not parsed: a million projects make more text
 * than one JavaScript string can hold.
 */
export async function answersFromJson(path: string): Promise<Answers> {
  const found = Object.fromEntries(floorRules.map((rule) => [rule, 0])) as Record<FloorRule, number>;
  let projects = 0;
  let city = "";
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const text = rest + (chunk as string);
    // A match must end before the last 400 characters, so that none is cut in two or counted twice.
    const end = text.length - 400;
    let seen = 0;
    const pattern = /"countedUnder"|"rule":\s*"([a-z-]+)",\s*"severity"|"city":\s*(\{[^}]*\})/g;
    for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) {
      seen = pattern.lastIndex;
      take(match);
    }
    rest = text.slice(Math.max(seen, end));
  }
  for (const match of rest.matchAll(/"countedUnder"|"rule":\s*"([a-z-]+)",\s*"severity"|"city":\s*(\{[^}]*\})/g))
    take(match);

  function take(match: RegExpMatchArray): void {
    if (match[1] !== undefined) {
      if (match[1] in found) found[match[1] as FloorRule]++;
    } else if (match[2] !== undefined) city = match[2];
    else projects++;
  }
  const figures = JSON.parse(city) as { yearPlan: number; yearDone: number };
  return { projects, yearPlan: figures.yearPlan, yearDone: figures.yearDone, findings: found };
}

/** Where two answers differ, in words; "" where they agree. */
export function difference(expected: Answers, actual: Answers): string {
  const lines: string[] = [];
  const compare = (what: string, one: number, other: number): void => {
    if (one !== other) lines.push(`${what} ${String(other)} instead of ${String(one)}`);
  };
  compare("projects", expected.projects, actual.projects);
  compare("year plan", expected.yearPlan, actual.yearPlan);
  compare("year done", expected.yearDone, actual.yearDone);
  for (const rule of floorRules) compare(rule, expected.findings[rule], actual.findings[rule]);
  return lines.join(", ");
}
