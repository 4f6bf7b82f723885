import { posix } from "node:path";
import { parseXml } from "../../manifest/xml";
import type { Element } from "../../manifest/xml";
import { textOf } from "./parts-of";

/**
 * Where the parts of a workbook do not hold together: parts without a type, relationships that lead nowhere, ids that
 * nobody answers for, two sheets or names that are one, styles and sheets by numbers that are not there.
 */
export function packageFaults(given: ReadonlyMap<string, Uint8Array>): string[] {
  const parts = new Map(
    [...given].map(([name, bytes]) => [name.replaceAll("\\", "/"), (textOf(bytes) ?? "").replace(/^\ufeff/, "")]),
  );
  const names = [...parts.keys()].filter((name) => name !== "[Content_Types].xml");
  const types = parseXml(parts.get("[Content_Types].xml") ?? "").children;
  const extensions = new Set(types.map(({ attributes }) => attributes.Extension?.toLowerCase()));
  const overrides = types.flatMap(({ attributes }) => attributes.PartName ?? []);
  return [
    ...repeated(overrides).map((name) => `two types of ${name}`),
    ...overrides.filter((name) => !parts.has(name.slice(1))).map((name) => `a type of ${name}, which is not there`),
    ...names
      .filter(
        (name) =>
          !overrides.includes(`/${name}`) && !extensions.has((/\.([^./]+)$/.exec(name)?.[1] ?? "").toLowerCase()),
      )
      .map((name) => `no type of ${name}`),
    ...names.flatMap((name) => (name.endsWith(".rels") ? relationFaults(name, parts) : idFaults(name, parts))),
    ...workbookFaults(parts),
  ];
}

function relationFaults(name: string, parts: ReadonlyMap<string, string>): string[] {
  const folder = posix.dirname(posix.dirname(name));
  const relations = parseXml(parts.get(name) ?? "").children.map(({ attributes }) => attributes);
  const leading = relations.filter(({ TargetMode }) => TargetMode !== "External");
  const targets = leading.map(({ Target = "" }) =>
    Target.startsWith("/") ? Target.slice(1) : posix.normalize(`${folder}/${Target}`),
  );
  return [
    ...repeated(relations.map(({ Id = "" }) => Id)).map((id) => `${name}: two ${id}`),
    ...targets.filter((target) => !parts.has(target)).map((target) => `${name}: no ${target}`),
  ];
}

function idFaults(name: string, parts: ReadonlyMap<string, string>): string[] {
  const xml = parts.get(name) ?? "";
  const relations = parts.get(name.replace(/([^/]+)$/, "_rels/$1.rels")) ?? "";
  const [, prefix = "r"] = /xmlns:(\w+)="[^"]*officeDocument\/(?:2006\/)?relationships"/.exec(xml) ?? [];
  const ids = [...xml.matchAll(new RegExp(` ${prefix}:(?:id|embed)="([^"]*)"`, "g"))].map(([, id = ""]) => id);
  return ids.filter((id) => !relations.includes(` Id="${id}"`)).map((id) => `${name}: nobody answers for ${id}`);
}

function workbookFaults(parts: ReadonlyMap<string, string>): string[] {
  const workbook = elementsOf(parts.get("xl/workbook.xml") ?? "", ["sheet", "definedName"]);
  const sheets = workbook.filter(({ name }) => name === "sheet").map(({ attributes }) => attributes);
  const names = workbook.filter(({ name }) => name === "definedName").map(({ attributes }) => attributes);
  const styles = parts.get("xl/styles.xml") ?? "";
  const formats = sizeOf(styles, "cellXfs");
  const differentials = sizeOf(styles, "dxfs");
  const numbers = [...parts].flatMap(([name, xml]) => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return [];
    const most = (pattern: RegExp): number =>
      [...xml.matchAll(pattern)].reduce((highest, [, number]) => Math.max(highest, Number(number)), -1);
    return [
      ...(most(/<(?:\w+:)?(?:c|row|col) [^>]*?\bs(?:tyle)?="(\d+)"/g) < formats
        ? []
        : [`${name}: a style that is not there`]),
      ...(most(/<(?:\w+:)?cfRule [^>]*?dxfId="(\d+)"/g) < differentials ? [] : [`${name}: a dxf that is not there`]),
    ];
  });
  return [
    ...repeated(sheets.map(({ sheetId = "" }) => sheetId)).map((id) => `two sheets of number ${id}`),
    ...sheets
      .filter(({ sheetId = "" }) => !(Number(sheetId) >= 1 && Number(sheetId) <= 65_534))
      .map(({ name = "", sheetId = "" }) => `${name} has the number ${sheetId}`),
    ...repeated(sheets.map(({ name = "" }) => name.toLowerCase())).map((name) => `two sheets called ${name}`),
    ...repeated(names.map(({ name = "", localSheetId = "" }) => `${name.toLowerCase()} of ${localSheetId}`)).map(
      (name) => `two names ${name}`,
    ),
    ...names
      .filter(({ localSheetId = "0" }) => Number(localSheetId) >= sheets.length)
      .map(({ name = "" }) => `${name}: a sheet that is not there`),
    ...numbers,
  ];
}

/** All elements of these local names, wherever they stand. */
function elementsOf(xml: string, wanted: readonly string[]): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    const name = element.name.replace(/^.*:/, "");
    if (wanted.includes(name)) found.push({ ...element, name });
    element.children.forEach(visit);
  };
  if (xml !== "") visit(parseXml(xml));
  return found;
}

function sizeOf(xml: string, list: string): number {
  return elementsOf(xml, [list])[0]?.children.length ?? 0;
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}
