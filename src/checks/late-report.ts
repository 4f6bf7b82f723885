import { dueDay } from "../progress/cadence";
import { eachProject, type Rule } from "./rule";

/** 填报日期 after the day on which the group's figures were due. On the day is not late. */
export const lateReport: Rule = {
  code: "late-report",
  severity: "info",
  source: "明政文〔2020〕22号：4月、7月、10月和次年1月的5日前报市；现代农业每月25日，生态新城每月20日报上月",
  needs: { all: ["updated"], plan: true },
  silent(table, input) {
    for (let index = table.from; index < table.to; index += 1) {
      const group = input.standings[index]?.group;
      if (group !== undefined && input.plan !== null && dueDay(input.plan, group, input.asOf) !== null) return null;
    }
    return "no-due-day";
  },
  check(tables, input, report) {
    const { plan } = input;
    if (plan === null) return;
    const dues = new Map<string, number | null>();
    for (const table of tables) {
      eachProject(input, table, ({ updated }, { group }, index) => {
        if (updated === null) return;
        let due = dues.get(group);
        if (due === undefined) dues.set(group, (due = dueDay(plan, group, input.asOf)));
        if (due === null || Math.floor(updated) <= due) return;
        report.project(index, "updated", { facts: { reported: Math.floor(updated), due, group } });
      });
    }
  },
};
