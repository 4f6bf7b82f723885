import { type Rule } from "../rule";

/** 竣工逾期: the planned finish is past and nothing says that the works are finished. Money never says so. */
export const finishOverdue: Rule = {
  code: "finish-overdue",
  severity: "warning",
  source: "福州2021年通报按竣工率与序时进度比较；省重点项目系统按计划竣工日期筛查",
  needs: { any: ["planFinish", "years"] },
  row(table, input, report) {
    return (project, standing, index) => {
      if (standing.finishDue === null || !standing.flags.includes("竣工逾期")) return;
      report.project(index, table.columnOf.planFinish === undefined ? "years" : "planFinish", {
        facts: { due: standing.finishDue, asOf: input.asOf, text: project.progressText.slice(0, 60) },
      });
    };
  },
};
