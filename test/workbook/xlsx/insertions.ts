/** Lists whose `count` grows, and which may be written as one tag when they are empty. */
const lists = new Set(["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs", "definedNames"]);

/** What we may put into a part of the user's. */
const ours = new Set([
  ...["Override", "Relationship", "sheet", "definedNames", "definedName", "calcPr"],
  ...["conditionalFormatting", "cfRule", "formula"],
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"],
  ...["numFmt", "font", "b", "sz", "color", "name", "family", "charset", "fill", "patternFill", "fgColor", "bgColor"],
  ...["border", "left", "right", "top", "bottom", "diagonal", "xf", "alignment", "dxf"],
]);

/**
 * Compare a part before and after, element by element: everything of before must still be there, in its order and as it
 * was written; what came in between must be of a kind that we put in. Only the counts of the lists that we append to and
 * `fullCalcOnLoad` may change in place.
 * @returns what is wrong; "" when nothing is
 */
export function unexpectedChange(before: string, after: string): string {
  const old = tokens(before);
  let at = 0;
  let inside = 0;
  for (const token of tokens(after)) {
    if (at < old.length && same(old[at] ?? "", token)) {
      at++;
      continue;
    }
    const local = localName(token);
    if (local === null) {
      if (inside === 0 && token.trim() !== "") return `text put in: ${token.slice(0, 80)}`;
      continue;
    }
    if (!ours.has(local))
      return `put in or changed: ${token.slice(0, 160)} (expected ${(old[at] ?? "the end").slice(0, 160)})`;
    if (token.startsWith("</")) inside--;
    else if (!token.endsWith("/>")) inside++;
  }
  return at === old.length ? "" : `lost: ${(old[at] ?? "").slice(0, 160)}`;
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

function localName(token: string): string | null {
  return /^<\/?(?:[^\s:/>]+:)?([^\s:/>]+)/.exec(token)?.[1] ?? null;
}
