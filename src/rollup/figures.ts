import type { Month } from "../model/month";
import { yearOfMonth } from "../model/month";
import type { Project } from "../model/project";
import type { Figures } from "../model/rollup";
import type { Standing } from "../model/standing";
import { gapOf, rateOf } from "../progress/time-progress";
import { ExactSum } from "../values/exact";

/** Collects projects into one row of 汇总. */
export class FiguresSum {
  #projects = 0;
  readonly #totalInvestment = new ExactSum();
  readonly #yearPlan = new ExactSum();
  readonly #yearDone = new ExactSum();
  #rated = 0;
  #lagging = 0;
  #notReported = 0;
  #startOverdue = 0;
  #finishOverdue = 0;
  #startPlanned = 0;
  #started = 0;
  #finishPlanned = 0;
  #finished = 0;
  readonly #yearEnd: Month;

  constructor(private readonly asOf: Month) {
    this.#yearEnd = yearOfMonth(asOf) * 12 + 11;
  }

  /** A project that did not report keeps its plan here and counts as 0 done. */
  add(project: Project, standing: Standing): void {
    this.#projects += 1;
    if (project.totalInvestment !== null) this.#totalInvestment.add(project.totalInvestment);
    if (project.yearPlan !== null) this.#yearPlan.add(project.yearPlan);
    if (project.yearDone !== null) this.#yearDone.add(project.yearDone);
    if (standing.progress !== "不参评") this.#rated += 1;
    if (standing.progress === "未达序时进度") this.#lagging += 1;
    if (standing.progress === "未报") this.#notReported += 1;
    for (const flag of standing.flags) {
      if (flag === "开工滞后") this.#startOverdue += 1;
      else if (flag === "竣工逾期") this.#finishOverdue += 1;
    }
    if (standing.startDue !== null && standing.startDue <= this.#yearEnd) {
      this.#startPlanned += 1;
      if (standing.started) this.#started += 1;
    }
    if (standing.finishDue !== null && standing.finishDue <= this.#yearEnd) {
      this.#finishPlanned += 1;
      if (standing.finished) this.#finished += 1;
    }
  }

  get isEmpty(): boolean {
    return this.#projects === 0;
  }

  /** Everything of another row. */
  addSum(other: FiguresSum): void {
    this.#projects += other.#projects;
    this.#totalInvestment.addSum(other.#totalInvestment);
    this.#yearPlan.addSum(other.#yearPlan);
    this.#yearDone.addSum(other.#yearDone);
    this.#rated += other.#rated;
    this.#lagging += other.#lagging;
    this.#notReported += other.#notReported;
    this.#startOverdue += other.#startOverdue;
    this.#finishOverdue += other.#finishOverdue;
    this.#startPlanned += other.#startPlanned;
    this.#started += other.#started;
    this.#finishPlanned += other.#finishPlanned;
    this.#finished += other.#finished;
  }

  figures(): Figures {
    const yearPlan = this.#yearPlan.value();
    const yearDone = this.#yearDone.value();
    const rate = rateOf(yearDone, yearPlan);
    return {
      projects: this.#projects,
      totalInvestment: this.#totalInvestment.value(),
      yearPlan,
      yearDone,
      rate,
      gap: rate === null ? null : gapOf(yearDone, yearPlan, this.asOf),
      rated: this.#rated,
      lagging: this.#lagging,
      notReported: this.#notReported,
      startOverdue: this.#startOverdue,
      finishOverdue: this.#finishOverdue,
      startPlanned: this.#startPlanned,
      started: this.#started,
      finishPlanned: this.#finishPlanned,
      finished: this.#finished,
    };
  }
}
