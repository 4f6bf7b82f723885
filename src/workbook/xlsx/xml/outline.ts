import { fault } from "../fault";
import { Scanner } from "./scanner";
import { fromUtf8Bytes } from "./text";

/** Where an element stands in a part: offsets of its tags. */
export interface Outline {
  readonly name: string;
  readonly local: string;
  /** Of "<". */
  readonly start: number;
  /** Behind its opening tag. */
  readonly openEnd: number;
  /** Of the "<" of its end tag; for an empty element behind the tag. */
  readonly closeStart: number;
  /** Behind its end. */
  readonly end: number;
  /** Written as one tag: <a/>. */
  readonly empty: boolean;
}

export interface RootOutline extends Outline {
  /** Prefix with its colon; "" for none. */
  readonly prefix: string;
  readonly children: readonly Outline[];
}

/** The root of a part and its children. */
export function outlineOf(bytes: Uint8Array, part: string): RootOutline {
  const scanner = new Scanner(bytes, part);
  if (!scanner.next()) throw fault("truncated", "xml", part);
  const { name, local, start, end: openEnd, kind } = scanner;
  const children: Outline[] = [];
  if (kind === "open") {
    while (scanner.next() && scanner.kind !== "close") children.push(elementAt(scanner));
    if (scanner.depth !== 0) throw fault("truncated", "xml", part);
  }
  const closeStart = kind === "open" ? scanner.start : openEnd;
  const { end } = scanner;
  // A second root: what is put into the first would be read as part of something else.
  if (scanner.next()) throw fault("damaged", "xml", part);
  const prefix = name.slice(0, name.length - local.length);
  return { name, local, prefix, start, openEnd, closeStart, end, empty: kind === "empty", children };
}

/** The children of an element. */
export function childrenOf(bytes: Uint8Array, element: Outline, part: string): Outline[] {
  const scanner = new Scanner(bytes, part, element.openEnd, element.closeStart);
  const children: Outline[] = [];
  while (scanner.next()) children.push(elementAt(scanner));
  return children;
}

/** The element whose opening tag the scanner just read; the scanner goes behind it. */
export function elementAt(scanner: Scanner): Outline {
  const { name, local, start, end: openEnd, kind } = scanner;
  scanner.skip();
  const empty = kind === "empty";
  return { name, local, start, openEnd, closeStart: empty ? openEnd : scanner.start, end: scanner.end, empty };
}

/** A scanner that has just read the opening tag of an element, to ask it for attributes. */
export function tagOf(bytes: Uint8Array, element: Outline, part: string): Scanner {
  const scanner = new Scanner(bytes, part, element.start);
  scanner.next();
  return scanner;
}

/** An element as it is written. */
export function sourceOf(bytes: Uint8Array, element: Pick<Outline, "start" | "end">): string {
  return fromUtf8Bytes(bytes, element.start, element.end);
}

/**
 * Where a new child belongs: behind the last child that comes before it in the schema's order, or first of all. Children
 * that the schema does not know in this place (mc:AlternateContent) are passed over.
 * @param before the names of all children that stand before the new one
 */
export function placeAfter(root: RootOutline, before: ReadonlySet<string>): number {
  return root.children.findLast((child) => before.has(child.local))?.end ?? root.openEnd;
}
