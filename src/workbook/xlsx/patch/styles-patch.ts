import type { OwnStyle, StyleFacts } from "../../../model/own-style";
import {
  borderXml,
  builtInFormat,
  cellFormatXml,
  differentialXml,
  factsOf,
  fillXml,
  fontXml,
  numberFormatXml,
} from "../own/own-styles";
import { childrenOf, outlineOf, placeAfter, sourceOf, tagOf } from "../xml/outline";
import type { Outline, RootOutline } from "../xml/outline";
import type { Dialect } from "../xml/names";
import { Splices } from "../xml/splices";
import { utf8 } from "../xml/text";

/** The lists of a styles part that we append to, in the order of CT_Stylesheet (18.8.39), with those between. */
const order = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;
type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "dxfs";

/**
 * How a list was before we appended to it: its number of children and its `count` as written (null: none); as a text: the
 * whole element, when it was written as one tag; null: there was no such list.
 */
export type ListBefore = readonly [children: number, count: string | null] | string | null;
export type StylesBefore = Partial<Record<ListName, ListBefore>>;

/** What a list must begin with when there was none: programs take these for granted. */
function beginning(list: ListName, p: string): string[] {
  switch (list) {
    case "fonts":
      return [
        `<${p}font><${p}sz val="11"/><${p}name val="宋体"/><${p}family val="3"/><${p}charset val="134"/></${p}font>`,
      ];
    case "fills":
      return ["none", "gray125"].map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`);
    case "borders":
      return [`<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`];
    case "cellStyleXfs":
      return [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`];
    case "cellXfs":
      return [plainFormat(p)];
    default:
      return [];
  }
}

function plainFormat(p: string): string {
  return `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
}

/** A styles part without anything of its own. */
export function emptyStyles(dialect: Dialect): Uint8Array {
  return utf8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${dialect.main}"></styleSheet>`,
  );
}

/**
 * Appends what we need to a styles part, and nothing twice: an element that is there already, ours or the user's, is used.
 * What was there keeps its number and its bytes.
 */
export class StylesPatch {
  private readonly root: RootOutline;
  private readonly lists = new Map<ListName, List>();
  private readonly styles = new Map<OwnStyle, number>();

  /**
   * @param highest the highest cell format in use in the sheets: ours come after it, also where the part defines fewer
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string,
    private readonly highest: number,
  ) {
    this.root = outlineOf(bytes, part);
  }

  /** The number of a cell format of ours. */
  styleId(style: OwnStyle): number {
    let id = this.styles.get(style);
    if (id === undefined) {
      id = this.formatId(factsOf(style));
      this.styles.set(style, id);
    }
    return id;
  }

  /** The number of a fill for conditional formats. */
  differentialId(fill: string): number {
    return this.list("dxfs").put(differentialXml(this.root.prefix, fill));
  }

  get changed(): boolean {
    return [...this.lists.values()].some((list) => list.added.length > 0);
  }

  /** How the lists that we append to were before. */
  get before(): StylesBefore {
    const before: StylesBefore = {};
    for (const [name, list] of this.lists) if (list.added.length > 0) before[name] = list.before;
    return before;
  }

  /** The part with all that was asked for. */
  result(): Uint8Array {
    const splices = new Splices();
    // In schema order, so that lists that are new and belong in one place stand in it.
    for (const name of order) {
      const list = this.lists.get(name as ListName);
      if (list === undefined || list.added.length === 0) continue;
      if (list.element === null) splices.insert(this.placeOf(name), list.newElement(this.root.prefix));
      else list.splice(splices);
    }
    if (!this.root.empty) return splices.applyTo(this.bytes);
    throw new RangeError("an empty styles part is replaced, not appended to");
  }

  private formatId(facts: StyleFacts): number {
    const p = this.root.prefix;
    // The formats of a list refer to each other by number: the beginnings must be there first.
    this.list("cellStyleXfs").begin();
    const font = this.list("fonts").put(fontXml(p, facts));
    const fills = this.list("fills");
    fills.begin();
    const borders = this.list("borders");
    borders.begin();
    const formats = this.list("cellXfs");
    formats.begin();
    while (formats.size <= this.highest) formats.append(plainFormat(p));
    return formats.put(
      cellFormatXml(p, facts, {
        font,
        fill: facts.fill === null ? 0 : fills.put(fillXml(p, facts.fill)),
        border: facts.border ? borders.put(borderXml(p)) : 0,
        numberFormat: this.numberFormatId(facts.numberFormat),
      }),
    );
  }

  private numberFormatId(code: string): number {
    const builtIn = builtInFormat(code);
    if (builtIn !== null) return builtIn;
    const list = this.list("numFmts");
    const known = list.numberFormats();
    let id = known.get(code);
    if (id === undefined) {
      id = 164;
      for (const taken of known.values()) id = Math.max(id, taken + 1);
      known.set(code, id);
      list.append(numberFormatXml(this.root.prefix, id, code));
    }
    return id;
  }

  private list(name: ListName): List {
    let list = this.lists.get(name);
    if (list === undefined) {
      const element = this.root.children.find((child) => child.local === name) ?? null;
      list = new List(name, element, this.bytes, this.part, beginning(name, this.root.prefix));
      this.lists.set(name, list);
    }
    return list;
  }

  private placeOf(name: string): number {
    return placeAfter(this.root, new Set(order.slice(0, order.indexOf(name as ListName))));
  }
}

/** One of the lists of a styles part. An mc:AlternateContent in it counts as one child. */
class List {
  readonly added: string[] = [];
  readonly before: ListBefore;
  private readonly children: Outline[];
  private readonly count: string | null;
  private ids: Map<string, number> | null = null;
  private formats: Map<string, number> | null = null;

  constructor(
    private readonly name: ListName,
    readonly element: Outline | null,
    private readonly bytes: Uint8Array,
    private readonly part: string,
    private readonly start: readonly string[],
  ) {
    this.children = element === null ? [] : childrenOf(bytes, element, part);
    this.count = element === null ? null : tagOf(bytes, element, part).attribute("count");
    if (element === null) this.before = null;
    else if (element.empty) this.before = sourceOf(bytes, element);
    else this.before = [this.children.length, this.count];
  }

  get size(): number {
    return this.children.length + this.added.length;
  }

  /** Put in what the list must begin with, when it is empty. */
  begin(): void {
    if (this.size === 0) for (const xml of this.start) this.append(xml);
  }

  append(xml: string): number {
    const id = this.size;
    this.added.push(xml);
    this.ids?.set(xml, id);
    return id;
  }

  /** The number of this very element, appended when it is not there. */
  put(xml: string): number {
    this.begin();
    this.ids ??= new Map(
      this.sources()
        .map((source, id) => [source, id] as const)
        .reverse(),
    );
    return this.ids.get(xml) ?? this.append(xml);
  }

  /** Number formats by code. */
  numberFormats(): Map<string, number> {
    this.formats ??= new Map(
      this.children.map((child) => {
        const tag = tagOf(this.bytes, child, this.part);
        return [tag.attribute("formatCode") ?? "", Number(tag.attribute("numFmtId") ?? 0)];
      }),
    );
    return this.formats;
  }

  newElement(prefix: string): string {
    return `<${prefix}${this.name} count="${String(this.size)}">${this.added.join("")}</${prefix}${this.name}>`;
  }

  splice(splices: Splices): void {
    const { element, bytes } = this;
    if (element === null) return;
    const tag = tagOf(bytes, element, this.part);
    const count = tag.attributeSpan("count");
    if (count !== null) splices.replace(count.valueStart, count.valueEnd, String(this.size));
    const xml = this.added.join("");
    if (element.empty) {
      const slash = bytes.lastIndexOf(47, element.end - 1);
      splices.replace(slash, element.end, `>${xml}</${element.name}>`);
    } else {
      splices.insert(this.children.at(-1)?.end ?? element.openEnd, xml);
    }
  }

  private sources(): string[] {
    return [...this.children.map((child) => sourceOf(this.bytes, child)), ...this.added];
  }
}

/** Take out again what `StylesPatch` appended. Only for a part that nobody has changed since. */
export function withoutAppended(bytes: Uint8Array, part: string, before: StylesBefore): Uint8Array {
  const splices = new Splices();
  for (const element of outlineOf(bytes, part).children) {
    const was = Object.hasOwn(before, element.local) ? before[element.local as ListName] : undefined;
    if (was === undefined) continue;
    if (was === null) splices.remove(element.start, element.end);
    else if (typeof was === "string") splices.replace(element.start, element.end, was);
    else shorten(bytes, element, part, was, splices);
  }
  return splices.applyTo(bytes);
}

function shorten(
  bytes: Uint8Array,
  element: Outline,
  part: string,
  [size, count]: readonly [number, string | null],
  splices: Splices,
): void {
  const children = childrenOf(bytes, element, part);
  const from = size === 0 ? element.openEnd : (children[size - 1]?.end ?? element.closeStart);
  splices.remove(from, children.at(-1)?.end ?? from);
  const span = tagOf(bytes, element, part).attributeSpan("count");
  if (span !== null && count !== null) splices.replace(span.valueStart, span.valueEnd, count);
}
