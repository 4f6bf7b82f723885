import { featureWorkbooks } from "../../workbooks/feature-workbooks";
import { corpusWorkbooks } from "./corpus";
import { unexpectedChange } from "./insertions";
import { clear, mark, withProjectSheet } from "./marking";
import { differingParts, partsOf, textOf } from "./parts-of";

/** Parts that marking may change; all others of the user's must keep their bytes. */
const touchable = /^(?:\[Content_Types\]\.xml|xl[\\/](?:_rels[\\/]workbook\.xml\.rels|workbook\.xml|styles\.xml))$/i;

/** Mark, compare part by part and element by element; mark again; clear; compare byte by byte. */
async function losesNothing(name: string, original: Uint8Array): Promise<void> {
  const { bytes: marked, report } = await mark(original, name);
  expect(report.skipped).toEqual([]);
  const put = report.done.filter(({ action }) => action === "put-sheet");
  expect(put).toHaveLength(4);
  const flagged = report.done.filter(({ action }) => action === "put-flags");
  expect(flagged.length).toBeGreaterThan(0);

  const [before, after] = [partsOf(original), partsOf(marked)];
  let changed = 0;
  for (const [part, bytes] of before) {
    const now = after.get(part);
    if (now === undefined) throw new Error(`${part} is gone`);
    if (Buffer.compare(bytes, now) === 0) continue;
    changed++;
    if (!touchable.test(part) && !/worksheets/i.test(part)) {
      if (!isMainPart(before, part)) throw new Error(`${part} was changed`);
    }
    expect(`${part}: ${unexpectedChange(textOf(bytes) ?? "", textOf(now) ?? "")}`).toBe(`${part}: `);
  }
  // Content types, relationships, the list of sheets, and the sheets that were flagged.
  expect(changed).toBeGreaterThanOrEqual(3 + flagged.length);

  const again = await mark(marked, name);
  // The second time everything is rewritten in place; only the order of the content types may be another.
  expect(differingParts(marked, again.bytes).filter((part) => part !== "[Content_Types].xml")).toEqual([]);
  expect(contentTypes(again.bytes)).toEqual(contentTypes(marked));
  expect(differingParts(original, await clear(again.bytes, name))).toEqual([]);
}

function contentTypes(bytes: Uint8Array): string[] {
  const text = textOf(partsOf(bytes).get("[Content_Types].xml") ?? new Uint8Array(0)) ?? "";
  return (text.match(/<[^>]*>/g) ?? []).sort();
}

/** Some workbooks call their main parts otherwise. */
function isMainPart(parts: ReadonlyMap<string, Uint8Array>, part: string): boolean {
  const text = textOf(parts.get(part) ?? new Uint8Array(0)) ?? "";
  return /<(?:\w+:)?(?:workbook|styleSheet|worksheet|Relationships)[\s>]/.test(text.slice(0, 2000));
}

describe("marking and clearing lose nothing of a workbook with", () => {
  test.each(featureWorkbooks())("$name", async ({ name, bytes }) => {
    await losesNothing(name, bytes);
  });
});

describe("marking and clearing lose nothing of the public workbook", () => {
  const workbooks = corpusWorkbooks();
  if (workbooks.length === 0) test.skip("(no corpus)", () => undefined);
  for (const { name, bytes } of workbooks) {
    test(
      name,
      async () => {
        await losesNothing(name, await withProjectSheet(bytes(), name));
      },
      60_000,
    );
  }
});
