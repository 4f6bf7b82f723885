import { featureWorkbooks } from "../../workbooks/feature-workbooks";
import { corpusWorkbooks } from "./corpus";
import { unexpectedChange } from "./insertions";
import { clear, mark, withProjectSheet } from "./marking";
import { differingParts, partsOf, textOf } from "./parts-of";

/** Mark, compare part by part and tag by tag; mark again; clear; compare byte by byte. */
async function losesNothing(name: string, original: Uint8Array): Promise<void> {
  const { bytes: marked, report } = await mark(original, name);
  expect(report.skipped).toEqual([]);
  expect(report.done.filter(({ action }) => action === "put-sheet")).toHaveLength(4);
  const flagged = report.done.filter(({ action }) => action === "put-flags");
  expect(flagged.length).toBeGreaterThan(0);

  const [before, after] = [partsOf(original), partsOf(marked)];
  const changed: string[] = [];
  for (const [part, bytes] of before) {
    const now = after.get(part);
    if (now === undefined) throw new Error(`${part} is gone`);
    if (Buffer.compare(bytes, now) === 0) continue;
    const [was, is] = [textOf(bytes) ?? "", textOf(now) ?? ""];
    changed.push(kindOf(part, was));
    expect(`${part}: ${unexpectedChange(was, is)}`).toBe(`${part}: `);
  }
  // Of sheets only those that were flagged; of the rest what tells of our sheets. Styles may have come in as a new part.
  expect(changed.filter((kind) => kind !== "styleSheet").sort()).toEqual([
    "Relationships",
    "Types",
    "workbook",
    ...flagged.map(() => "worksheet"),
  ]);

  const again = await mark(marked, name);
  // The second time everything is rewritten in place; only the order of the content types may be another.
  expect(differingParts(marked, again.bytes).filter((part) => part !== "[Content_Types].xml")).toEqual([]);
  expect(contentTypes(again.bytes)).toEqual(contentTypes(marked));
  expect(differingParts(original, await clear(again.bytes, name))).toEqual([]);
  // One marking is taken out as well as two.
  expect(differingParts(original, await clear(marked, name))).toEqual([]);
}

/** What a part is that marking changed, by its root element. Of relationships only the workbook's may change. */
function kindOf(part: string, text: string): string {
  const root = /<(?:\w+:)?([A-Za-z]+)[\s/>]/.exec(text)?.[1] ?? "";
  const isWorkbooks = !/worksheets|drawings|^_rels/i.test(part);
  return root === "Relationships" && !isWorkbooks ? part : root;
}

function contentTypes(bytes: Uint8Array): string[] {
  const text = textOf(partsOf(bytes).get("[Content_Types].xml") ?? new Uint8Array(0)) ?? "";
  return (text.match(/<[^>]*>/g) ?? []).sort();
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
