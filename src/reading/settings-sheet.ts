import {
  basicItems,
  boundWords,
  COLLECTION,
  columnWords,
  districtKindWords,
  periodWords,
  planBlocks,
  presetWords,
  PREVIOUS_MONTH,
  relationWords,
  targetWords,
  yesNo,
  type BasicItem,
} from "../model/plan-sheet-layout";
import { planSchema, type Plan, type Target, type TargetKey } from "../model/plan";
import { monthCode, monthOf, parseMonthCode } from "../model/month";
import type { Nature } from "../model/project";
import { noSettings, type IgnoreEntry, type Mapping, type Settings, type SettingsFault } from "../model/settings";
import type { Snapshot } from "../model/snapshot";
import { serialToCivil } from "../values/serial";
import { SheetBlocks, type BlockRow } from "./sheet-blocks";

export interface SettingsReading {
  readonly settings: Settings;
  /** null: the workbook has no sheet 序时·方案, the sheet holds no 方案, or it cannot be used (then faults say why). */
  readonly plan: Plan | null;
  readonly faults: readonly SettingsFault[];
}

/** What staff wrote into our sheet 序时·方案 (model/plan-sheet-layout), found by its deed. Never throws. */
export function readSettings(snapshot: Snapshot): SettingsReading {
  const sheet = snapshot.sheets.find(({ own }) => own === "plan");
  if (sheet === undefined) return { settings: noSettings, plan: null, faults: [] };
  const blocks = new SheetBlocks(
    sheet.cells,
    Object.values(planBlocks).map(({ title }) => title),
  );
  return new SettingsReader(blocks, snapshot.date1904).read();
}

class SettingsReader {
  private readonly faults: SettingsFault[] = [];
  private readonly basics: ReadonlyMap<string, BlockRow<"item" | "value" | "hint">>;

  constructor(
    private readonly blocks: SheetBlocks,
    private readonly date1904: boolean,
  ) {
    this.basics = new Map(blocks.rows(planBlocks.basics).map((row) => [row.text("item"), row]));
  }

  read(): SettingsReading {
    const settings: Settings = {
      preset: this.basicWord("preset", presetWords),
      mappings: this.mappings(),
      ignores: this.ignores(),
      tintRows: this.basic("tintRows")?.text("value") !== yesNo.no,
    };
    return { settings, plan: this.plan(), faults: this.faults };
  }

  private plan(): Plan | null {
    const groups = this.blocks.rows(planBlocks.groups);
    const districts = this.blocks.rows(planBlocks.districts);
    if (groups.length === 0 && districts.length === 0) return null;
    const city = this.text("city") ?? "";
    const dueDay = this.number("cityDueDay");
    const cityPeriod = this.basicWord("cityPeriod", periodWords);
    const raw = {
      id: this.text("id") ?? "workbook",
      year: this.number("year"),
      city,
      title: this.text("title") ?? city,
      source: this.text("source") ?? "",
      natureWords: this.natureWords(),
      ...this.places(districts),
      groups: this.groups(groups),
      reportToCity:
        cityPeriod === null || dueDay === null
          ? null
          : { period: cityPeriod, dueDay, stated: this.text("cityStated") ?? "" },
      alike: this.alike(),
      ...this.thresholds(),
    };
    const checked = planSchema.safeParse(raw);
    if (checked.success) return checked.data;
    for (const { path } of checked.error.issues) {
      this.faults.push({ row: null, reason: "missing", detail: path.map(String).join(".") });
    }
    return null;
  }

  private thresholds() {
    const tolerance = this.number("tolerance");
    return tolerance === null ? {} : { thresholds: { tolerance } };
  }

  private groups(rows: readonly BlockRow<keyof typeof planBlocks.groups.columns>[]) {
    const groups = this.once(rows).map((row) => ({
      id: orNull(row.text("id")) ?? row.text("name"),
      name: row.text("name"),
      aliases: names(row.text("aliases")),
      planTitle: row.text("planTitle"),
      leadUnit: orNull(row.text("leadUnit")),
      office: orNull(row.text("office")),
      leaderDuty: orNull(row.text("leaderDuty")),
      targets: { ...noTargets },
      cadence: { period: null, dueDay: null, by: null, to: null, covers: null, stated: "", also: [] as unknown[] },
      projects: [] as unknown[],
    }));
    const byName = new Map(groups.map((group) => [group.name, group]));
    const groupOf = (row: BlockRow<"group">): (typeof groups)[number] | null => {
      const name = row.text("group");
      const group = byName.get(name);
      if (group === undefined) this.faults.push({ row: row.row, reason: "unknown-group", detail: name });
      return group ?? null;
    };

    for (const row of this.blocks.rows(planBlocks.targets)) {
      const key = this.word(row, "key", targetWords);
      const value = this.numberOf(row, "value");
      const group = groupOf(row);
      if (group === null || key === null || value === null) continue;
      group.targets[key] = {
        value,
        bound: this.word(row, "bound", boundWords) ?? "equal",
        roundedTo: this.numberOf(row, "roundedTo") ?? 1,
        stated: row.text("stated"),
      };
    }
    for (const row of this.blocks.rows(planBlocks.cadence)) {
      const group = groupOf(row);
      const period = this.word(row, "period", periodWords);
      const dueDay = this.numberOf(row, "dueDay");
      if (group === null) continue;
      if (row.text("what") === COLLECTION || row.text("what") === "") {
        Object.assign(group.cadence, {
          period,
          dueDay,
          by: orNull(row.text("by")),
          to: orNull(row.text("to")),
          covers: row.text("covers") === PREVIOUS_MONTH ? "previousMonth" : null,
          stated: row.text("stated"),
        });
      } else if (period === null) {
        this.faults.push({ row: row.row, reason: "missing", detail: planBlocks.cadence.columns.period });
      } else {
        group.cadence.also.push({ what: row.text("what"), period, dueDay, stated: row.text("stated") });
      }
    }
    for (const row of this.blocks.rows(planBlocks.projects)) {
      const group = groupOf(row);
      if (group === null || row.text("name") === "") continue;
      const counted = row.text("counted");
      const total = this.numberOf(row, "totalInvestment");
      const yearPlan = this.numberOf(row, "yearPlan");
      group.projects.push({
        name: row.text("name"),
        aliases: names(row.text("aliases")),
        counted: counted === yesNo.yes ? true : counted === yesNo.no ? false : null,
        stage: row.text("stage"),
        district: orNull(row.text("district")),
        totalInvestment: total === null ? null : { value: total, roundedTo: this.numberOf(row, "totalRoundedTo") ?? 1 },
        yearPlan: yearPlan === null ? null : { value: yearPlan, roundedTo: this.numberOf(row, "planRoundedTo") ?? 1 },
        startBy: this.monthCode(row, "startBy"),
        finishBy: this.monthCode(row, "finishBy"),
      });
    }
    return groups;
  }

  private places(rows: readonly BlockRow<keyof typeof planBlocks.districts.columns>[]) {
    const places = {
      districts: [] as unknown[],
      holders: [] as unknown[],
      otherCounties: [] as unknown[],
      formerDistricts: [] as unknown[],
    };
    let several: unknown;
    for (const row of this.once(rows)) {
      const name = row.text("name");
      const kind = this.word(row, "kind", districtKindWords) ?? "district";
      const aliases = names(row.text("aliases"));
      const code = orNull(row.text("code"));
      const successor = orNull(row.text("successor"));
      if (kind === "district") places.districts.push({ name, aliases, code, successor });
      else if (kind === "several") several = { name, aliases };
      else if (kind === "holder") places.holders.push({ name, aliases });
      else if (kind === "county") places.otherCounties.push({ name, aliases, code });
      else if (successor !== null) places.formerDistricts.push({ name, successor });
      else this.faults.push({ row: row.row, reason: "missing", detail: planBlocks.districts.columns.successor });
    }
    return several === undefined ? places : { ...places, severalDistricts: several };
  }

  /** Rows with a name, each name once: of two rows with one name nobody knows which is meant. */
  private once<Field extends string>(rows: readonly BlockRow<Field | "name">[]): BlockRow<Field | "name">[] {
    const seen = new Set<string>();
    return rows.filter((row) => {
      const name = row.text("name");
      if (name === "") return false;
      if (seen.has(name)) this.faults.push({ row: row.row, reason: "repeated", detail: name });
      return !seen.has(name) && seen.add(name);
    });
  }

  private alike() {
    return this.blocks.rows(planBlocks.alike).flatMap((row) => {
      const relation = this.word(row, "relation", relationWords);
      const alike = names(row.text("names"));
      if (relation === null) return [];
      if (alike.length >= 2) return [{ relation, names: alike }];
      this.faults.push({ row: row.row, reason: "missing", detail: planBlocks.alike.columns.names });
      return [];
    });
  }

  private natureWords(): Record<string, Nature> {
    const words = new Map<string, Nature>();
    for (const row of this.blocks.rows(planBlocks.natureWords)) {
      const nature = this.word(row, "nature", natureNames);
      if (row.text("word") !== "" && nature !== null) words.set(row.text("word"), nature);
    }
    return Object.fromEntries(words);
  }

  private mappings(): Mapping[] {
    const byLayout = new Map<string, Mapping["columns"]>();
    for (const row of this.blocks.rows(planBlocks.mappings)) {
      const layout = row.text("layout");
      const key = this.word(row, "key", columnWords);
      if (key === null) continue;
      if (layout === "" || layout.length > 4000) {
        this.faults.push({ row: row.row, reason: "unusable", detail: planBlocks.mappings.columns.layout });
        continue;
      }
      const columns = byLayout.get(layout) ?? {};
      columns[key] = orNull(row.text("header"));
      byLayout.set(layout, columns);
    }
    return [...byLayout].map(([layout, columns]) => ({ layout, columns }));
  }

  private ignores(): IgnoreEntry[] {
    const entries: IgnoreEntry[] = [];
    for (const row of this.blocks.rows(planBlocks.ignores)) {
      const id = row.text("id");
      const reason = row.text("reason");
      if (id === "" || id.length > 400) {
        this.faults.push({ row: row.row, reason: "missing", detail: planBlocks.ignores.columns.id });
      } else if (reason === "") {
        // Nothing is put aside without a reason that a reader of the workbook can see.
        this.faults.push({ row: row.row, reason: "missing", detail: planBlocks.ignores.columns.reason });
      } else entries.push({ id, reason: reason.slice(0, 400) });
    }
    return entries;
  }

  private basic(item: BasicItem) {
    return this.basics.get(basicItems[item]);
  }

  private text(item: BasicItem): string | null {
    return orNull(this.basic(item)?.text("value") ?? "");
  }

  private number(item: BasicItem): number | null {
    const row = this.basic(item);
    return row === undefined ? null : this.numberOf(row, "value");
  }

  private basicWord<Key extends string>(item: BasicItem, words: Readonly<Record<Key, string>>): Key | null {
    const row = this.basic(item);
    return row === undefined ? null : this.word(row, "value", words);
  }

  private numberOf<Field extends string>(row: BlockRow<Field>, field: Field): number | null {
    const value = row.number(field);
    if (value === null || Number.isFinite(value)) return value;
    this.faults.push({ row: row.row, reason: "not-a-number", detail: row.text(field) });
    return null;
  }

  /** 「2020-12」, also where the spreadsheet program made a date of it. */
  private monthCode<Field extends string>(row: BlockRow<Field>, field: Field): string | null {
    const text = row.text(field);
    if (text === "" || parseMonthCode(text) !== null) return orNull(text);
    const serial = Number(text);
    if (Number.isInteger(serial) && serial > 0) {
      const { year, month } = serialToCivil(serial, this.date1904);
      return monthCode(monthOf(year, month));
    }
    this.faults.push({ row: row.row, reason: "unusable", detail: text });
    return null;
  }

  /** The key of a word of ours, by the word or by the key itself; null where the cell is blank or holds another word. */
  private word<Field extends string, Key extends string>(
    row: BlockRow<Field>,
    field: Field,
    words: Readonly<Record<Key, string>>,
  ): Key | null {
    const text = row.text(field);
    if (text === "") return null;
    const entry = (Object.entries(words) as [Key, string][]).find(([key, word]) => word === text || key === text);
    if (entry === undefined) this.faults.push({ row: row.row, reason: "unknown-word", detail: text });
    return entry?.[0] ?? null;
  }
}

const noTargets: Record<TargetKey, Target | null> = {
  projects: null,
  newStarts: null,
  completions: null,
  totalInvestment: null,
  yearPlan: null,
};
const natureNames: Record<Nature, Nature> = { 新建: "新建", 续建: "续建", 竣工: "竣工", 前期: "前期" };

function names(text: string): string[] {
  return text
    .split(/[；;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
