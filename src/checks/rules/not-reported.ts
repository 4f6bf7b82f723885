import { placeholderIn } from "./missing-required";
import { type Rule } from "../rule";

/** 本年累计完成 is blank in a project that should report. Its plan stays in every denominator. */
export const notReported: Rule = {
  code: "not-reported",
  severity: "warning",
  source: "明政文〔2020〕22号：4月、7月、10月和次年1月的5日前报送项目建设进展情况",
  needs: { all: ["yearDone"] },
  row(_table, _input, report) {
    return (project, standing, index) => {
      if (standing.progress !== "未报" || !project.yearDoneBlank) return;
      if (placeholderIn(project, "yearDone") !== "") return;
      report.project(index, "yearDone", { facts: { yearPlan: project.yearPlan } });
    };
  },
};
