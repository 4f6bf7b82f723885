import { type Finding, ruleCodes } from "../model/finding";
import type { ColumnKey } from "../model/project";
import { findingId, projectSubjects, tableSubject } from "./finding-id";
import type { CheckInput, Detail, Place, Report, Rule } from "./rule";

const NO_FACTS: Finding["facts"] = {};

/** Collects what the rules find, gives ids, and hands it over in the order in which a reader meets it in the workbook. */
export class FindingList {
  readonly #findings: Finding[] = [];
  readonly #repeats = new Map<string, number>();
  readonly #input: CheckInput;
  #subjects: string[] | null = null;

  constructor(input: CheckInput) {
    this.#input = input;
  }

  /** What `rule` reports through this lands here. */
  reportOf(rule: Rule): Report {
    return {
      project: (index, key, detail = {}) => {
        const { tables, projects } = this.#input.recognition;
        const project = projects[index];
        const table = project === undefined ? undefined : tables[project.table];
        if (project === undefined || table === undefined) return;
        // Made at the first finding only: clean workbooks pay nothing for it.
        this.#subjects ??= projectSubjects(this.#input.recognition);
        const column = table.columnOf[key] ?? table.columnOf.name;
        this.#add(rule, this.#subjects[index] ?? "", key, detail, {
          sheet: table.sheetName,
          row: project.row,
          column: column?.index ?? table.left,
          project: index,
        });
      },
      at: (place: Place, detail = {}) => {
        this.#add(rule, tableSubject(place.table, place.subject ?? ""), place.key ?? null, detail, {
          sheet: place.table.sheetName,
          row: place.row,
          column: place.column,
          project: null,
        });
      },
    };
  }

  #add(
    rule: Rule,
    subject: string,
    key: ColumnKey | null,
    detail: Detail,
    where: Pick<Finding, "sheet" | "row" | "column" | "project">,
  ): void {
    const first = findingId(rule.code, subject, key, 0);
    const repeat = this.#repeats.get(first) ?? 0;
    this.#repeats.set(first, repeat + 1);
    this.#findings.push({
      id: repeat === 0 ? first : findingId(rule.code, subject, key, repeat),
      rule: rule.code,
      severity: detail.severity ?? rule.severity,
      ...where,
      key,
      variant: detail.variant ?? "",
      facts: detail.facts ?? NO_FACTS,
      fix: detail.fix ?? null,
    });
  }

  /** By sheet, row, column (what concerns a sheet as a whole first), then in the contract's order of rules. */
  sorted(): Finding[] {
    const sheets = new Map(this.#input.snapshot.sheets.map(({ name }, index) => [name, index]));
    const rules = new Map(ruleCodes.map((code, index) => [code, index]));
    return this.#findings.sort(
      (a, b) =>
        (sheets.get(a.sheet) ?? 0) - (sheets.get(b.sheet) ?? 0) ||
        (a.row ?? -1) - (b.row ?? -1) ||
        (a.column ?? -1) - (b.column ?? -1) ||
        (rules.get(a.rule) ?? 0) - (rules.get(b.rule) ?? 0),
    );
  }
}
