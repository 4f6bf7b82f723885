import { outlineOf, tagOf } from "../xml/outline";
import { Splices } from "../xml/splices";
import { escapeXml } from "../xml/text";

/**
 * A part that is one flat list: the content types, the relationships of a part. Elements are added at its end and taken
 * out by an attribute; everything else stays byte for byte.
 */
export class ListPart {
  private bytes: Uint8Array;

  constructor(
    original: Uint8Array,
    readonly part: string,
  ) {
    this.bytes = original;
  }

  result(): Uint8Array {
    return this.bytes;
  }

  /** All values of an attribute. */
  values(attribute: string): string[] {
    return outlineOf(this.bytes, this.part).children.flatMap((element) => {
      const value = tagOf(this.bytes, element, this.part).attribute(attribute);
      return value === null ? [] : [value];
    });
  }

  add(local: string, attributes: Readonly<Record<string, string>>): void {
    const root = outlineOf(this.bytes, this.part);
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
    const xml = `<${root.prefix}${local}${written.join("")}/>`;
    const splices = new Splices();
    if (root.empty) splices.replace(root.end - 2, root.end, `>${xml}</${root.name}>`);
    else splices.insert(root.children.at(-1)?.end ?? root.openEnd, xml);
    this.bytes = splices.applyTo(this.bytes);
  }

  /** Take out the elements whose attribute has this value, compared without case (as part names are). */
  remove(attribute: string, value: string): void {
    const splices = new Splices();
    for (const element of outlineOf(this.bytes, this.part).children) {
      const written = tagOf(this.bytes, element, this.part).attribute(attribute);
      if (written?.toLowerCase() === value.toLowerCase()) splices.remove(element.start, element.end);
    }
    this.bytes = splices.applyTo(this.bytes);
  }
}
