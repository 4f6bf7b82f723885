import type { OwnNameElement } from "../own/own-names";
import { childrenOf, outlineOf, placeAfter, sourceOf, tagOf } from "../xml/outline";
import type { Outline, RootOutline } from "../xml/outline";
import type { Dialect } from "../xml/names";
import { Splices } from "../xml/splices";
import { escapeXml } from "../xml/text";

/** Children of `workbook` (18.2.27) up to the sheets, the names and the calculation setting. */
const beforeNames = ["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets"];
const beforeCalculation = [...beforeNames, "functionGroups", "externalReferences", "definedNames"];

export interface NamedElement {
  readonly name: string;
  /** Position of the sheet for a name of one sheet only. */
  readonly sheet: number | null;
  readonly text: string;
  readonly element: Outline;
}

export interface SheetElement {
  readonly name: string;
  readonly sheetId: number;
  readonly relation: string;
  readonly hidden: boolean;
  readonly element: Outline;
}

/** The workbook part while it is changed: list of sheets, names, calculation setting. Each step leaves a whole part. */
export class WorkbookEdit {
  private bytes: Uint8Array;

  constructor(
    original: Uint8Array,
    readonly part: string,
    private readonly dialect: Dialect,
  ) {
    this.bytes = original;
  }

  result(): Uint8Array {
    return this.bytes;
  }

  sheets(): SheetElement[] {
    const list = this.child("sheets");
    if (list === null) return [];
    const relation = `${this.relationPrefix() ?? "r"}:id`;
    return childrenOf(this.bytes, list, this.part).map((element) => {
      const tag = tagOf(this.bytes, element, this.part);
      return {
        name: tag.attribute("name") ?? "",
        sheetId: Number(tag.attribute("sheetId") ?? 0),
        relation: tag.attribute(relation) ?? tag.prefixedAttribute("id") ?? "",
        hidden: (tag.attribute("state") ?? "visible") !== "visible",
        element,
      };
    });
  }

  /** Add a sheet at the end of the list: the positions of the others, which names refer to, stay. */
  addSheet(name: string, sheetId: number, relation: string): void {
    const list = this.child("sheets");
    const last = this.sheets().at(-1);
    if (list === null || last === undefined) throw new RangeError("a workbook without sheets");
    const prefix = this.relationPrefix();
    const id =
      prefix === null
        ? `xmlns:r="${this.dialect.relations}" r:id="${escapeXml(relation)}"`
        : `${prefix}:id="${escapeXml(relation)}"`;
    const xml = `<${this.root().prefix}sheet name="${escapeXml(name)}" sheetId="${String(sheetId)}" ${id}/>`;
    this.splice((splices) => {
      splices.insert(last.element.end, xml);
    });
  }

  /** Take sheets out of the list, by position, with all that counts positions: names of sheets, the active tab. */
  removeSheets(positions: ReadonlySet<number>): void {
    if (positions.size === 0) return;
    const sheets = this.sheets();
    const moved = (position: number): number =>
      position - [...positions].filter((removed) => removed < position).length;
    const left = sheets.filter((_, position) => !positions.has(position));
    this.splice((splices) => {
      for (const position of positions) {
        const sheet = sheets[position];
        if (sheet !== undefined) splices.remove(sheet.element.start, sheet.element.end);
      }
      for (const { sheet, element } of this.names()) {
        if (sheet === null) continue;
        if (positions.has(sheet)) splices.remove(element.start, element.end);
        else this.setNumber(splices, element, "localSheetId", sheet, moved(sheet));
      }
      for (const view of this.childrenOf("bookViews")) {
        for (const attribute of ["firstSheet", "activeTab"]) {
          const now = Number(tagOf(this.bytes, view, this.part).attribute(attribute) ?? 0);
          // Some workbooks name a tab that they do not have; that is not ours to mend.
          if (now >= sheets.length) continue;
          this.setNumber(splices, view, attribute, now, positions.has(now) ? firstVisible(left) : moved(now));
        }
      }
      // Excel opens no workbook in which every sheet is hidden.
      const [first] = left;
      if (first !== undefined && left.every(({ hidden }) => hidden)) {
        const state = tagOf(this.bytes, first.element, this.part).attributeSpan("state");
        if (state !== null) splices.replace(state.valueStart, state.valueEnd, "visible");
      }
    });
  }

  names(): NamedElement[] {
    return this.childrenOf("definedNames").map((element) => {
      const tag = tagOf(this.bytes, element, this.part);
      const sheet = tag.attribute("localSheetId");
      return {
        name: tag.attribute("name") ?? "",
        sheet: sheet === null ? null : Number(sheet),
        text: tag.text(),
        element,
      };
    });
  }

  removeNames(condemned: (name: NamedElement) => boolean): void {
    this.splice((splices) => {
      for (const name of this.names()) if (condemned(name)) splices.remove(name.element.start, name.element.end);
    });
  }

  /** How the list of names is written when it holds none; null when there is no list; undefined when it holds names. */
  emptyNames(): string | null | undefined {
    const list = this.child("definedNames");
    if (list === null) return null;
    // What stands between two tags stays there: only a list written as one tag must be remembered.
    return list.empty ? sourceOf(this.bytes, list) : undefined;
  }

  /** Put names where they belong in alphabetical order, as Excel keeps them. */
  addNames(names: readonly OwnNameElement[]): void {
    const { prefix } = this.root();
    const sorted = [...names].sort(compareNames);
    const xml = sorted.map((name) => name.xml(prefix)).join("");
    const list = this.child("definedNames");
    const present = this.names();
    this.splice((splices, root) => {
      if (list === null) {
        const place = placeAfter(root, new Set([...beforeNames, "functionGroups", "externalReferences"]));
        splices.insert(place, `<${prefix}definedNames>${xml}</${prefix}definedNames>`);
      } else if (list.empty) {
        splices.replace(list.start, list.end, `<${list.name}>${xml}</${list.name}>`);
      } else {
        for (const name of sorted) {
          const next = present.find((other) => compareNames(other, name) > 0);
          splices.insert(next?.element.start ?? present.at(-1)?.element.end ?? list.openEnd, name.xml(prefix));
        }
      }
    });
  }

  /** Write the list of names as it was before ours, when no name is left in it. */
  restoreNames(before: string | null): void {
    const list = this.child("definedNames");
    if (list === null || this.names().length > 0) return;
    this.splice((splices) => {
      splices.replace(list.start, list.end, before ?? "");
    });
  }

  /**
   * Have everything calculated when the workbook is opened: our cached results are right, but the program that opens it
   * shall not have to believe that.
   * @returns what was there before, for `restoreCalculation`; undefined when nothing had to be changed
   */
  calculateOnLoad(): string | null | undefined {
    const element = this.child("calcPr");
    if (element === null) {
      this.splice((splices, root) => {
        splices.insert(placeAfter(root, new Set(beforeCalculation)), this.calculationXml());
      });
      return null;
    }
    const tag = tagOf(this.bytes, element, this.part);
    const value = tag.attribute("fullCalcOnLoad");
    if (value === "1" || value === "true") return undefined;
    const span = tag.attributeSpan("fullCalcOnLoad");
    const last = [...tag.attributes()].at(-1)?.end ?? element.start + 1 + element.name.length;
    this.splice((splices) => {
      if (span === null) splices.insert(last, ' fullCalcOnLoad="1"');
      else splices.replace(span.valueStart, span.valueEnd, "1");
    });
    return value ?? "";
  }

  restoreCalculation(before: string | null): void {
    const element = this.child("calcPr");
    if (element === null) return;
    this.splice((splices) => {
      const span = tagOf(this.bytes, element, this.part).attributeSpan("fullCalcOnLoad");
      if (before === null && sourceOf(this.bytes, element) === this.calculationXml()) {
        splices.remove(element.start, element.end);
      } else if (span !== null) {
        if (before === null || before === "") splices.remove(span.start - 1, span.end);
        else splices.replace(span.valueStart, span.valueEnd, escapeXml(before));
      }
    });
  }

  private calculationXml(): string {
    return `<${this.root().prefix}calcPr fullCalcOnLoad="1"/>`;
  }

  private root(): RootOutline {
    return outlineOf(this.bytes, this.part);
  }

  private child(local: string): Outline | null {
    return this.root().children.find((child) => child.local === local) ?? null;
  }

  private childrenOf(local: string): Outline[] {
    const element = this.child(local);
    return element === null ? [] : childrenOf(this.bytes, element, this.part);
  }

  /** The prefix that the root binds to relationships; null for none. */
  private relationPrefix(): string | null {
    const tag = tagOf(this.bytes, this.root(), this.part);
    for (const span of tag.attributes()) {
      if (span.name.startsWith("xmlns:") && tag.value(span) === this.dialect.relations) return span.name.slice(6);
    }
    return null;
  }

  private setNumber(splices: Splices, element: Outline, attribute: string, from: number, to: number): void {
    const span = from === to ? null : tagOf(this.bytes, element, this.part).attributeSpan(attribute);
    if (span !== null) splices.replace(span.valueStart, span.valueEnd, String(to));
  }

  private splice(change: (splices: Splices, root: RootOutline) => void): void {
    const splices = new Splices();
    change(splices, this.root());
    if (!splices.isEmpty) this.bytes = splices.applyTo(this.bytes);
  }
}

function firstVisible(sheets: readonly SheetElement[]): number {
  return Math.max(
    0,
    sheets.findIndex(({ hidden }) => !hidden),
  );
}

/** Names are compared without case; of one name, that of the whole workbook comes first, then those of the sheets. */
function compareNames(a: Pick<NamedElement, "name" | "sheet">, b: Pick<NamedElement, "name" | "sheet">): number {
  const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : (a.sheet ?? -1) - (b.sheet ?? -1);
}
