import { nearestGroup } from "../evidence/nearest-group";
import { eachProject, headerPlace, type Rule } from "../rule";

/**
 * The group is none of the 方案's. Where no column names it, headings, title and sheet name may; where those name none of the 方案's
 * groups either, that is one finding on the header and not one per row.
 */
export const unknownGroup: Rule = {
  code: "unknown-group",
  severity: "error",
  source: "明政文〔2020〕22号八个工作组的方案标题",
  needs: { plan: true },
  // A mere table of districts knows no groups, so none is unknown to it.
  silent: (_table, { plan }) => (plan === null || plan.groups.length === 0 ? "no-plan" : null),
  check(tables, input, report) {
    for (const table of tables) {
      let rows = 0;
      let text = "";
      eachProject(input, table, (project, standing, index) => {
        if (standing.groupKnown) return;
        if (table.columnOf.group === undefined) {
          rows += 1;
          if (text === "") text = project.groupText;
          return;
        }
        const written = project.groupText;
        const suggestion = written === "" ? null : nearestGroup(written, input.plan);
        report.project(index, "group", {
          variant: written === "" ? "blank" : suggestion === null ? "unknown" : "near",
          facts: { text: written, suggestion },
        });
      });
      if (rows > 0) {
        const variant = text === "" ? "no-column" : "elsewhere";
        report.at({ ...headerPlace(table), key: "group" }, { variant, facts: { rows, text } });
      }
    }
  },
};
