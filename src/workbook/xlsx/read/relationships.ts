import type { Package } from "../package";
import { Scanner } from "../xml/scanner";
import { lastWord } from "../xml/names";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "styles", "sharedStrings" … */
  readonly type: string;
  readonly fullType: string;
  /** The part that it leads to; for external targets the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part ("" for the package itself); none when it has no such part. */
export async function readRelationships(workbook: Package, part: string): Promise<Relationship[]> {
  const name = relationshipsPart(part);
  const bytes = await workbook.xml(name);
  if (bytes === null) return [];
  const found: Relationship[] = [];
  const scanner = new Scanner(bytes, name);
  while (scanner.next()) {
    if (scanner.kind === "close" || scanner.local !== "Relationship") continue;
    const target = scanner.attribute("Target") ?? "";
    const fullType = scanner.attribute("Type") ?? "";
    const external = scanner.attribute("TargetMode") === "External";
    found.push({
      id: scanner.attribute("Id") ?? "",
      type: lastWord(fullType),
      fullType,
      target: external ? target : resolve(part, target),
      external,
    });
  }
  return found;
}

/** A target as a part name: relative to the part's folder, or from the root. What climbs out of the package ends at its root. */
function resolve(part: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const name = steps.join("/");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
