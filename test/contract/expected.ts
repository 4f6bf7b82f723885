import Big from "big.js";
import { groupNames, type Amount, type DateName, type MoneyName, stemOf } from "./facts";
import { type Key, moneyColumns, type Placed } from "./layout";

/**
 * What the contract says of a workbook's facts, worked out by hand: slowly, in decimals, from the facts and not from the cells, and without
 * a line of the program. Money in 万元.
 */
export interface ExpectedProject {
  readonly sheet: string;
  readonly row: number;
  readonly group: string;
  readonly district: string;
  readonly nature: string | null;
  readonly totalInvestment: Big | null;
  readonly yearPlan: Big | null;
  readonly yearDone: Big | null;
  readonly rate: Big | null;
  readonly gap: Big | null;
  readonly progress: string;
  readonly flags: readonly string[];
  readonly countedUnder: string | null;
  /** Already counted in its own group. */
  readonly repeated: boolean;
}

/** A rule, and the cell that it stands on; without a cell: any of the row. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string | null;
}

export interface Expected {
  readonly projects: readonly ExpectedProject[];
  readonly findings: readonly ExpectedFinding[];
}

/** The rules that are worked out here. */
export const workedOut: ReadonlySet<string> = new Set([
  ...["missing-required", "not-reported", "number-as-text", "negative-amount", "unknown-district", "missing-leader"],
  ...["plan-exceeds-total", "plan-exceeds-remaining", "done-exceeds-total", "start-overdue", "finish-overdue"],
]);

export function expectedOf(placed: readonly Placed[], month: number): Expected {
  const judged = placed.map((each) => new Clerk(each, month));
  const primaries = judged.map((clerk, at) => primaryOf(judged, clerk, at));
  const projects = judged.map((clerk, at): ExpectedProject => {
    const under = primaries[at] ?? null;
    const group = groupNames[clerk.placed.facts.group] ?? "";
    const groupOf = (position: number): string | undefined => groupNames[judged[position]?.placed.facts.group ?? ""];
    const before = primaries.slice(0, at).some((other, position) => other === under && groupOf(position) === group);
    return {
      sheet: clerk.placed.sheet,
      row: clerk.placed.row,
      group,
      district: clerk.district === "" ? "未填" : clerk.district,
      nature: clerk.nature === "" ? null : clerk.nature,
      totalInvestment: clerk.value("total"),
      yearPlan: clerk.value("plan"),
      yearDone: clerk.value("done"),
      rate: clerk.rate,
      gap: clerk.gap,
      progress: clerk.progress,
      flags: clerk.flags,
      countedUnder: under === null ? null : `${judged[under]!.placed.sheet}!${String(judged[under]!.placed.row)}`,
      repeated: under !== null && (groupOf(under) === group || before),
    };
  });
  return { projects, findings: judged.flatMap((clerk) => clerk.findings()) };
}

/** The first project above that is the same: one name, totals equal or one unknown. Those that are counted elsewhere are none. */
function primaryOf(judged: readonly Clerk[], clerk: Clerk, at: number): number | null {
  const total = clerk.value("total");
  for (let above = 0; above < at; above++) {
    const other = judged[above]!;
    if (stemOf(other.placed.facts.name) !== stemOf(clerk.placed.facts.name)) continue;
    const theirs = other.value("total");
    const agrees = total === null || theirs === null || total.eq(theirs);
    if (agrees && primaryOf(judged, other, above) === null) return above;
  }
  return null;
}

export interface Figures {
  readonly projects: number;
  readonly totalInvestment: Big;
  readonly yearPlan: Big;
  readonly yearDone: Big;
  readonly rated: number;
  readonly lagging: number;
  readonly notReported: number;
  readonly startOverdue: number;
  readonly finishOverdue: number;
}

export function figuresOf(projects: readonly ExpectedProject[]): Figures {
  const sum = (key: "totalInvestment" | "yearPlan" | "yearDone"): Big =>
    projects.reduce((total, project) => total.plus(project[key] ?? 0), new Big(0));
  const count = (holds: (project: ExpectedProject) => boolean): number => projects.filter(holds).length;
  return {
    projects: projects.length,
    totalInvestment: sum("totalInvestment"),
    yearPlan: sum("yearPlan"),
    yearDone: sum("yearDone"),
    rated: count(({ progress }) => progress !== "不参评"),
    lagging: count(({ progress }) => progress === "未达序时进度"),
    notReported: count(({ progress }) => progress === "未报"),
    startOverdue: count(({ flags }) => flags.includes("开工滞后")),
    finishOverdue: count(({ flags }) => flags.includes("竣工逾期")),
  };
}

/** A clerk who reads one project by the contract. */
class Clerk {
  readonly progress: string;
  readonly gap: Big | null;
  readonly rate: Big | null;
  readonly flags: readonly string[];

  constructor(
    readonly placed: Placed,
    private readonly asOf: number,
  ) {
    const [plan, done] = [this.value("plan"), this.value("done")];
    const share = plan === null || plan.lte(0) || done === null ? null : done.div(plan);
    const start = this.due("planStart");
    const early = start !== null && start > this.now && !(done !== null && done.gt(0));
    const gap = share === null ? null : share.minus(new Big(asOf).div(12)).times(100);
    if (this.nature === "前期" || plan === null || plan.lte(0) || early) this.progress = "不参评";
    else if (done === null) this.progress = "未报";
    else this.progress = gap !== null && gap.lt("-0.1") ? "未达序时进度" : "达序时进度";
    this.gap = this.progress === "不参评" ? null : gap;
    this.rate = share;
    this.flags = [
      ...(this.progress === "未达序时进度" ? ["投资滞后"] : []),
      ...(this.nature !== "前期" && start !== null && start <= this.now && !this.started ? ["开工滞后"] : []),
      ...(this.isPast("planFinish") && !this.finished ? ["竣工逾期"] : []),
    ];
  }

  get nature(): string {
    return this.has("nature") ? this.placed.facts.nature : "";
  }

  get district(): string {
    return this.has("district") ? this.placed.facts.district : "";
  }

  /** In 万元; null where the cell is blank, holds a placeholder or no certain number, or where there is no such column. */
  value(name: MoneyName): Big | null {
    if (!this.has(moneyColumns[name])) return null;
    const { hundredths, written } = this.amount(name);
    if (written === "blank" || written === "placeholder" || written === "about") return null;
    const wan = new Big(hundredths).div(100);
    return written === "negative" ? wan.times(-1) : wan;
  }

  findings(): ExpectedFinding[] {
    const found: ExpectedFinding[] = [];
    const on = (rule: string, key: Key | null): void => {
      const { sheet, row } = this.placed;
      found.push({ rule, sheet, row, cell: key === null ? null : this.placed.cellOf(key) });
    };
    if (this.has("nature") && this.nature === "") on("missing-required", "nature");
    if (this.has("district") && this.district === "") on("missing-required", "district");
    if (this.district === "梅裂区") on("unknown-district", "district");
    if (this.isBlank("plan") && this.nature !== "前期") on("missing-required", "yearPlan");
    // Blank: not-reported instead; a placeholder: missing.
    if (this.progress === "未报" && this.isBlank("done")) {
      on(this.amount("done").written === "blank" ? "not-reported" : "missing-required", "yearDone");
    }
    for (const name of ["total", "prior", "plan", "done"] as const) {
      if (!this.has(moneyColumns[name])) continue;
      const { written } = this.amount(name);
      const isPlain = written === "number" || written === "negative";
      if (isPlain && this.placed.asText) on("number-as-text", moneyColumns[name]);
      if (["separators", "full width", "with its unit", "about"].includes(written))
        on("number-as-text", moneyColumns[name]);
      if (this.value(name)?.lt(0) === true) on("negative-amount", moneyColumns[name]);
    }
    const [total, prior, plan, done] = [
      this.value("total"),
      this.value("prior"),
      this.value("plan"),
      this.value("done"),
    ];
    if (total !== null && plan?.gt(total) === true) on("plan-exceeds-total", "yearPlan");
    if (total !== null && prior !== null && plan?.gt(total.minus(prior)) === true)
      on("plan-exceeds-remaining", "yearPlan");
    if (total !== null && (prior !== null || done !== null) && new Big(prior ?? 0).plus(done ?? 0).gt(total)) {
      on("done-exceeds-total", null);
    }
    for (const key of ["leader", "responsible"] as const) {
      if (this.has(key) && this.placed.facts[key] === "") on("missing-leader", key);
    }
    if (this.flags.includes("开工滞后")) on("start-overdue", null);
    if (this.flags.includes("竣工逾期")) on("finish-overdue", null);
    return found;
  }

  private has(key: Key): boolean {
    return this.placed.cellOf(key) !== null;
  }

  private amount(name: MoneyName): Amount {
    return this.placed.facts.money[name];
  }

  private isBlank(name: MoneyName): boolean {
    return ["blank", "placeholder"].includes(this.amount(name).written);
  }

  private get now(): number {
    return 2020 * 12 + this.asOf;
  }

  private stated(name: DateName): number | null {
    const stated = this.has(name) ? this.placed.facts.dates[name] : null;
    return stated === null ? null : stated.year * 12 + stated.month;
  }

  /** The row's own date, else December of the first or of the last year of 建设年限. */
  private due(name: "planStart" | "planFinish"): number | null {
    const own = this.stated(name);
    const years = this.has("years") ? this.placed.facts.years : null;
    if (own !== null || years === null) return own;
    return (name === "planStart" ? years.first : years.last) * 12 + 12;
  }

  private isPast(name: "planStart" | "planFinish"): boolean {
    const due = this.due(name);
    return due !== null && due <= this.now;
  }

  private get finished(): boolean {
    return this.stated("actualFinish") !== null || (this.has("progressText") && this.placed.facts.text.finished);
  }

  private get started(): boolean {
    const above = (name: MoneyName): boolean => this.value(name)?.gt(0) === true;
    const told = this.has("progressText") && this.placed.facts.text.started;
    return this.finished || this.stated("actualStart") !== null || told || above("done") || above("prior");
  }
}
