import { type Finding, type Fix, type RuleCode, ruleCodes, type Severity } from "../model/finding";
import { columnKeys } from "../model/project";
import type { ColumnKey } from "../model/project";
import { findingId, ProjectSubjects, tableSubject } from "./finding-id";
import type { CheckInput, Detail, Place, Report, Rule } from "./rule";

const NO_FACTS: Finding["facts"] = {};
const NO_DETAIL: Detail = {};
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

/**
 * A finding. Its id and the facts that follow from its project are made when they are asked for: of a million findings hardly one is,
 * and they would fill the memory.
 */
class Found implements Finding {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
  readonly project: number | null;
  readonly #input: CheckInput;
  readonly #rule: Rule;
  readonly #detail: Detail;
  readonly #subject: string;
  readonly #repeat: number;

  constructor(
    input: CheckInput,
    rule: Rule,
    readonly key: ColumnKey | null,
    place: Pick<Finding, "sheet" | "row" | "column" | "project">,
    detail: Detail,
    subject: string,
    repeat: number,
  ) {
    this.sheet = place.sheet;
    this.row = place.row;
    this.column = place.column;
    this.project = place.project;
    this.#input = input;
    this.#rule = rule;
    this.#detail = detail;
    this.#subject = subject;
    this.#repeat = repeat;
  }

  get rule(): RuleCode {
    return this.#rule.code;
  }

  get severity(): Severity {
    return this.#detail.severity ?? this.#rule.severity;
  }

  get variant(): string {
    return this.#detail.variant ?? "";
  }

  get fix(): Fix | null {
    return this.#detail.fix ?? null;
  }

  get facts(): Finding["facts"] {
    const { facts = NO_FACTS } = this.#detail;
    if (typeof facts !== "function") return facts;
    const project = this.#input.recognition.projects[this.project ?? -1];
    const standing = this.#input.standings[this.project ?? -1];
    return project === undefined || standing === undefined ? NO_FACTS : facts(project, standing, this.key);
  }

  get id(): string {
    return findingId(this.rule, this.#subject, this.key, this.#repeat);
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
      project: (index, key, detail = NO_DETAIL) => {
        const project = projects[index];
        const table = project === undefined ? undefined : tables[project.table];
        if (project === undefined || table === undefined) return;
        const column = table.columnOf[key] ?? table.columnOf.name;
        const before = seen.onProject(index, ordinal.get(key) ?? 0);
        const subject = detail.subject ?? this.#subjects.of(index);
        const place = { sheet: table.sheetName, row: project.row, column: column?.index ?? table.left, project: index };
        this.#findings.push(new Found(this.#input, rule, key, place, detail, subject, before));
      },
      at: ({ table, row, column, key = null, subject = "" }: Place, detail = NO_DETAIL) => {
        const about = tableSubject(table, subject);
        const before = seen.elsewhere(findingId(rule.code, about, key, 0));
        const place = { sheet: table.sheetName, row, column, project: null };
        this.#findings.push(new Found(this.#input, rule, key, place, detail, about, before));
      },
    };
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
