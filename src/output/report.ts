import { countBySeverity, type Finding, type RuleCode, ruleCodes, severities } from "../model/finding";
import type { Comparison, Review } from "../model/review";
import type { Figures } from "../model/rollup";
import { planSource } from "../text/coverage";
import { gapText, moneyText, monthText, placeText, rateText } from "../text/numbers";
import { presetLimits, presetText } from "../text/presets";
import { reportText as words } from "../text/report";
import { findingText, ruleTexts, severityWord } from "../text/rules";
import { coverageNotes } from "./coverage-notes";
import { html, type Html, list, page, table } from "./html";
import { withoutPhones } from "./personal-data";

/** Rows per rule: a page of a hundred thousand rows helps nobody and opens nowhere. */
const SHOWN_PER_RULE = 500;

/**
 * A Review as one HTML file: no scripts, no requests, readable on paper. What a user's cell says is escaped, telephone numbers are
 * left out.
 */
export function reportHtml(review: Review, comparison: Comparison | null = null): string {
  return page(words.title(review.workbook), [
    html`<h1>${words.title(review.workbook)}</h1>`,
    facts(review),
    counts(review, comparison),
    figures(review),
    findings(review, comparison),
    ignored(review),
    coverage(review),
  ]);
}

function facts(review: Review): Html {
  const { facts: names } = words;
  const { tables, projects } = review.recognition;
  const rows: [string, string][] = [
    [names.asOf, monthText(review.asOf)],
    [names.timeProgress, rateText(review.timeProgress)],
    [names.plan, review.plan === null ? words.noPlan : `${review.plan.title}（${planSource(review.planSource)}）`],
    [names.preset, `${presetText[review.preset]}。${presetLimits[review.preset]}`],
    [names.tables, words.tableCount(tables.length, projects.length)],
    [names.unit, names.unitWords],
  ];
  return html`<dl>
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function counts(review: Review, comparison: Comparison | null): Html {
  const counted = countBySeverity(review.findings);
  const bySeverity = severities.map((severity) => [severityWord[severity], counted[severity]] as const);
  // Without an earlier answer everything is new, as on the other faces.
  const { fresh, known } = comparison ?? { fresh: review.findings, known: 0 };
  const all = [
    ...bySeverity,
    [words.fresh, fresh.length] as const,
    [words.known, known] as const,
    ...(comparison === null ? [] : [[words.gone, comparison.gone] as const]),
    [words.ignored, review.ignored.length] as const,
  ];
  return html`<section>
    <h2>${words.counts}</h2>
    <ul class="counts">
      ${all.map(([word, count]) => html`<li>${word} <b>${String(count)}</b></li>`)}
    </ul>
  </section>`;
}

function figures({ rollup }: Review): Html {
  const city = [words.city, ...figureCells(rollup.city)];
  const of = (head: string, rows: readonly (readonly [string, Figures])[]): Html =>
    table([head, ...words.figureHeads], [...rows.map(([name, row]) => [name, ...figureCells(row)]), city], "figures");
  return html`<section>
    <h2>${words.figures}</h2>
    ${of(
      words.groups,
      rollup.groups.map((row) => [row.group, row]),
    )}
    ${of(
      words.districts,
      rollup.districts.map((row) => [row.district, row]),
    )}
  </section>`;
}

function figureCells(row: Figures): string[] {
  return [
    String(row.projects),
    moneyText(row.totalInvestment),
    moneyText(row.yearPlan),
    moneyText(row.yearDone),
    row.rate === null ? "—" : rateText(row.rate),
    row.gap === null ? "—" : gapText(row.gap),
    ...[row.lagging, row.notReported, row.startOverdue, row.finishOverdue].map(String),
  ];
}

function findings(review: Review, comparison: Comparison | null): Html {
  const fresh = comparison === null ? null : new Set(comparison.fresh.map(({ id }) => id));
  if (review.findings.length === 0) {
    return html`<section>
      <h2>${words.findings}</h2>
      <p>${words.nothing}</p>
    </section>`;
  }
  return html`<section>
    <h2>${words.findings}</h2>
    ${byRule(review.findings).map(([rule, ofRule]) => ruleBlock(rule, ofRule, review, fresh))}
  </section>`;
}

/** Grave rules first, inside a severity in the order of the contract. */
function byRule(all: readonly Finding[]): [RuleCode, Finding[]][] {
  const groups = new Map<RuleCode, Finding[]>();
  for (const finding of all) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  const rank = (ofRule: readonly Finding[]): number =>
    ofRule.reduce<number>((least, { severity }) => Math.min(least, severities.indexOf(severity)), severities.length);
  return [...groups].sort(([a, inA], [b, inB]) => rank(inA) - rank(inB) || ruleCodes.indexOf(a) - ruleCodes.indexOf(b));
}

function ruleBlock(
  rule: RuleCode,
  ofRule: readonly Finding[],
  review: Review,
  fresh: ReadonlySet<string> | null,
): Html {
  const { title, why, todo } = ruleTexts[rule];
  const { severity, place, project, message, state } = words.heads;
  const heads = [severity, place, project, message, ...(fresh === null ? [] : [state])];
  const rows = ofRule
    .slice(0, SHOWN_PER_RULE)
    .map((finding) => [
      severityWord[finding.severity],
      placeText(finding.sheet, finding.row, finding.column),
      nameOf(finding, review),
      withoutPhones(findingText(finding)),
      ...(fresh === null ? [] : [fresh.has(finding.id) ? words.fresh : words.known]),
    ]);
  return html`<article>
    <h3>${title} <small>${rule} · ${String(ofRule.length)}</small></h3>
    <p><b>${words.why}</b> ${why}</p>
    <p><b>${words.todo}</b> ${todo}</p>
    ${table(heads, rows, "findings")}
    ${ofRule.length > rows.length ? html`<p>${words.more(ofRule.length - rows.length)}</p>` : null}
  </article>`;
}

function nameOf({ project }: Finding, review: Review): string {
  return project === null ? "" : withoutPhones(review.recognition.projects[project]?.name ?? "");
}

function ignored(review: Review): Html | null {
  if (review.ignored.length === 0 && review.staleIgnores.length === 0) return null;
  const rows = review.ignored.map(({ finding, entry }) => [
    placeText(finding.sheet, finding.row, finding.column),
    nameOf(finding, review),
    withoutPhones(findingText(finding)),
    withoutPhones(entry.reason),
  ]);
  return html`<section>
    <h2>${words.ignoredList}</h2>
    ${table([words.heads.place, words.heads.project, words.heads.message, words.reason], rows, "findings")}
    ${
      review.staleIgnores.length === 0
        ? null
        : html`<p>${words.staleIgnores(review.staleIgnores.length)}</p>
            ${list(review.staleIgnores.map(({ id, reason }) => `${id}（${reason}）`))}`
    }
  </section>`;
}

function coverage(review: Review): Html {
  const notes = coverageNotes(review);
  const parts: [string, readonly string[]][] = [
    [words.notChecked, notes.notChecked.map(({ text }) => text)],
    [words.leftAlone, notes.leftAlone],
    [words.settingsFaults, notes.settingsFaults],
    [words.groupsAbsent, notes.groupsAbsent],
    [words.notUnderstood, notes.notUnderstood],
    [words.doubts, notes.doubts],
  ];
  return html`<section>
    <h2>${words.coverage}</h2>
    <p>${words.checked(review.coverage.rules.length)}</p>
    ${parts.map(
      ([title, items]) =>
        html`<h3>${title}</h3>
          ${items.length === 0 ? html`<p>${words.none}</p>` : list(items)}`,
    )}
  </section>`;
}
