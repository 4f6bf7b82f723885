/** Elements of an XML text: as much of a parser as a manifest needs. Throws where the text is not well formed. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export function parseXml(source: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [root];
  const token =
    /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|</g;
  for (const [whole, closing, opening, attributes, empty, text] of source.matchAll(token)) {
    const parent = open.at(-1)!;
    if (closing !== undefined) {
      if (open.pop()?.name !== closing || open.length === 0) throw new Error(`</${closing}> closes nothing`);
    } else if (opening !== undefined) {
      const element = { name: opening, attributes: attributesOf(attributes ?? ""), children: [], text: "" };
      parent.children.push(element);
      if (empty === "") open.push(element);
    } else if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`a bare & in ${text}`);
      parent.text += text;
    } else if (whole === "<") throw new Error("a bare <");
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || only === undefined)
    throw new Error("not one closed root element");
  return only;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (Object.hasOwn(found, name!)) throw new Error(`attribute ${name!} twice`);
    found[name!] = (double ?? single ?? "").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
  }
  return found;
}

export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function one(element: Element, ...path: readonly string[]): Element {
  return path.reduce((at, name) => {
    const found = at.children.filter((child) => child.name === name);
    if (found.length !== 1) throw new Error(`${String(found.length)} × ${name} in ${at.name}`);
    return found[0]!;
  }, element);
}
