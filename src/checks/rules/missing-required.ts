import type { ColumnKey, Project } from "../../model/project";
import { isPlaceholder } from "../../values/placeholder";
import { eachProject, headerPlace, type Rule } from "../rule";

/**
 * A project without its name, district, nature or year plan, or with a placeholder in their place (/ — 待定 无). 前期 may leave the
 * year plan blank. A blank 本年累计完成 is `not-reported`; a placeholder there, in a project that should report, is told here.
 */
export const missingRequired: Rule = {
  code: "missing-required",
  severity: "error",
  source: "明政文〔2020〕22号各组方案逐项列明项目、属地、性质和年度计划；占位符见公开的各地项目清单",
  needs: { all: ["name"], parts: ["yearPlan"] },
  row(table, _input, report) {
    const { district, nature, yearPlan } = table.columnOf;
    const missing = (index: number, key: ColumnKey, text: string): void => {
      report.project(index, key, { variant: text === "" ? "blank" : "placeholder", facts: { text } });
    };
    return (project, standing, index) => {
      const { name, districtText, natureText } = project;
      if (isBlank(name)) missing(index, "name", name);
      if (district !== undefined && isBlank(districtText)) {
        missing(index, "district", districtText === "" ? placeholderIn(project, "district") : districtText);
      }
      if (nature !== undefined && isBlank(natureText)) {
        missing(index, "nature", natureText === "" ? placeholderIn(project, "nature") : natureText);
      }
      if (project.yearPlanBlank && yearPlan !== undefined && standing.nature !== "前期") {
        missing(index, "yearPlan", placeholderIn(project, "yearPlan"));
      }
      if (project.yearDoneBlank && standing.progress === "未报") {
        const text = placeholderIn(project, "yearDone");
        if (text !== "") missing(index, "yearDone", text);
      }
    };
  },
  /** Neither a column nor a heading, title or sheet name gives it: one finding, not one per row. */
  check(tables, input, report) {
    for (const table of tables) {
      for (const key of ["district", "nature"] as const) {
        if (table.columnOf[key] !== undefined) continue;
        let rows = 0;
        eachProject(input, table, ({ districtText, natureText }) => {
          if (isBlank(key === "district" ? districtText : natureText)) rows += 1;
        });
        if (rows > 0) report.at({ ...headerPlace(table), key }, { variant: "no-column", facts: { rows } });
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
