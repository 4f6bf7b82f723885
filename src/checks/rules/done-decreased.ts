import { matchPeriods } from "../evidence/match-periods";
import { eachProject, type Rule } from "../rule";

/** 本年累计完成 is below what the same project reported earlier in the same year: a cumulative figure never falls. */
export const doneDecreased: Rule = {
  code: "done-decreased",
  severity: "error",
  source: "龙岩市重点项目系统：当年累计由上月结转，只在1月重新起算",
  needs: { all: ["yearDone"], previous: true },
  check(tables, input, report) {
    const { previous } = input;
    if (previous === null) return;
    const { before } = matchPeriods(input, previous);
    for (const table of tables) {
      eachProject(input, table, ({ yearDone }, _standing, index) => {
        const earlier = previous.recognition.projects[before[index] ?? -1]?.yearDone ?? null;
        if (yearDone === null || earlier === null || yearDone >= earlier) return;
        report.project(index, "yearDone", { facts: { now: yearDone, before: earlier, beforeMonth: previous.asOf } });
      });
    }
  },
};
