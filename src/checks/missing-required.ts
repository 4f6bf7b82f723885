import type { ColumnKey, Project } from "../model/project";
import { isPlaceholder } from "../values/placeholder";
import { eachProject, headerPlace, type Rule } from "./rule";

/**
 * A project without its name, district, nature or year plan, or with a placeholder in their place (/ — 待定 无). 前期 may leave the
 * year plan blank. A blank 本年累计完成 is `not-reported`; a placeholder there, in a project that should report, is told here.
 */
export const missingRequired: Rule = {
  code: "missing-required",
  severity: "error",
  source: "明政文〔2020〕22号各组方案逐项列明项目、属地、性质和年度计划；占位符见公开的各地项目清单",
  needs: { all: ["name"], parts: ["yearPlan"] },
  check(tables, input, report) {
    for (const table of tables) {
      const without = { district: 0, nature: 0 };
      eachProject(input, table, (project, standing, index) => {
        const missing = (key: ColumnKey, text: string): void => {
          report.project(index, key, { variant: text === "" ? "blank" : "placeholder", facts: { text } });
        };
        if (isBlank(project.name)) missing("name", project.name);
        for (const key of ["district", "nature"] as const) {
          const text = key === "district" ? project.districtText : project.natureText;
          if (!isBlank(text)) continue;
          if (table.columnOf[key] === undefined) without[key] += 1;
          else missing(key, text === "" ? placeholderIn(project, key) : text);
        }
        if (table.columnOf.yearPlan !== undefined && project.yearPlanBlank && standing.nature !== "前期") {
          missing("yearPlan", placeholderIn(project, "yearPlan"));
        }
        if (project.yearDoneBlank && standing.progress === "未报") {
          const text = placeholderIn(project, "yearDone");
          if (text !== "") missing("yearDone", text);
        }
      });
      // Neither a column nor a heading, title or sheet name gives it: one finding, not one per row.
      for (const key of ["district", "nature"] as const) {
        if (without[key] === 0) continue;
        report.at({ ...headerPlace(table), key }, { variant: "no-column", facts: { rows: without[key] } });
      }
    }
  },
};

function isBlank(text: string): boolean {
  return text === "" || isPlaceholder(text);
}

/** The placeholder that stands in the cell; "" where it is blank. */
export function placeholderIn(project: Project, key: ColumnKey): string {
  for (const fault of project.faults) if (fault.kind === "placeholder" && fault.key === key) return fault.raw;
  return "";
}
