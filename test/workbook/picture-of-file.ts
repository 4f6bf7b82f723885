import { all, parseXml, type Element } from "../manifest/xml";
import type { CellPicture, ChartPicture, NamePicture, Picture, RulePicture, SheetPicture } from "./picture";
import { partsOf, textOf } from "./xlsx/parts-of";

/** The file adapter's own record of how the workbook was before us: nothing that Excel could write. */
const RECORD = "_xushi.was";

/** A workbook file as a picture. It shares no code with the product's reader; it takes the workbooks of the tests, not any. */
export function pictureOfFile(bytes: Uint8Array): Picture {
  return new FilePicture(bytes).picture();
}

class FilePicture {
  private readonly parts: ReadonlyMap<string, Uint8Array>;
  private readonly strings: readonly string[];
  private readonly fills: readonly (string | null)[];
  private readonly formats: readonly string[];

  constructor(bytes: Uint8Array) {
    this.parts = partsOf(bytes);
    const strings = this.xml("xl/sharedStrings.xml");
    this.strings = strings === null ? [] : strings.children.map(richText);
    const styles = this.xml("xl/styles.xml");
    this.fills = styles === null ? [] : (child(styles, "dxfs")?.children ?? []).map(fillOf);
    this.formats = styles === null ? [] : formatsOf(styles);
  }

  picture(): Picture {
    const book = this.xml("xl/workbook.xml");
    if (book === null) throw new Error("no workbook part");
    const targets = this.targets("xl/_rels/workbook.xml.rels");
    const names: Record<string, NamePicture> = {};
    for (const { attributes, text } of all(book, "definedName")) {
      const { name = "", localSheetId, hidden } = attributes;
      if (localSheetId !== undefined || name === RECORD) continue;
      names[name] = { formula: decode(text), visible: hidden !== "1" };
    }
    const sheets = all(book, "sheet").map(({ attributes }) => {
      const part = targets.get(attributes["r:id"] ?? "") ?? "";
      const state = attributes["state"];
      return this.sheet(
        decode(attributes["name"] ?? ""),
        part,
        state === "hidden" || state === "veryHidden" ? state : "visible",
      );
    });
    return { sheets, names };
  }

  private sheet(name: string, part: string, visibility: SheetPicture["visibility"]): SheetPicture {
    const root = this.xml(part);
    if (root === null) throw new Error(`no part ${part}`);
    const cells: Record<string, CellPicture> = {};
    for (const cell of all(root, "c")) {
      const picture = this.cell(cell);
      // Excel keeps no empty texts.
      if (picture !== null && picture.value !== "") cells[cell.attributes["r"] ?? ""] = picture;
    }
    const links = Object.fromEntries(
      all(root, "hyperlink").map(({ attributes }) => [attributes["ref"] ?? "", decode(attributes["location"] ?? "")]),
    );
    const [pane] = all(root, "pane");
    const frozen = (name: string) => Number(pane?.attributes["state"] === "frozen" ? (pane.attributes[name] ?? 0) : 0);
    return {
      name,
      visibility,
      tabColor: colour(all(root, "tabColor")[0]) ?? "",
      gridlines: all(root, "sheetView")[0]?.attributes["showGridLines"] !== "0",
      cells,
      merges: all(root, "mergeCell")
        .map(({ attributes }) => attributes["ref"] ?? "")
        .sort(),
      rules: this.rules(root),
      links,
      frozen: { rows: frozen("ySplit"), columns: frozen("xSplit") },
      filter: child(root, "autoFilter")?.attributes["ref"] ?? null,
      validations: all(root, "dataValidation")
        .map(({ attributes }) => `${attributes["type"] ?? ""} ${attributes["sqref"] ?? ""}`)
        .sort(),
      hiddenRows: all(root, "row").flatMap(({ attributes }) =>
        attributes["hidden"] === "1" ? [Number(attributes["r"]) - 1] : [],
      ),
      hiddenColumns: all(root, "col").flatMap(({ attributes }) => {
        if (attributes["hidden"] !== "1") return [];
        const first = Number(attributes["min"]) - 1;
        return Array.from({ length: Number(attributes["max"]) - first }, (_, at) => first + at);
      }),
      charts: this.charts(part),
    };
  }

  private cell(cell: Element): CellPicture | null {
    const { t: type, s: style } = cell.attributes;
    const formula = child(cell, "f");
    const raw = child(cell, "v")?.text;
    const inline = child(cell, "is");
    if (formula === undefined && raw === undefined && inline === undefined) return null;
    const format = this.formats[Number(style ?? 0)] ?? "General";
    if (formula !== undefined) return { formula: decode(formula.text), value: null, format };
    if (inline !== undefined) return { formula: null, value: richText(inline), format };
    const text = decode(raw ?? "");
    if (type === "s") return { formula: null, value: this.strings[Number(text)] ?? "", format };
    if (type === "str" || type === "e") return { formula: null, value: text, format };
    return { formula: null, value: type === "b" ? text === "1" : Number(text), format };
  }

  private rules(root: Element): RulePicture[] {
    const rules = all(root, "conditionalFormatting").flatMap(({ attributes, children }) =>
      children
        .filter(({ name }) => name === "cfRule")
        .map((rule) => {
          const formula = child(rule, "formula");
          const fill = rule.attributes["dxfId"];
          return {
            priority: Number(rule.attributes["priority"]),
            picture: {
              areas: (attributes["sqref"] ?? "").split(" "),
              formula: formula === undefined ? null : decode(formula.text),
              fill: fill === undefined ? null : (this.fills[Number(fill)] ?? null),
            },
          };
        }),
    );
    return rules.sort((a, b) => a.priority - b.priority).map(({ picture }) => picture);
  }

  private charts(sheet: string): ChartPicture[] {
    const [drawing] = [...this.targets(relationsOf(sheet)).values()].filter((part) =>
      part.includes("drawings/drawing"),
    );
    if (drawing === undefined) return [];
    return [...this.targets(relationsOf(drawing)).values()].map((part) => {
      const chart = this.xml(part);
      if (chart === null) throw new Error(`no part ${part}`);
      const references = (kind: string) =>
        all(chart, kind).flatMap((each) => all(each, "c:f").map(({ text }) => decode(text).replaceAll("$", "")));
      const [title] = all(chart, "c:title");
      return {
        title:
          title === undefined
            ? ""
            : all(title, "a:t")
                .map(({ text }) => decode(text))
                .join(""),
        values: references("c:val"),
        categories: references("c:cat"),
      };
    });
  }

  private targets(part: string): Map<string, string> {
    const root = this.xml(part);
    if (root === null) return new Map();
    return new Map(
      root.children.map(({ attributes }) => [attributes["Id"] ?? "", resolve(part, attributes["Target"] ?? "")]),
    );
  }

  private xml(part: string): Element | null {
    const bytes = this.parts.get(part);
    const text = bytes === undefined ? null : textOf(bytes);
    return text === null ? null : parseXml(text);
  }
}

function child(element: Element, name: string): Element | undefined {
  return element.children.find((each) => each.name === name);
}

function richText(element: Element): string {
  const texts = element.children.flatMap((each) =>
    each.name === "t" ? [each] : each.name === "r" ? each.children.filter(({ name }) => name === "t") : [],
  );
  return texts.map(({ text }) => decode(text)).join("");
}

/** A differential format's fill: the background, where patterns keep their colour. */
function fillOf(dxf: Element): string | null {
  return colour(all(dxf, "bgColor")[0]) ?? null;
}

function colour(element: Element | undefined): string | undefined {
  const rgb = element?.attributes["rgb"];
  return rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
}

/** The built-in formats that occur in the tests' workbooks. */
const builtIn: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "m/d/yyyy",
  49: "@",
};

function formatsOf(styles: Element): string[] {
  const codes = new Map(
    all(styles, "numFmt").map(({ attributes }) => [attributes["numFmtId"], decode(attributes["formatCode"] ?? "")]),
  );
  return (child(styles, "cellXfs")?.children ?? []).map(({ attributes }) => {
    const id = attributes["numFmtId"] ?? "0";
    return codes.get(id) ?? builtIn[Number(id)] ?? `built-in ${id}`;
  });
}

function decode(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function relationsOf(part: string): string {
  return part.replace(/([^/]+)$/, "_rels/$1.rels");
}

/** A relationship's target, seen from the folder above its own. */
function resolve(relations: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folder = relations
    .replace(/_rels\/[^/]+$/, "")
    .split("/")
    .slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folder.pop();
    else folder.push(step);
  }
  return folder.join("/");
}
