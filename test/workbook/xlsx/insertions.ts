/** What we may put in, by the element that it goes into; what stands inside of it is then ours too. */
const places: Readonly<Record<string, readonly string[]>> = {
  Types: ["Override"],
  Relationships: ["Relationship"],
  workbook: ["definedNames", "calcPr"],
  sheets: ["sheet"],
  definedNames: ["definedName"],
  worksheet: ["conditionalFormatting"],
  styleSheet: ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"],
  numFmts: ["numFmt"],
  fonts: ["font"],
  fills: ["fill"],
  borders: ["border"],
  cellStyleXfs: ["xf"],
  cellXfs: ["xf"],
  dxfs: ["dxf"],
};

/** Lists whose members are known by their position: we may only append to them. */
const byPosition = new Set(["sheets", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"]);

/** Lists whose `count` grows, and which may be written as one tag when they are empty. */
const lists = new Set([...(places.styleSheet ?? []), "definedNames"]);

/**
 * Compare a part before and after, tag by tag: everything of before must still be there, in its order and as it was
 * written; what came in between must stand where we may put something, and must be recognisably ours. Only the counts of
 * the lists that we append to and `fullCalcOnLoad` may change in place.
 * @returns what is wrong; "" when nothing is
 */
export function unexpectedChange(before: string, after: string): string {
  const old = tokens(before);
  const path: string[] = [];
  let at = 0;
  /** What is being put in, and how many of its elements are open. */
  let piece = "";
  let open = 0;
  for (const token of tokens(after)) {
    const local = localName(token);
    if (open === 0 && at < old.length && same(old[at] ?? "", token)) {
      at++;
      if (local !== null && token.startsWith("</")) path.pop();
      else if (local !== null && !token.endsWith("/>")) path.push(local);
      continue;
    }
    const instead = `${token.slice(0, 160)} (expected ${(old[at] ?? "the end").slice(0, 160)})`;
    if (open === 0) {
      const parent = path.at(-1) ?? "";
      if (local === null || places[parent]?.includes(local) !== true) return `put in or changed: ${instead}`;
      if (byPosition.has(parent) && nextTag(old, at) !== `/${parent}`) return `not appended: ${instead}`;
      piece = "";
    }
    piece += token;
    if (local !== null && token.startsWith("</")) open--;
    else if (local !== null && !token.endsWith("/>")) open++;
    if (open === 0 && !isOurs(piece, before)) return `not known as ours: ${piece.slice(0, 300)}`;
  }
  return at === old.length ? "" : `lost: ${(old[at] ?? "").slice(0, 160)}`;
}

/** Whether a piece put in is ours for everyone to see, and takes nobody's place. */
function isOurs(piece: string, before: string): boolean {
  switch (localName(piece)) {
    case "Override":
      return !before.includes(` PartName="${attribute(piece, "PartName")}"`);
    case "Relationship":
      return !before.includes(` Id="${attribute(piece, "Id")}"`);
    case "sheet":
      return (
        attribute(piece, "name").startsWith("序时·") && !before.includes(` sheetId="${attribute(piece, "sheetId")}"`)
      );
    case "definedNames":
      return [...piece.matchAll(/<(?:\w+:)?definedName .*?<\/(?:\w+:)?definedName>/gs)].every(([name]) =>
        isOurName(name, before),
      );
    case "definedName":
      return isOurName(piece, before);
    case "calcPr":
      return /^<(?:\w+:)?calcPr fullCalcOnLoad="1"\/>$/.test(piece);
    case "conditionalFormatting":
      return (piece.match(/<(?:\w+:)?cfRule /g) ?? []).length === 1 && piece.includes("_xushi.");
    default:
      return true;
  }
}

/** A name with our prefix, or one that belongs to a sheet behind the user's. */
function isOurName(name: string, before: string): boolean {
  const local = attribute(name, "localSheetId");
  const users = (before.match(/<(?:\w+:)?sheet\s/g) ?? []).length;
  return attribute(name, "name").startsWith("_xushi.") || (local !== "" && Number(local) >= users);
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

/** The next tag of the old part from a place on: "font", "/fonts". */
function nextTag(old: readonly string[], from: number): string {
  const tag = old.slice(from, from + 3).find((token) => localName(token) !== null) ?? "";
  return `${tag.startsWith("</") ? "/" : ""}${localName(tag) ?? ""}`;
}

function tokens(xml: string): string[] {
  const found = xml.match(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g) ?? [];
  // A list that was one tag becomes two.
  return found.flatMap((token) => {
    const local = localName(token);
    if (local === null || !lists.has(local) || !token.endsWith("/>")) return [token];
    return [`${token.slice(0, -2).trimEnd()}>`, `</${/^<([^\s/>]+)/.exec(token)?.[1] ?? ""}>`];
  });
}

function same(old: string, token: string): boolean {
  return old === token || normal(old) === normal(token);
}

function normal(token: string): string {
  const local = localName(token);
  if (local !== null && lists.has(local)) return token.replace(/ count="\d*"/, "").replace(/\s+>$/, ">");
  if (local === "calcPr") return token.replace(/ fullCalcOnLoad="[^"]*"/, "");
  return token;
}

/** The name of a tag without its prefix; null for text, comments and instructions. */
function localName(token: string): string | null {
  return /^<\/?(?:[^\s:/>!?]+:)?([^\s:/>!?]+)/.exec(token)?.[1] ?? null;
}
