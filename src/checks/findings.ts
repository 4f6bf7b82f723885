import { type Finding, ruleCodes } from "../model/finding";
import { columnKeys } from "../model/project";
import type { ColumnKey } from "../model/project";
import { findingId, ProjectSubjects, repeatedId, tableSubject } from "./finding-id";
import type { CheckInput, Detail, Place, Report, Rule } from "./rule";

const NO_FACTS: Finding["facts"] = {};
const ordinal = new Map<ColumnKey, number>(columnKeys.map((key, at) => [key, at]));

/** How often one rule has pointed at a place before. Nearly always never, so that on projects' cells a bit is enough. */
class Seen {
  readonly #cells: Int32Array;
  readonly #counts = new Map<number | string, number>();

  constructor(projects: number) {
    this.#cells = new Int32Array(projects);
  }

  onProject(index: number, column: number): number {
    const bit = 1 << column;
    const cells = this.#cells[index] ?? 0;
    if ((cells & bit) === 0) {
      this.#cells[index] = cells | bit;
      return 0;
    }
    return this.elsewhere(index * columnKeys.length + column, 1);
  }

  elsewhere(place: number | string, first = 0): number {
    const before = this.#counts.get(place) ?? first;
    this.#counts.set(place, before + 1);
    return before;
  }
}

/** Collects what the rules find, gives ids, and hands it over in the order in which a reader meets it in the workbook. */
export class FindingList {
  readonly #findings: Finding[] = [];
  readonly #input: CheckInput;
  readonly #subjects: ProjectSubjects;

  constructor(input: CheckInput) {
    this.#input = input;
    this.#subjects = new ProjectSubjects(input);
  }

  /** What `rule` reports through this lands here. */
  reportOf(rule: Rule): Report {
    const { tables, projects } = this.#input.recognition;
    const seen = new Seen(projects.length);
    return {
      project: (index, key, detail = {}) => {
        const project = projects[index];
        const table = project === undefined ? undefined : tables[project.table];
        if (project === undefined || table === undefined) return;
        const column = table.columnOf[key] ?? table.columnOf.name;
        const before = seen.onProject(index, ordinal.get(key) ?? 0);
        const id = findingId(rule.code, detail.subject ?? this.#subjects.of(index), key, before);
        this.#add(rule, id, key, detail, table.sheetName, project.row, column?.index ?? table.left, index);
      },
      at: ({ table, row, column, key = null, subject = "" }: Place, detail = {}) => {
        const id = findingId(rule.code, tableSubject(table, subject), key, 0);
        const before = seen.elsewhere(id);
        this.#add(rule, before === 0 ? id : repeatedId(id, before), key, detail, table.sheetName, row, column, null);
      },
    };
  }

  #add(
    rule: Rule,
    id: string,
    key: ColumnKey | null,
    detail: Detail,
    sheet: string,
    row: number | null,
    column: number | null,
    project: number | null,
  ): void {
    this.#findings.push({
      id,
      rule: rule.code,
      severity: detail.severity ?? rule.severity,
      sheet,
      row,
      column,
      project,
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
        (a.sheet === b.sheet ? 0 : (sheets.get(a.sheet) ?? 0) - (sheets.get(b.sheet) ?? 0)) ||
        (a.row ?? -1) - (b.row ?? -1) ||
        (a.column ?? -1) - (b.column ?? -1) ||
        (rules.get(a.rule) ?? 0) - (rules.get(b.rule) ?? 0),
    );
  }
}
