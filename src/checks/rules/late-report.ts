import { dueDay } from "../../progress/cadence";
import { type CheckInput, type Rule } from "../rule";

/** 填报日期 after the day on which the group's figures were due. On the day is not late. */
export const lateReport: Rule = {
  code: "late-report",
  severity: "info",
  source: "明政文〔2020〕22号：4月、7月、10月和次年1月的5日前报市；现代农业每月25日，生态新城每月20日报上月",
  needs: { all: ["updated"], plan: true },
  silent({ from, to }, input) {
    const dues = dueDays(input);
    return input.standings.slice(from, to).some(({ group }) => dues(group) !== null) ? null : "no-due-day";
  },
  row(_table, input, report) {
    const dues = dueDays(input);
    return ({ updated }, { group }, index) => {
      const due = dues(group);
      if (updated === null || due === null || updated <= due) return;
      report.project(index, "updated", { facts: { reported: updated, due, group } });
    };
  },
};

/** The day on which a group's figures of `asOf` are due, worked out once per group. */
function dueDays({ plan, asOf }: CheckInput): (group: string) => number | null {
  const known = new Map<string, number | null>();
  return (group) => {
    let due = known.get(group);
    if (due === undefined) {
      due = plan === null ? null : dueDay(plan, group, asOf);
      known.set(group, due);
    }
    return due;
  };
}
