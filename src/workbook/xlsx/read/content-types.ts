import type { Package } from "../package";
import { Scanner } from "../xml/scanner";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

/** Content types by part (lower case, from the root: "/xl/workbook.xml"), then by extension. */
export interface ContentTypes {
  readonly overrides: ReadonlyMap<string, string>;
  readonly defaults: ReadonlyMap<string, string>;
}

export async function readContentTypes(workbook: Package): Promise<ContentTypes | null> {
  const bytes = await workbook.xml(CONTENT_TYPES_PART);
  if (bytes === null) return null;
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const scanner = new Scanner(bytes, CONTENT_TYPES_PART);
  while (scanner.next()) {
    if (scanner.kind === "close") continue;
    const type = scanner.attribute("ContentType") ?? "";
    if (scanner.local === "Override") overrides.set((scanner.attribute("PartName") ?? "").toLowerCase(), type);
    if (scanner.local === "Default") defaults.set((scanner.attribute("Extension") ?? "").toLowerCase(), type);
  }
  return { overrides, defaults };
}

export function contentTypeOf(types: ContentTypes, part: string): string {
  const name = part.toLowerCase();
  return types.overrides.get(`/${name}`) ?? types.defaults.get(name.slice(name.lastIndexOf(".") + 1)) ?? "";
}
