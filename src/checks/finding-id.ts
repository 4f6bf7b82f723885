import type { RuleCode } from "../model/finding";
import type { ColumnKey, ProjectTable, Recognition } from "../model/project";
import type { Standing } from "../model/standing";

/**
 * Ids of findings: rule, normalised project name (or sheet), column. Nothing of it moves when rows are sorted or inserted, so an
 * ignore list and an earlier answer still fit next month's workbook.
 *
 *     plan-exceeds-total:徐碧公交枢纽站:yearPlan        count-mismatch:交通/水利:
 */

/** Longer names are cut and told apart by a hash, so that an id stays a line that staff can read in 序时·方案. */
const LONGEST_SUBJECT = 120;

/** @param repeat how many findings of the same rule, subject and column came before */
export function findingId(rule: RuleCode, subject: string, key: ColumnKey | null, repeat: number): string {
  const id = `${rule}:${short(subject)}:${key ?? ""}`;
  return repeat === 0 ? id : `${id}:${repeat + 1}`;
}

/** What a table, or a heading in it, is called in an id. */
export function tableSubject(table: ProjectTable, subject: string): string {
  const name = table.number > 1 ? `${table.sheetName}#${table.number}` : table.sheetName;
  return subject === "" ? name : `${name}/${subject}`;
}

/**
 * What a project is called in an id: its normalised name, and from its second appearance on a number. The number counts
 * projects, not findings: when one of two namesakes is put right, the other keeps its id.
 */
export class ProjectSubjects {
  readonly #recognition: Recognition;
  readonly #standings: readonly Standing[];
  #nameless: ReadonlyMap<number, string> | null = null;

  constructor({
    recognition,
    standings,
  }: {
    readonly recognition: Recognition;
    readonly standings: readonly Standing[];
  }) {
    this.#recognition = recognition;
    this.#standings = standings;
  }

  of(index: number): string {
    const name = this.#recognition.projects[index]?.nameKey ?? "";
    if (name !== "") return numbered(name, this.#standings[index]?.namesakes ?? 0);
    this.#nameless ??= namelessSubjects(this.#recognition);
    return this.#nameless.get(index) ?? "";
  }
}

/** Projects without a name are called by their code, else by their sheet. */
function namelessSubjects({ projects, tables }: Recognition): Map<number, string> {
  const counts = new Map<string, number>();
  const subjects = new Map<number, string>();
  projects.forEach(({ nameKey, code, table }, index) => {
    if (nameKey !== "") return;
    // With a mark of its own: the bare sheet name is what findings about a table are called.
    const subject = code !== "" ? code : `${tables[table]?.sheetName ?? ""}/?`;
    const before = counts.get(subject) ?? 0;
    counts.set(subject, before + 1);
    subjects.set(index, numbered(subject, before));
  });
  return subjects;
}

function numbered(subject: string, before: number): string {
  return before === 0 ? subject : `${subject}#${before + 1}`;
}

function short(subject: string): string {
  if (subject.length <= LONGEST_SUBJECT) return subject;
  return `${subject.slice(0, LONGEST_SUBJECT - 9)}~${fnv1a(subject).toString(16).padStart(8, "0")}`;
}

/** FNV-1a over UTF-16 units: short, stable on every platform, enough to tell names apart. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
