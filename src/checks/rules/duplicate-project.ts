import type { Project } from "../../model/project";
import type { Standing } from "../../model/standing";
import { type Alike, alikeNames } from "../../progress/alike-names";
import { nearNames } from "../evidence/near-names";
import { type CheckInput, eachProject, type Rule } from "../rule";

/**
 * The same or nearly the same project in two rows, told on the later row. Equal names without contradiction are counted once in
 * city and districts; merely similar ones are a question and nothing is subtracted.
 */
export const duplicateProject: Rule = {
  code: "duplicate-project",
  severity: "warning",
  source:
    "明政文〔2020〕22号：三明市第一医院生态新城分院列在社会事业、生态新城两组；广州样表第4与7、5与8、6与9行仅差★■和简称",
  needs: { all: ["name"] },
  check(tables, input, report) {
    const firsts = new Map<string, number>();
    /** By position: the name of a row that is the first of its name and counted itself; "" for the others. */
    const names = new Array<string>(input.recognition.projects.length).fill("");
    for (const table of tables) {
      eachProject(input, table, ({ nameKey }, { countedUnder }, index) => {
        if (nameKey === "" || countedUnder !== null || firsts.has(nameKey)) return;
        firsts.set(nameKey, index);
        names[index] = nameKey;
      });
    }
    const near = nearNames(names);
    for (const table of tables) {
      eachProject(input, table, (project, standing, index) => {
        if (project.nameKey === "") return;
        const same = standing.countedUnder ?? firsts.get(project.nameKey);
        if (same !== undefined && same !== index) {
          tell(same, standing.countedUnder === null ? "same-name" : "same");
          return;
        }
        const alike = alikeNames(project.nameKey, input.plan);
        const similar = near
          .get(index)
          ?.find((other) => other < index && !isKnownApart(input, alike, other) && mayBeOne(input, index, other));
        if (similar !== undefined) {
          tell(similar, "similar");
          return;
        }
        for (const [name, relation] of alike) {
          const other = firsts.get(name);
          if (other === undefined || other > index || relation === "different") continue;
          tell(other, relation === "contains" ? "contains" : "similar");
          return;
        }

        function tell(first: number, variant: string): void {
          const other = input.recognition.projects[first];
          if (other === undefined) return;
          // Which of two names stands later changes with every sorting; the pair does not.
          const pair = [project.nameKey, other.nameKey].sort().join(" ≈ ");
          report.project(index, "name", {
            variant,
            ...(project.nameKey === other.nameKey ? {} : { subject: pair }),
            facts: {
              name: project.name,
              other: other.name,
              otherSheet: input.recognition.tables[other.table]?.sheetName ?? "",
              otherRow: other.row + 1,
              totalInvestment: project.totalInvestment,
              otherTotal: other.totalInvestment,
            },
          });
        }
      });
    }
  },
};

/** The 方案 says of the two names that they are two projects. */
function isKnownApart(input: CheckInput, alike: ReadonlyMap<string, Alike>, other: number): boolean {
  return alike.get(input.recognition.projects[other]?.nameKey ?? "") === "different";
}

/** Two near names are surely two projects where their codes differ, or both their districts and their totals do. */
function mayBeOne(input: CheckInput, a: number, b: number): boolean {
  const [one, two] = [input.recognition.projects[a], input.recognition.projects[b]];
  const [stateOne, stateTwo] = [input.standings[a], input.standings[b]];
  if (one === undefined || two === undefined || stateOne === undefined || stateTwo === undefined) return false;
  if (one.code !== "" && two.code !== "" && one.code !== two.code) return false;
  return !(differentTotals(one, two) && differentDistricts(stateOne, stateTwo));
}

function differentTotals(one: Project, two: Project): boolean {
  return one.totalInvestment !== null && two.totalInvestment !== null && one.totalInvestment !== two.totalInvestment;
}

function differentDistricts(one: Standing, two: Standing): boolean {
  return one.districtKind === "district" && two.districtKind === "district" && one.district !== two.district;
}
