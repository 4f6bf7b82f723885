import type { Project } from "../../model/project";
import type { Standing } from "../../model/standing";
import { saysFinished, saysNotStarted, saysUnderWay } from "../../values/status-text";
import { moneyDone } from "../evidence/money-done";
import type { Detail, Report, Rule } from "../rule";

/**
 * What the row says of its state contradicts its money or its dates. The list is complete: 前期 or 「未开工」 with money this year; 新建
 * with money before this year; finished below 90 % of the total; started after it was finished; finished while the text says 在建.
 */
export const statusConflict: Rule = {
  code: "status-conflict",
  severity: "warning",
  source: "广州2014年样表第5行：完工项目累计 666,424 万元，总投资 750,000 万元，只有 88.9%",
  needs: { any: ["nature", "progressText", "actualStart", "actualFinish"] },
  row(table, _input, report) {
    const prior = table.columnOf.priorDone !== undefined || table.columnOf.totalDone !== undefined;
    return (project, standing, index) => {
      moneyBeforeStart(project, standing, index, report);
      finishedTooCheap(project, standing, prior, index, report);
      const { actualStart, actualFinish } = project;
      if (actualStart !== null && actualFinish !== null && actualStart > actualFinish) {
        report.project(index, "actualFinish", finishBeforeStart);
      }
      const finishDated = actualFinish !== null || project.finishedStated === true;
      if (finishDated && saysUnderWay(project.progressText) && !saysFinished(project.progressText)) {
        report.project(index, "progressText", finishedUnderWay);
      }
    };
  },
};

function moneyBeforeStart(project: Project, standing: Standing, index: number, report: Report): void {
  const { yearDone, priorDone, progressText } = project;
  if (yearDone !== null && yearDone > 0) {
    if (standing.nature === "前期") {
      report.project(index, "yearDone", preliminary);
    } else if (saysNotStarted(progressText)) {
      report.project(index, "yearDone", notStarted);
    }
  }
  if (standing.nature === "新建" && priorDone !== null && priorDone > 0) {
    report.project(index, "priorDone", newWithPrior);
  }
}

/** Reported finished while all money done is below nine tenths of the total. Only where all money done can be known. */
function finishedTooCheap(
  project: Project,
  standing: Standing,
  priorKnown: boolean,
  index: number,
  report: Report,
): void {
  const { totalInvestment } = project;
  if (!standing.finished || totalInvestment === null || totalInvestment <= 0) return;
  if (project.yearDone === null && project.totalDone === null) return;
  if (!priorKnown && standing.nature !== "新建") return;
  const done = moneyDone(project);
  if (done === null || done.amount * 10 >= totalInvestment * 9) return;
  report.project(index, done.key, finishedCheap);
}

/** As much of the unit's own words as a sentence can hold. */
const wordsOf = ({ progressText }: Project): string => progressText.slice(0, 60);

const preliminary: Detail = { variant: "preliminary", facts: ({ yearDone }) => ({ yearDone }) };
const notStarted: Detail = {
  variant: "not-started",
  facts: (project) => ({ yearDone: project.yearDone, text: wordsOf(project) }),
};
const newWithPrior: Detail = { variant: "new-with-prior", facts: ({ priorDone }) => ({ priorDone }) };
const finishedCheap: Detail = {
  variant: "finished-cheap",
  facts: (project) => {
    const done = moneyDone(project)?.amount ?? 0;
    return { done, totalInvestment: project.totalInvestment, share: done / (project.totalInvestment ?? 0) };
  },
};
const finishBeforeStart: Detail = {
  variant: "finish-before-start",
  facts: ({ actualStart, actualFinish }) => ({ start: actualStart, finish: actualFinish }),
};
const finishedUnderWay: Detail = {
  variant: "finished-under-way",
  facts: (project) => ({ finish: project.actualFinish, text: wordsOf(project) }),
};
