import { isPlaceholder } from "../../values/placeholder";
import type { FactsOf, Rule } from "../rule";

/** No 挂包领导, or no 责任单位. A merged cell speaks for every row that it covers; the reader has seen to that. */
export const missingLeader: Rule = {
  code: "missing-leader",
  severity: "warning",
  source: "明政文〔2020〕22号：一个项目、一名处级挂包领导、一个责任单位、一张倒排工期表、一揽子抓到底",
  needs: { any: ["leader", "responsible"], parts: ["leader", "responsible"] },
  row(table, input, report) {
    const duties = new Map((input.plan?.groups ?? []).map(({ name, leaderDuty }) => [name, leaderDuty]));
    const { leader, responsible } = table.columnOf;
    const facts: FactsOf = (_project, { group }) => ({ group, duty: duties.get(group) ?? null });
    const noLeader = { variant: "leader", facts };
    const noUnit = { variant: "responsible", facts };
    return (project, _standing, index) => {
      if (leader !== undefined && isBlank(project.leader)) report.project(index, "leader", noLeader);
      if (responsible !== undefined && isBlank(project.responsible)) report.project(index, "responsible", noUnit);
    };
  },
};

function isBlank(text: string): boolean {
  return text === "" || isPlaceholder(text);
}
