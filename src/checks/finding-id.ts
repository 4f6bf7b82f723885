import type { RuleCode } from "../model/finding";
import type { ColumnKey, Project, ProjectTable, Recognition } from "../model/project";

/**
 * Ids of findings: rule, normalised project name (or sheet), column. Nothing of it moves when rows are sorted or inserted, so an
 * ignore list and an earlier answer still fit next month's workbook.
 *
 *     plan-exceeds-total:徐碧公交枢纽站:yearPlan        count-mismatch:交通/水利:
 */

/** Longer names are cut and told apart by a hash, so that an id stays a line that staff can read in 序时·方案. */
const LONGEST_SUBJECT = 120;

export function findingId(rule: RuleCode, subject: string, key: ColumnKey | null, repeat: number): string {
  const id = `${rule}:${short(subject)}:${key ?? ""}`;
  return repeat === 0 ? id : repeatedId(id, repeat);
}

/** The id of the second finding of one rule, subject and column, and of those after it. */
export function repeatedId(id: string, repeat: number): string {
  return `${id}:${repeat + 1}`;
}

/** What a table, or a heading in it, is called in an id. */
export function tableSubject(table: ProjectTable, subject: string): string {
  const name = table.number > 1 ? `${table.sheetName}#${table.number}` : table.sheetName;
  return subject === "" ? name : `${name}/${subject}`;
}

/**
 * What a project is called in an id: its normalised name, and from its second appearance on a number. The number counts
 * projects, not findings: when one of two namesakes is put right, the other keeps its id.
 * @param wanted findings about the projects that are asked for
 * @returns by position; projects that nobody asked for have no entry
 */
export function projectSubjects(
  recognition: Recognition,
  wanted: Iterable<{ readonly project: number | null }>,
): (string | undefined)[] {
  const { projects } = recognition;
  const counts = new Map<string, number>();
  for (const { project } of wanted) {
    const about = project === null ? undefined : projects[project];
    if (about !== undefined) counts.set(subjectOf(about, recognition), 0);
  }
  const subjects = new Array<string | undefined>(projects.length);
  if (counts.size === 0) return subjects;
  projects.forEach((project, index) => {
    const name = subjectOf(project, recognition);
    const before = counts.get(name);
    if (before === undefined) return;
    counts.set(name, before + 1);
    subjects[index] = before === 0 ? name : `${name}#${before + 1}`;
  });
  return subjects;
}

function subjectOf(project: Project, recognition: Recognition): string {
  if (project.nameKey !== "") return project.nameKey;
  if (project.code !== "") return project.code;
  // With a mark of its own: the bare sheet name is what findings about a table are called.
  return `${recognition.tables[project.table]?.sheetName ?? ""}/?`;
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
