import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellInput, SheetInput } from "../workbooks/sheet-input";

/** docs/rules.md as data: the sections, and the examples that stand in them as tables. */
export interface RuleSection {
  readonly code: string;
  readonly text: string;
  readonly triggers: readonly Example[];
  readonly passes: readonly Example[];
}

export interface Example {
  readonly sheet: SheetInput;
  readonly previous: SheetInput | null;
  /** The year of the shipped 方案 to check with; null for none. */
  readonly plan: number | null;
}

export const RULES_DOC = join(__dirname, "../../docs/rules.md");

export function ruleSections(): RuleSection[] {
  const document = readFileSync(RULES_DOC, "utf8");
  return document
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const code = section.slice(0, section.indexOf("\n")).trim();
      return {
        code,
        text: section,
        triggers: examples(part(section, "触发的例子")),
        passes: examples(part(section, "不触发的例子")),
      };
    });
}

/** What stands under a bold heading of a section, up to the next one. */
export function part(section: string, heading: string): string {
  const start = section.indexOf(`**${heading}**`);
  if (start < 0) return "";
  const after = section.slice(start + heading.length + 4);
  const end = after.search(/^\*\*[^*]+\*\*/m);
  return end < 0 ? after : after.slice(0, end);
}

function examples(text: string): Example[] {
  const found: Example[] = [];
  let notes = new Map<string, string>();
  let previous: SheetInput | null = null;
  let rows: string[] = [];
  const finish = (): void => {
    if (rows.length === 0) return;
    const sheet = sheetOf(rows, notes);
    if (notes.has("上期")) previous = sheet;
    else {
      found.push({ sheet, previous, plan: notes.has("方案") ? Number(notes.get("方案")) : null });
      previous = null;
    }
    rows = [];
    notes = new Map();
  };
  for (const line of [...text.split("\n"), ""]) {
    if (line.startsWith("|")) rows.push(line);
    else {
      finish();
      const note = /^> ([^：\s]+)(?:：(.*?))?\s*$/.exec(line);
      if (note !== null) notes.set(note[1] ?? "", note[2] ?? "");
    }
  }
  return found;
}

function sheetOf(lines: readonly string[], notes: ReadonlyMap<string, string>): SheetInput {
  const table = lines
    .filter((line) => !/^\|(?:\s*-+\s*\|)+$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/g, "")
        .split("|")
        .map((cell) => cell.trim()),
    );
  const [header = [], ...body] = table;
  const unit = notes.get("单位");
  return {
    name: notes.get("表名") ?? "交通",
    rows: [
      [notes.get("标题") ?? "2020年1-6月重点项目汇总"],
      unit === undefined ? [] : [`单位：${unit}`],
      header.map((text) => (text === "" ? null : text)),
      ...body.map((cells) => cells.map(cellOf)),
    ].filter((row) => row.length > 0),
  };
}

function cellOf(text: string): CellInput {
  if (text === "") return null;
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted !== null) return quoted[1] ?? "";
  const formula = /^=(.+?) → (-?[\d.]+)$/.exec(text);
  if (formula !== null) return { f: formula[1] ?? "", v: Number(formula[2]) };
  if (/^#[A-Z/0]+[!?A]$/.test(text)) return { e: text };
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
