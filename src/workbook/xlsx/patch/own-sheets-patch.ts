import { quotedSheet } from "../../../model/address";
import { OWN_PREFIX } from "../../../model/edit";
import type { OwnSheet } from "../../../model/edit";
import { chartXml } from "../own/chart-xml";
import { drawingXml } from "../own/drawing-xml";
import { ownNames } from "../own/own-names";
import { ownSheetXml } from "../own/own-sheet-xml";
import { readRelationships } from "../read/relationships";
import { ownSheets, sheetOfReference } from "../read/workbook-part";
import { contentTypes } from "../xml/drawing-names";
import { PACKAGE_RELATIONS } from "../xml/names";
import { Scanner } from "../xml/scanner";
import { escapeXml, utf8, utf8Chunks } from "../xml/text";
import { dropCalcChainOf } from "./calc-chain";
import { RECORD_NAME } from "./record";
import type { PatchSession } from "./session";

/** Excel's bounds for the name of a sheet and for its number. */
const TITLE = 31;
const HIGHEST_NUMBER = 65_534;

/**
 * Put sheets of ours: where a sheet with the deed is there, under whatever name and in whatever place, it is rewritten;
 * otherwise a new one is added behind all others. A sheet of the user's that has the title wanted is left alone.
 */
export async function putOwnSheets(session: PatchSession, sheets: readonly OwnSheet[]): Promise<void> {
  const owned = new Map([...ownSheets(session.facts)].map(([name, key]) => [key, name]));
  const titles = new Map<OwnSheet, string>();
  const taken = new Set(session.list.sheets().map(({ name }) => name.toLowerCase()));
  for (const sheet of sheets) {
    const present = sheet.key === null ? undefined : owned.get(sheet.key);
    const title = present ?? freeTitle(sheet.title, taken);
    taken.add(title.toLowerCase());
    titles.set(sheet, title);
  }
  const users = new Set(session.facts.sheets.map(({ name }) => name));
  const sheetName = (wanted: string): string => {
    const target = sheets.find(({ title }) => title === wanted);
    return users.has(wanted) || target === undefined ? wanted : (titles.get(target) ?? wanted);
  };
  for (const sheet of sheets) await putOwnSheet(session, sheet, titles.get(sheet) ?? sheet.title, sheetName);
}

/** After the highest that Excel may have given, whatever else a file says of itself. */
function freeNumber(sheets: readonly { readonly sheetId: number }[]): number {
  const taken = new Set(sheets.map(({ sheetId }) => sheetId));
  let number = [...taken].reduce((highest, each) => (each < HIGHEST_NUMBER ? Math.max(highest, each) : highest), 0) + 1;
  while (taken.has(number)) number--;
  return number;
}

function freeTitle(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${String(number)}`;
    const title = wanted.slice(0, TITLE - suffix.length) + suffix;
    if (!taken.has(title.toLowerCase())) return title;
  }
}

async function putOwnSheet(
  session: PatchSession,
  sheet: OwnSheet,
  title: string,
  sheetName: (title: string) => string,
): Promise<void> {
  const { workbook, list, parts, facts, done } = session;
  const listed = facts.sheets.find(({ name, worksheet }) => worksheet && name === title);
  const part = listed?.part ?? parts.freeName("worksheets/sheet", ".xml");
  const kept = listed === undefined ? [] : await keptRelations(session, part);
  if (listed === undefined) {
    parts.declare(part, contentTypes.worksheet);
    list.addSheet(title, freeNumber(list.sheets()), parts.relate(part, "worksheet"));
  } else {
    await dropCalcChainOf(session, listed.sheetId);
    await parts.removeDependents(part, new Set(kept.map(({ target }) => target.toLowerCase())));
  }
  const relations = kept.map(({ id, fullType, target }) => ({ id, type: fullType, target: `/${target}` }));
  let drawingId: string | null = null;
  if (sheet.charts.length > 0) {
    drawingId = freeId(relations);
    const type = `${facts.dialect.relations}/drawing`;
    relations.push({ id: drawingId, type, target: `/${await putDrawing(session, sheet, title)}` });
  }
  if (relations.length > 0) await parts.putRelations(part, relationsXml(relations));
  const pieces = ownSheetXml(sheet, {
    dialect: facts.dialect,
    styleId: (style) => session.styles.styleId(style),
    differentialId: (fill) => session.styles.differentialId(fill),
    sheetName,
    drawingId,
    legacyDrawingId: kept.find(({ type }) => type === "vmlDrawing")?.id ?? null,
  });
  await workbook.putChunks(part, utf8Chunks(pieces));
  putNames(session, sheet, title);
  if (sheet.rows.some(({ cells }) => cells.some((cell) => (cell?.formula ?? null) !== null))) session.calculateOnLoad();
  done.push({ sheet: title, action: "put-sheet" });
}

/** Comments that someone made on a sheet of ours stay when it is rewritten. */
async function keptRelations(session: PatchSession, part: string) {
  const relations = await readRelationships(session.workbook, part);
  const tail = session.contents.parts.get(part)?.layout.tail ?? new Uint8Array(0);
  const scanner = new Scanner(tail, part, 0, tail.length, 2);
  let legacy: string | null = null;
  while (scanner.next()) {
    if (scanner.opens("legacyDrawing", 1)) legacy = scanner.prefixedAttribute("id");
  }
  if (legacy === null) return [];
  return relations.filter(
    ({ id, type, external }) => !external && (id === legacy || type === "comments" || type === "threadedComment"),
  );
}

async function putDrawing(session: PatchSession, sheet: OwnSheet, title: string): Promise<string> {
  const { workbook, parts, facts } = session;
  const drawing = parts.freeName("drawings/drawing", ".xml");
  parts.declare(drawing, contentTypes.drawing);
  await workbook.putXml(drawing, utf8(drawingXml(sheet.charts, facts.dialect)));
  const relations = [];
  for (const [nth, chart] of sheet.charts.entries()) {
    const part = parts.freeName("charts/chart", ".xml");
    parts.declare(part, contentTypes.chart);
    await workbook.putXml(part, utf8(chartXml(chart, sheet, title, facts.dialect)));
    const type = `${facts.dialect.relations}/chart`;
    relations.push({ id: `rId${String(nth + 1)}`, type, target: `/${part}` });
  }
  await parts.putRelations(drawing, relationsXml(relations));
  return drawing;
}

interface NewRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsXml(relations: readonly NewRelation[]): Uint8Array {
  const items = relations.map(
    ({ id, type, target }) =>
      `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(encodeURI(target))}"/>`,
  );
  return utf8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONS}">${items.join("")}</Relationships>`,
  );
}

function freeId(relations: readonly NewRelation[]): string {
  const taken = new Set(relations.map(({ id }) => id));
  let number = 1;
  while (taken.has(`rId${String(number)}`)) number++;
  return `rId${String(number)}`;
}

/** The names of a sheet of ours in place of those that it had. */
function putNames({ list }: PatchSession, sheet: OwnSheet, title: string): void {
  const position = list.sheets().findIndex(({ name }) => name === title);
  const names = ownNames(sheet, quotedSheet(title), position);
  const fresh = new Set(names.filter((name) => name.sheet === null).map(({ name }) => name.toLowerCase()));
  list.removeNames(({ name, sheet: local, text }) => {
    const key = name.toLowerCase();
    if (local !== null) return local === position && (key === "_xlnm._filterdatabase" || key === "_xlnm.print_titles");
    if (!key.startsWith(OWN_PREFIX) || key === RECORD_NAME) return false;
    return fresh.has(key) || sheetOfReference(text)?.toLowerCase() === title.toLowerCase();
  });
  if (names.length > 0) list.addNames(names);
}
