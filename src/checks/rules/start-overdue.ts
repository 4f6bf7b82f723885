import { type Rule } from "../rule";

/** 开工滞后: the planned start is past and nothing says that the works began. */
export const startOverdue: Rule = {
  code: "start-overdue",
  severity: "warning",
  source: "闽清2024年通报：未达序时进度项目分列（投资滞后）（开工滞后）；银川2025年：到期未开工亮灯",
  needs: { any: ["planStart", "years"] },
  row(table, input, report) {
    return (project, standing, index) => {
      if (standing.startDue === null || !standing.flags.includes("开工滞后")) return;
      report.project(index, table.columnOf.planStart === undefined ? "years" : "planStart", {
        facts: { due: standing.startDue, asOf: input.asOf, text: project.progressText.slice(0, 60) },
      });
    };
  },
};
