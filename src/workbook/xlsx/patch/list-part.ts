import { outlineOf, tagOf } from "../xml/outline";
import type { RootOutline } from "../xml/outline";
import { Splices } from "../xml/splices";
import { escapeXml } from "../xml/text";

type Attributes = Readonly<Record<string, string>>;

/**
 * A part that is one flat list: the content types, the relationships of a part. Elements are added at its end and taken
 * out by an attribute; everything else stays byte for byte. However many are added, the list is gone through once.
 */
export class ListPart {
  private bytes: Uint8Array;
  /** Of these bytes, once asked for; so are the values of each attribute. */
  private outline: RootOutline | null = null;
  private readonly written = new Map<string, readonly string[]>();
  /** Elements that are not yet in the bytes. */
  private added: { readonly local: string; readonly attributes: Attributes }[] = [];

  constructor(
    original: Uint8Array,
    readonly part: string,
  ) {
    this.bytes = original;
  }

  result(): Uint8Array {
    if (this.added.length > 0) {
      const root = this.root();
      const xml = this.added
        .map(({ local, attributes }) => {
          const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
          return `<${root.prefix}${local}${pairs.join("")}/>`;
        })
        .join("");
      const splices = new Splices();
      if (root.empty) splices.replace(root.end - 2, root.end, `>${xml}</${root.name}>`);
      else splices.insert(root.children.at(-1)?.end ?? root.openEnd, xml);
      this.change(splices);
      this.added = [];
    }
    return this.bytes;
  }

  /** All values of an attribute. */
  values(attribute: string): string[] {
    let written = this.written.get(attribute);
    if (written === undefined) {
      written = this.root().children.flatMap((element) => {
        const value = tagOf(this.bytes, element, this.part).attribute(attribute);
        return value === null ? [] : [value];
      });
      this.written.set(attribute, written);
    }
    return [...written, ...this.added.flatMap(({ attributes }) => attributes[attribute] ?? [])];
  }

  add(local: string, attributes: Attributes): void {
    this.added.push({ local, attributes });
  }

  /** Take out the elements whose attribute has this value, compared without case (as part names are). */
  remove(attribute: string, value: string): void {
    const wanted = value.toLowerCase();
    if (!this.values(attribute).some((each) => each.toLowerCase() === wanted)) return;
    const bytes = this.result();
    const splices = new Splices();
    for (const element of this.root().children) {
      const written = tagOf(bytes, element, this.part).attribute(attribute);
      if (written?.toLowerCase() === wanted) splices.remove(element.start, element.end);
    }
    this.change(splices);
  }

  private root(): RootOutline {
    return (this.outline ??= outlineOf(this.bytes, this.part));
  }

  private change(splices: Splices): void {
    this.bytes = splices.applyTo(this.bytes);
    this.outline = null;
    this.written.clear();
  }
}
