import type { OwnCell, OwnSheet } from "../model/edit";
import type { Group, Plan, TargetKey } from "../model/plan";
import {
  type BasicItem,
  basicItems,
  boundWords,
  COLLECTION,
  columnWords,
  districtKindWords,
  NAME_SEPARATOR,
  periodWords,
  planBlocks,
  presetWords,
  PREVIOUS_MONTH,
  relationWords,
  targetWords,
  yesNo,
} from "../model/plan-sheet-layout";
import { type ColumnKey, natures } from "../model/project";
import type { Settings } from "../model/settings";
import { planSheetText, sheetTitles } from "../text/sheets";
import { cell } from "./cells";
import { heightFor, SheetPage, widths } from "./sheet-page";

type Value = string | number | null;
const columns = widths(20, 30, 26, 20, 14, 24, 34, 30, 12, 14, 12, 12);

/**
 * 序时·方案: the one sheet of ours that staff edit and that we read back (`reading/settings-sheet`): the 方案 with its targets, districts
 * and words, then what was decided about this workbook. Without a 方案 the blocks are there, empty, to be filled in.
 */
export function planSheet(plan: Plan | null, settings: Settings): OwnSheet {
  const page = new SheetPage(columns.length);
  page.line(cell(planSheetText.title(plan?.city ?? "", plan?.year ?? null), "title"), 32);
  page.line(cell(planSheetText.note, "note"), 32);
  basics(page, plan, settings);
  const groups = plan?.groups ?? [];
  block(page, planBlocks.groups, groups.map(groupRow));
  validated(page, planBlocks.targets, groups.flatMap(targetRows), {
    group: groups.map(({ name }) => name),
    key: Object.values(targetWords),
    bound: Object.values(boundWords),
  });
  validated(page, planBlocks.cadence, groups.flatMap(cadenceRows), {
    group: groups.map(({ name }) => name),
    period: Object.values(periodWords),
    covers: [PREVIOUS_MONTH],
  });
  validated(page, planBlocks.districts, plan === null ? [] : districtRows(plan), {
    kind: Object.values(districtKindWords),
  });
  validated(
    page,
    planBlocks.natureWords,
    Object.entries(plan?.natureWords ?? {}).map(([word, nature]) => ({ word, nature })),
    { nature: natures },
  );
  validated(page, planBlocks.projects, groups.flatMap(projectRows), {
    group: groups.map(({ name }) => name),
    counted: Object.values(yesNo),
  });
  validated(
    page,
    planBlocks.alike,
    (plan?.alike ?? []).map(({ relation, names }) => ({ relation: relationWords[relation], names: joined(names) })),
    { relation: Object.values(relationWords) },
  );
  validated(page, planBlocks.mappings, settings.mappings.flatMap(mappingRows), { key: Object.values(columnWords) });
  block(
    page,
    planBlocks.ignores,
    settings.ignores.map(({ id, reason }) => ({ id, reason })),
  );
  return page.sheet({
    key: "plan",
    title: sheetTitles.plan,
    columns,
    freeze: { rows: 2, columns: 0 },
    filter: null,
    printTitle: null,
    landscape: true,
    tabColor: "#548235",
  });
}

interface BlockWords {
  readonly title: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** Blank rows below each block invite new entries; the reader skips them. */
const SPARE_ROWS = 3;

function block(page: SheetPage, words: BlockWords, rows: readonly Readonly<Record<string, Value>>[]): number {
  page.heading(words.title);
  const header = page.header(Object.values(words.columns), 24);
  const fields = Object.keys(words.columns);
  for (const values of rows) {
    page.add(
      fields.map((field) => entry(values[field] ?? null)),
      heightFor(fields.map((field, at) => ({ text: String(values[field] ?? ""), width: columns[at]?.width ?? 0 }))),
    );
  }
  for (let spare = 0; spare < SPARE_ROWS; spare++) page.add(fields.map(() => entry(null)));
  return header;
}

/** The same with drop-downs for the columns whose words are fixed. */
function validated(
  page: SheetPage,
  words: BlockWords,
  rows: readonly Readonly<Record<string, Value>>[],
  lists: Readonly<Record<string, readonly string[]>>,
): void {
  const header = block(page, words, rows);
  for (const [field, items] of Object.entries(lists)) {
    const column = Object.keys(words.columns).indexOf(field);
    if (items.length === 0) continue;
    const area = { top: header + 1, left: column, bottom: page.next - 1, right: column };
    page.validations.push({ kind: "list", area, items, prompt: null });
  }
}

function entry(value: Value): OwnCell {
  return cell(value, typeof value === "number" ? "input" : "inputText");
}

function basics(page: SheetPage, plan: Plan | null, settings: Settings): void {
  page.heading(planBlocks.basics.title);
  page.header(Object.values(planBlocks.basics.columns), 24);
  const city = plan?.reportToCity ?? null;
  const values: Record<BasicItem, Value> = {
    id: plan?.id ?? null,
    year: plan?.year ?? null,
    city: plan?.city ?? null,
    title: plan?.title ?? null,
    source: plan?.source ?? null,
    tolerance: plan?.thresholds.tolerance ?? null,
    preset: settings.preset === null ? null : presetWords[settings.preset],
    tintRows: settings.tintRows ? yesNo.yes : yesNo.no,
    cityPeriod: city === null ? null : periodWords[city.period],
    cityDueDay: city?.dueDay ?? null,
    cityStated: city?.stated ?? null,
  };
  const lists: Partial<Record<BasicItem, readonly string[]>> = {
    preset: Object.values(presetWords),
    tintRows: Object.values(yesNo),
    cityPeriod: Object.values(periodWords),
  };
  for (const [item, word] of Object.entries(basicItems) as [BasicItem, string][]) {
    const texts = [word, String(values[item] ?? ""), planSheetText.hints[item]];
    const row = page.add(
      [cell(word, "text"), entry(values[item]), cell(planSheetText.hints[item], "note")],
      heightFor(texts.map((text, at) => ({ text, width: columns[at]?.width ?? 0 }))),
    );
    const items = lists[item];
    if (items !== undefined) {
      page.validations.push({ kind: "list", area: { top: row, left: 1, bottom: row, right: 1 }, items, prompt: null });
    }
  }
}

function groupRow(group: Group) {
  return {
    id: group.id,
    name: group.name,
    aliases: joined(group.aliases),
    planTitle: group.planTitle,
    leadUnit: group.leadUnit,
    office: group.office,
    leaderDuty: group.leaderDuty,
  };
}

function targetRows({ name, targets }: Group) {
  return (Object.keys(targetWords) as TargetKey[]).flatMap((key) => {
    const target = targets[key];
    if (target === null) return [];
    const { value, bound, roundedTo, stated } = target;
    return [{ group: name, key: targetWords[key], value, bound: boundWords[bound], roundedTo, stated }];
  });
}

function cadenceRows({ name, cadence }: Group) {
  const { period, dueDay, by, to, covers, stated } = cadence;
  const silent = [period, dueDay, by, to, covers].every((value) => value === null) && stated === "";
  const own = {
    group: name,
    what: COLLECTION,
    period: period === null ? null : periodWords[period],
    dueDay,
    covers: covers === null ? null : PREVIOUS_MONTH,
    by,
    to,
    stated,
  };
  const also = cadence.also.map((one) => ({
    group: name,
    what: one.what,
    period: periodWords[one.period],
    dueDay: one.dueDay,
    covers: null,
    by: null,
    to: null,
    stated: one.stated,
  }));
  return silent ? also : [own, ...also];
}

function districtRows(plan: Plan) {
  const row = (kind: keyof typeof districtKindWords, name: string, aliases: readonly string[]) => ({
    kind: districtKindWords[kind],
    name,
    aliases: joined(aliases),
  });
  return [
    ...plan.districts.map(({ name, aliases, code, successor }) => ({
      ...row("district", name, aliases),
      code,
      successor,
    })),
    row("several", plan.severalDistricts.name, plan.severalDistricts.aliases),
    ...plan.holders.map(({ name, aliases }) => row("holder", name, aliases)),
    ...plan.otherCounties.map(({ name, aliases, code }) => ({ ...row("county", name, aliases), code })),
    ...plan.formerDistricts.map(({ name, successor }) => ({ ...row("former", name, []), successor })),
  ];
}

function projectRows(group: Group) {
  return group.projects.map((project) => ({
    group: group.name,
    name: project.name,
    aliases: joined(project.aliases),
    counted: project.counted === null ? null : project.counted ? yesNo.yes : yesNo.no,
    stage: project.stage,
    district: project.district,
    totalInvestment: project.totalInvestment?.value ?? null,
    totalRoundedTo: project.totalInvestment?.roundedTo ?? null,
    yearPlan: project.yearPlan?.value ?? null,
    planRoundedTo: project.yearPlan?.roundedTo ?? null,
    startBy: project.startBy,
    finishBy: project.finishBy,
  }));
}

function mappingRows({ layout, columns: mapped }: Settings["mappings"][number]) {
  return (Object.entries(mapped) as [ColumnKey, string | null][]).map(([key, header]) => ({
    layout,
    key: columnWords[key],
    header,
  }));
}

function joined(names: readonly string[]): string {
  return names.join(NAME_SEPARATOR);
}
