import { CFB, utils, write } from "@e965/xlsx";
import { xlsxParts, zipParts } from "./build-xlsx";
import { collidingTexts } from "./colliding-texts";
import { projectSheet } from "./project-sheet";
import { bomb, entries, entry, rawZip } from "./raw-zip";
import type { RawEntry } from "./raw-zip";

/** A file that someone might send: broken, renamed, or made to do harm. */
export interface HostileCase {
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Uint8Array;
  /** "opens", or the code of the problem and what exactly is wrong: "hostile/ratio". */
  readonly answer: string;
  /** Made or answered in seconds, not in a moment. */
  readonly heavy: boolean;
}

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const STRINGS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";
const TYPES = "[Content_Types].xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WHOLE = "A1:XFD1048576";

type Parts = Record<string, string | Uint8Array>;
const project = (): Record<string, string> => xlsxParts({ sheets: [projectSheet()] });

/** The project workbook with one part changed. */
function edited(part: string, from: string | RegExp, to: string | (() => string)): () => Uint8Array {
  return () => {
    const parts = project();
    const before = parts[part] ?? "";
    const text = typeof to === "string" ? to : to();
    const after = before.replace(from, () => text);
    if (after === before) throw new RangeError(`nothing to change in ${part}`);
    return zipParts({ ...parts, [part]: after });
  };
}

function without(part: string): () => Uint8Array {
  return () => zipParts(Object.fromEntries(Object.entries(project()).filter(([name]) => name !== part)));
}

/** The project workbook with a part that cannot be made as one text. */
function withBomb(make: (parts: Record<string, string>) => RawEntry): () => Uint8Array {
  return () => {
    const parts = project();
    const huge = make(parts);
    return rawZip([...entries(parts).filter(({ name }) => name !== huge.name), huge]);
  };
}

/** The project workbook with one archive entry changed. */
function withEntry(part: string, change: (before: RawEntry) => RawEntry): () => Uint8Array {
  return () => rawZip(entries(project()).map((each) => (each.name === part ? change(each) : each)));
}

/** The sheet cut in two where cells may be put in. */
function around(parts: Record<string, string>): { before: string; after: string } {
  const sheet = parts[SHEET] ?? "";
  const at = sheet.indexOf("</sheetData>");
  return { before: sheet.slice(0, at), after: sheet.slice(at) };
}

const MEGABYTE = 1 << 20;
const spaces = " ".repeat(MEGABYTE);

const bombs: readonly (readonly [string, string, () => Uint8Array])[] = [
  [
    "3 GB of spaces in a sheet",
    "too-large/part-size",
    withBomb((parts) => bomb(SHEET, { ...around(parts), unit: spaces, times: 3072, dense: false })),
  ],
  [
    "3 GB of spaces that say to be 1,000 bytes",
    "hostile/size-lie",
    withBomb((parts) => ({
      ...bomb(SHEET, { ...around(parts), unit: spaces, times: 3072, dense: false }),
      size: 1000,
    })),
  ],
  [
    "spaces that shrink more than anything honest",
    "hostile/ratio",
    withBomb((parts) => bomb(SHEET, { ...around(parts), unit: spaces, times: 300, dense: false })),
  ],
  [
    "300 MB of spaces between two rows",
    "opens",
    withBomb((parts) => bomb(SHEET, { ...around(parts), unit: spaces, times: 300 })),
  ],
  [
    "300 MB of spaces in a cell",
    "hostile/token-size",
    withBomb((parts) =>
      bomb(SHEET, {
        before: `${around(parts).before}<row r="20"><c r="A20" t="str"><v>`,
        unit: spaces,
        times: 300,
        after: `</v></c></row>${around(parts).after}`,
      }),
    ),
  ],
  [
    "300 MB before the rows",
    "too-large/part-size",
    withBomb(() =>
      bomb(SHEET, {
        before: `<worksheet xmlns="${MAIN}">`,
        unit: spaces,
        times: 300,
        after: "<sheetData/></worksheet>",
      }),
    ),
  ],
  [
    "300 MB behind the rows",
    "too-large/part-size",
    withBomb(() =>
      bomb(SHEET, {
        before: `<worksheet xmlns="${MAIN}"><sheetData/>`,
        unit: spaces,
        times: 300,
        after: "</worksheet>",
      }),
    ),
  ],
  [
    "a comment of 300 MB",
    "hostile/token-size",
    withBomb((parts) =>
      bomb(SHEET, {
        before: `${around(parts).before}<!--`,
        unit: spaces,
        times: 300,
        after: `-->${around(parts).after}`,
      }),
    ),
  ],
  [
    "a tag of 300 MB",
    "hostile/token-size",
    withBomb((parts) =>
      bomb(SHEET, {
        before: `${around(parts).before}<row r="20" `,
        unit: spaces,
        times: 300,
        after: `/>${around(parts).after}`,
      }),
    ),
  ],
  [
    "a shared string of 1.5 GB",
    "too-large/part-size",
    withBomb(() =>
      bomb(STRINGS, {
        before: `<sst xmlns="${MAIN}"><si><t>`,
        unit: "字".repeat(MEGABYTE),
        times: 512,
        after: "</t></si></sst>",
      }),
    ),
  ],
  [
    "a shared string of 300 MB",
    "hostile/token-size",
    withBomb((parts) =>
      bomb(STRINGS, {
        before: (parts[STRINGS] ?? "").replace("</sst>", "<si><t>"),
        unit: "字".repeat(MEGABYTE),
        times: 100,
        after: "</t></si></sst>",
      }),
    ),
  ],
  [
    // Not quite the ratio that nothing honest has; walked over in seconds, and nothing of them is kept.
    "49 million empty cells in 216 KB",
    "opens",
    withBomb((parts) =>
      bomb(SHEET, { ...around(parts), unit: `<row>${"<c/>".repeat(16_000)}</row>`, times: 3062, dense: false }),
    ),
  ],
  [
    "49 million empty cells",
    "opens",
    withBomb((parts) => bomb(SHEET, { ...around(parts), unit: `<row>${"<c/>".repeat(16_000)}</row>`, times: 3062 })),
  ],
  [
    "7 million cells",
    "too-large/cells",
    withBomb((parts) =>
      bomb(SHEET, { ...around(parts), unit: `<row>${"<c><v>1</v></c>".repeat(14_000)}</row>`, times: 500 }),
    ),
  ],
  [
    "20,000 entries that share one content",
    "too-large/total-size",
    () => {
      const parts = entries(project());
      const one = bomb("", { unit: spaces, times: 16 });
      const many = Array.from({ length: 19_000 }, (_, nth) => ({ ...one, name: `xl/media/image${String(nth)}.png` }));
      return rawZip([...parts, ...many], { shared: true });
    },
  ],
];

const laughs =
  '<!DOCTYPE a [<!ENTITY a "ha">' +
  Array.from(
    { length: 9 },
    (_, nth) => `<!ENTITY ${"abcdefghij"[nth + 1] ?? ""} "${`&${"abcdefghij"[nth] ?? ""};`.repeat(10)}">`,
  ).join("") +
  "]>";

/** What fills an archive and takes no room. */
const nothing = entry("", "");

const archives: readonly (readonly [string, string, () => Uint8Array])[] = [
  ["a local header alone", "truncated/directory", () => Uint8Array.from([0x50, 0x4b, 3, 4])],
  ["an archive without entries", "empty-file", () => rawZip([])],
  ["cut in the middle", "truncated/directory", () => zipParts(project()).slice(0, 2000)],
  ["without its last byte", "truncated/directory", () => zipParts(project()).slice(0, -1)],
  ["without its first 100 bytes", "not-a-workbook", () => zipParts(project()).slice(100)],
  [
    "120,000 entries",
    "hostile/entries",
    () =>
      rawZip([
        ...entries(project()),
        ...Array.from({ length: 120_000 }, (_, nth) => ({ ...nothing, name: `a/${String(nth)}` })),
      ]),
  ],
  [
    "120,000 entries, says the end record alone",
    "hostile/entries",
    () => rawZip(entries(project()), { count: 120_000 }),
  ],
  ["more entries than it has", "damaged/directory", () => rawZip(entries(project()), { count: 12 })],
  ["one name twice", "hostile/duplicate-entry", () => rawZip([...entries(project()), entry(SHEET, "<worksheet/>")])],
  [
    "one name twice in other letters",
    "hostile/duplicate-entry",
    () => rawZip([...entries(project()), entry("XL\\Worksheets\\SHEET1.xml", "<worksheet/>")]),
  ],
  [
    "names that lead out of the folder",
    "opens",
    () =>
      rawZip([
        ...entries(project()),
        entry("../../../../tmp/xushi-slip.txt", "x"),
        entry("/etc/xushi-slip", "x"),
        entry("C:\\xushi-slip.txt", "x"),
      ]),
  ],
  [
    "bad deflate data",
    "damaged/deflate",
    withEntry(SHEET, (it) => ({ ...it, data: it.data.map((byte, at) => (at > 20 ? byte ^ 0x5a : byte)) })),
  ],
  ["deflate data cut short", "damaged/deflate", withEntry(SHEET, (it) => ({ ...it, data: it.data.slice(0, 200) }))],
  ["a method that nobody uses", "damaged/deflate", withEntry(SHEET, (it) => ({ ...it, method: 12 }))],
  ["a wrong checksum", "damaged/checksum", withEntry(SHEET, (it) => ({ ...it, crc: it.crc ^ 1 }))],
  ["smaller than it says", "hostile/size-lie", withEntry(SHEET, (it) => ({ ...it, size: it.size + 1 }))],
  ["larger than it says", "hostile/size-lie", withEntry(SHEET, (it) => ({ ...it, size: it.size - 1 }))],
  ["stored in another size than it says", "damaged/size-lie", withEntry(SHEET, (it) => ({ ...it, method: 0 }))],
  ["says to be 4 GB", "too-large/part-size", withEntry(SHEET, (it) => ({ ...it, size: 0xfffffffe }))],
  ["says to be 300 MB", "hostile/ratio", withEntry(SHEET, (it) => ({ ...it, size: 300 * MEGABYTE }))],
  ["a 64-bit size that is not there", "damaged/directory", withEntry(SHEET, (it) => ({ ...it, size: 0xffffffff }))],
  ["entries with a password", "damaged/directory", withEntry(SHEET, (it) => ({ ...it, flags: 1 }))],
];

const parts: readonly (readonly [string, string, () => Uint8Array])[] = [
  ...[TYPES, RELATIONS, BOOK, SHEET, STRINGS, STYLES].map(
    (part) => [`a billion laughs in ${part}`, "hostile/doctype", edited(part, "?>\n", `?>\n${laughs}`)] as const,
  ),
  [
    "an external entity",
    "hostile/doctype",
    edited(STRINGS, "?>\n", '?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  ],
  [
    "an external entity in the rows",
    "hostile/doctype",
    edited(SHEET, "<sheetData>", '<sheetData><!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1/">]>'),
  ],
  [
    "a document type in UTF-16",
    "hostile/doctype",
    () =>
      zipParts({
        ...project(),
        [SHEET]: Buffer.from(
          `\ufeff<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a>${(project()[SHEET] ?? "").replace(/^.*\n/, "")}`,
          "utf16le",
        ),
      }),
  ],
  ["an entity that nobody declared", "opens", edited(STRINGS, "国道534线", "&bogus;&#x110000;&#0;&amp;国道534线")],
  ["an entity that nobody declared in a name", "damaged/entity", edited(BOOK, 'name="交通"', 'name="&bogus;"')],
  ["an encoding that parts must not have", "damaged/encoding", edited(SHEET, 'encoding="UTF-8"', 'encoding="GB18030"')],
  [
    "an odd number of bytes in UTF-16",
    "damaged/encoding",
    () => zipParts({ ...project(), [SHEET]: Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x3c]) }),
  ],
  ["no content types", "damaged/no-content-types", without(TYPES)],
  ["no workbook part", "damaged/no-workbook-part", without(BOOK)],
  ["no relationships", "damaged/no-sheet-part", without(RELATIONS)],
  ["no sheet part", "damaged/no-sheet-part", without(SHEET)],
  ["no styles", "opens", without(STYLES)],
  ["no strings", "damaged/string-index", without(STRINGS)],
  ["no sheets", "damaged/no-sheets", edited(BOOK, /<sheet .*<\/sheets>/, "</sheets>")],
  [
    "6,000 sheets",
    "hostile/sheets",
    edited(BOOK, "</sheets>", `${'<sheet name="a" sheetId="9" r:id="rId1"/>'.repeat(6000)}</sheets>`),
  ],
  [
    "1,000 sheets in one part",
    "hostile/sheets",
    edited(
      BOOK,
      "</sheets>",
      () =>
        `${Array.from({ length: 1000 }, (_, nth) => `<sheet name="a${String(nth)}" sheetId="${String(nth + 9)}" r:id="rId1"/>`).join("")}</sheets>`,
    ),
  ],
  [
    "a sheet outside of the package",
    "damaged/no-sheet-part",
    edited(RELATIONS, "worksheets/sheet1.xml", "../../../../../../etc/passwd"),
  ],
  [
    "a sheet on another computer",
    "damaged/no-sheet-part",
    edited(RELATIONS, 'Target="worksheets/sheet1.xml"', 'Target="http://127.0.0.1/a.xml" TargetMode="External"'),
  ],
  [
    "a sheet that is a web page",
    "damaged/xml",
    () => zipParts({ ...project(), [SHEET]: "<html><body>hello</body></html>" }),
  ],
  [
    "a sheet that is no text",
    "damaged/xml",
    () => zipParts({ ...project(), [SHEET]: Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) & 255) }),
  ],
  ["an empty sheet part", "damaged/xml", () => zipParts({ ...project(), [SHEET]: "" })],
  ["rows cut", "truncated/xml", edited(SHEET, /<c r="B6".*$/s, "")],
  ["a cell cut", "truncated/xml", edited(SHEET, /<v>32000.*$/s, "<v>32")],
  ["the end of the sheet cut", "truncated/xml", edited(SHEET, /<mergeCells.*$/s, "")],
  ["a merge cut", "truncated/xml", edited(SHEET, /"A1:L1".*$/s, '"A1')],
  ["the workbook part cut", "truncated/xml", edited(BOOK, /<\/sheets>.*$/s, "")],
  ["strings cut", "truncated/xml", edited(STRINGS, /<\/si>.*$/s, "")],
  ["styles cut", "truncated/xml", edited(STYLES, /<cellXfs.*$/s, "<cellXfs")],
  ["tags crossed", "damaged/xml", edited(SHEET, "</v></c></row>", "</c></v></row>")],
  ["string 1,000,000,000", "damaged/string-index", edited(SHEET, "<v>15</v>", "<v>1000000000</v>")],
  ["string -1", "damaged/string-index", edited(SHEET, "<v>15</v>", "<v>-1</v>")],
  ["string 1.5", "damaged/string-index", edited(SHEET, "<v>15</v>", "<v>1.5</v>")],
  ["string NaN", "damaged/string-index", edited(SHEET, "<v>15</v>", "<v>NaN</v>")],
  ["row 4294967290", "damaged/address", edited(SHEET, '<row r="9"', '<row r="4294967290"')],
  ["row 0", "damaged/address", edited(SHEET, '<row r="9"', '<row r="0"')],
  ["row 1048577 in a cell", "damaged/address", edited(SHEET, '<c r="B9"', '<c r="B1048577"')],
  ["column ZZZZZZ", "damaged/address", edited(SHEET, '<c r="B9"', '<c r="ZZZZZZ9"')],
  ["column XFE", "damaged/address", edited(SHEET, '<c r="B9"', '<c r="XFE9"')],
  ["an address without a row", "damaged/address", edited(SHEET, '<c r="B9"', '<c r="B"')],
  [
    "more columns than there are",
    "damaged/address",
    edited(SHEET, "</sheetData>", `<row>${"<c/>".repeat(17_000)}</row></sheetData>`),
  ],
  [
    "16,384 columns of figures in 40 rows",
    "opens",
    edited(SHEET, "</sheetData>", () => `${`<row>${"<c><v>1</v></c>".repeat(16_384)}</row>`.repeat(40)}</sheetData>`),
  ],
  [
    "a header of 16,384 columns",
    "opens",
    edited(SHEET, '</row><row r="4">', () => `${'<c t="str"><v>本年完成投资</v></c>'.repeat(16_372)}</row><row r="4">`),
  ],
  [
    "every cell of 40 rows a text of 16,384 columns",
    "opens",
    edited(
      SHEET,
      "</sheetData>",
      () => `${`<row>${'<c t="str"><v>项目名称</v></c>'.repeat(16_384)}</row>`.repeat(40)}</sheetData>`,
    ),
  ],
  [
    "a cell in the last corner",
    "opens",
    edited(SHEET, "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
  ],
  ["a dimension that lies", "opens", edited(SHEET, "<sheetData>", `<dimension ref="${WHOLE}"/><sheetData>`)],
  ["a merge over the whole sheet", "no-project-table", edited(SHEET, "A1:L1", WHOLE)],
  [
    "300,000 merges over the whole sheet",
    "no-project-table",
    edited(SHEET, '<mergeCell ref="A1:L1"/>', () => `<mergeCell ref="${WHOLE}"/>`.repeat(300_000)),
  ],
  [
    "300,000 merges down a column",
    "opens",
    edited(SHEET, '<mergeCell ref="A1:L1"/>', () =>
      Array.from(
        { length: 300_000 },
        (_, nth) => `<mergeCell ref="D${String(nth + 5)}:D${String(1_048_576 - nth)}"/>`,
      ).join(""),
    ),
  ],
  [
    "1,100,000 merges",
    "too-large/merges",
    edited(SHEET, '<mergeCell ref="A1:L1"/>', () => '<mergeCell ref="A1:B1"/>'.repeat(1_100_000)),
  ],
  [
    "a validation and links over the whole sheet",
    "opens",
    edited(
      SHEET,
      "</worksheet>",
      `<dataValidations count="1"><dataValidation type="list" sqref="${WHOLE}"><formula1>"a,b"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="${WHOLE}" location="a!A1"/></hyperlinks></worksheet>`,
    ),
  ],
  [
    "conditional formats over the whole sheet",
    "opens",
    edited(
      SHEET,
      "</worksheet>",
      () =>
        `<conditionalFormatting sqref="${WHOLE}"><cfRule type="expression" priority="2147483647"><formula>1</formula></cfRule></conditionalFormatting>`.repeat(
          20_000,
        ) + "</worksheet>",
    ),
  ],
  [
    "500,000 hidden column ranges over all columns",
    "opens",
    edited(
      SHEET,
      "<sheetData>",
      () =>
        `<cols>${'<col min="1" max="16384" hidden="1"/><col min="1" max="16383" width="0"/>'.repeat(250_000)}</cols><sheetData>`,
    ),
  ],
  [
    "a shared formula over the whole sheet",
    "opens",
    edited(SHEET, "<f>SUM(F5:F8)</f>", `<f t="shared" ref="${WHOLE}" si="0">SUM(F5:F8)</f>`),
  ],
  [
    "an array formula over the whole sheet",
    "opens",
    edited(SHEET, "<f>SUM(F5:F8)</f>", `<f t="array" ref="${WHOLE}">SUM(F5:F8)</f>`),
  ],
  [
    "a shared formula that has no master",
    "opens",
    edited(SHEET, "<f>SUM(F5:F8)</f>", '<f t="shared" si="4294967295"/>'),
  ],
  [
    "brackets without end in a shared formula",
    "opens",
    edited(SHEET, "<f>SUM(F5:F8)</f>", () => `<f t="shared" ref="F9:I9" si="0">${"[".repeat(200_000)}</f>`),
  ],
  [
    "quotes without end in a shared formula",
    "opens",
    edited(
      SHEET,
      "<f>SUM(F5:F8)</f>",
      () => `<f t="shared" ref="F9:I9" si="0">${"'A1".repeat(100_001)}"${"A1".repeat(100_000)}</f>`,
    ),
  ],
  ["a formula of brackets", "opens", edited(SHEET, "SUM(F5:F8)", () => "(".repeat(200_000))],
  [
    "200,000 elements in each other, in the rows",
    "opens",
    edited(SHEET, "</sheetData>", () => `${"<x>".repeat(200_000)}${"</x>".repeat(200_000)}</sheetData>`),
  ],
  [
    "200,000 elements in each other, in a cell",
    "opens",
    edited(SHEET, '<c r="A5"><v>1</v>', () => `<c r="A5">${"<x>".repeat(200_000)}${"</x>".repeat(200_000)}<v>1</v>`),
  ],
  [
    "200,000 elements in each other, in a text",
    "hostile/nesting",
    edited(STRINGS, "<si><t", () => `<si>${"<r>".repeat(200_000)}${"</r>".repeat(200_000)}</si><si><t`),
  ],
  [
    "200,000 elements in each other, behind the rows",
    "hostile/nesting",
    edited(
      SHEET,
      "</worksheet>",
      () => `<extLst>${"<x>".repeat(200_000)}${"</x>".repeat(200_000)}</extLst></worksheet>`,
    ),
  ],
  [
    "200,000 elements in each other, in the workbook part",
    "hostile/nesting",
    edited(BOOK, "</workbook>", () => `${"<x>".repeat(200_000)}${"</x>".repeat(200_000)}</workbook>`),
  ],
  ...(
    [
      [TYPES, "<Types"],
      [RELATIONS, "<Relationships"],
      [BOOK, "<workbook"],
      [BOOK, "<sheet"],
      [SHEET, "<worksheet"],
      [SHEET, "<row"],
      [SHEET, "<c"],
      [STYLES, "<styleSheet"],
    ] as const
  ).map(
    ([part, tag]) =>
      [
        `100,000 attributes in ${tag} of ${part}`,
        "opens",
        edited(
          part,
          `${tag} `,
          () => `${tag} ${Array.from({ length: 100_000 }, (_, nth) => `xmlns:a${String(nth)}="" `).join("")}`,
        ),
      ] as const,
  ),
  [
    "100,000 attributes named id",
    "opens",
    edited(
      BOOK,
      'r:id="rId1"',
      () => `${Array.from({ length: 100_000 }, (_, nth) => `a${String(nth)}:id="" `).join("")}r:id="rId1"`,
    ),
  ],
  [
    "200,000 number formats",
    "opens",
    edited(
      STYLES,
      "<fonts",
      () =>
        `<numFmts count="1">${Array.from({ length: 200_000 }, (_, nth) => `<numFmt numFmtId="${String(200 + nth)}" formatCode="0.${String(nth)}"/>`).join("")}</numFmts><fonts`,
    ),
  ],
  ["numbers that are none where numbers belong", "opens", edited(BOOK, 'sheetId="1"', 'sheetId="NaN"')],
  ["the highest number of a sheet", "opens", edited(BOOK, 'sheetId="1"', 'sheetId="4294967295"')],
  [
    "400,000 parts that are declared and not there",
    "opens",
    edited(
      TYPES,
      "</Types>",
      () =>
        `${Array.from({ length: 400_000 }, (_, nth) => `<Override PartName="/xl/worksheets/sheet${String(nth + 2)}.xml" ContentType="a"/>`).join("")}</Types>`,
    ),
  ],
  [
    "texts that fall on one place of a table",
    "opens",
    edited(
      SHEET,
      "</sheetData>",
      () =>
        `${collidingTexts(16)
          .map((text, nth) => `<row r="${String(nth + 20)}"><c t="str"><v>${text}</v></c></row>`)
          .join("")}</sheetData>`,
    ),
  ],
  ["a title of 4 million characters", "opens", edited(STRINGS, "2020年三明市", () => "2020年1-6月（".repeat(400_000))],
  [
    "a title of 30 million characters",
    "hostile/token-size",
    edited(STRINGS, "2020年三明市", () => "2020年1-6月（".repeat(3_000_000)),
  ],
  [
    "the same in the sheet",
    "hostile/token-size",
    edited(
      SHEET,
      "</sheetData>",
      () =>
        `<row r="20"><c r="A20" t="inlineStr"><is><t>${"2020年1-6月（".repeat(3_000_000)}</t></is></c></row></sheetData>`,
    ),
  ],
  [
    "a record of ours that is none of ours",
    "opens",
    edited(
      BOOK,
      "</workbook>",
      `<definedNames><definedName name="_xushi.was" hidden="1">"{""styles"":{""before"":1,""after"":1,""lists"":{""__proto__"":[0,null]}},""names"":""&lt;x"",""calculate"":""&quot;&lt;""}"</definedName></definedNames></workbook>`,
    ),
  ],
];

/** Names that programs mistake for their own. */
const prototypes: readonly (readonly [string, string, () => Uint8Array])[] = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
].flatMap((word) => [
  [`a sheet named ${word}`, "opens", edited(BOOK, 'name="交通"', `name="${word}"`)] as const,
  [
    `a defined name ${word}`,
    "opens",
    edited(
      BOOK,
      "</workbook>",
      `<definedNames><definedName name="${word}">交通!$A$1</definedName><definedName name="_xushi.${word}">1</definedName><definedName name="_xushi.sheet.${word}">交通!$A$1</definedName></definedNames></workbook>`,
    ),
  ] as const,
  [`a cell at ${word}`, "damaged/address", edited(SHEET, '<c r="B9"', `<c r="${word}"`)] as const,
  [
    `cells full of ${word}`,
    "opens",
    edited(STRINGS, /(?<=preserve">)[^<]*县[^<]*|沙县[^<]*|续建|永安市(?=<)/g, word),
  ] as const,
  [
    `${word} as attribute, format, part, comment`,
    "opens",
    () => {
      const all: Parts = project();
      all[SHEET] = String(all[SHEET])
        .replace("<worksheet", `<worksheet ${word}="${word}"`)
        .replace('<row r="9"', `<row ${word}="1" r="9"`)
        .replace('<c r="B9"', `<c ${word}="1" r="B9" t="${word}"`)
        .replace('t="__proto__"', 't="s"')
        .replace(/t="(?:constructor|prototype|toString|hasOwnProperty)"/, 't="s"');
      all[STYLES] = String(all[STYLES])
        .replace("<fonts", `<numFmts count="1"><numFmt numFmtId="${word}" formatCode="${word}"/></numFmts><fonts`)
        .replace('<xf numFmtId="0"', `<xf numFmtId="${word}"`);
      all[`xl/${word}`] = "x";
      all[word] = "x";
      all[`xl/worksheets/_rels/sheet1.xml.rels`] =
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${word}" Type="a/comments" Target="../comments1.xml"/></Relationships>`;
      all["xl/comments1.xml"] =
        `<comments xmlns="${MAIN}"><authors><author>${word}</author></authors><commentList><comment ref="${word}" authorId="0"><text><t>${word}</t></text></comment></commentList></comments>`;
      all[TYPES] = String(all[TYPES]).replace(
        "</Types>",
        `<Default Extension="${word}" ContentType="${word}"/></Types>`,
      );
      return zipParts(all);
    },
  ] as const,
]);

/** A sheet as other formats write it. */
function otherFormat(bookType: "biff8" | "xlsb" | "ods" | "csv" | "html" | "xlml" | "biff5" | "biff2"): Uint8Array {
  const rows = (projectSheet().rows ?? []).map((row) =>
    row.map((cell) => (cell !== null && typeof cell === "object" ? (cell.v ?? null) : cell)),
  );
  const sheet = utils.aoa_to_sheet(rows);
  const book = utils.book_new(sheet, "交通");
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** An OLE container with these streams. */
function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();

  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content);

  return new Uint8Array(CFB.write(container, { type: "array" }) as ArrayLike<number>);
}

/** The stream of an .xls that begins with a record saying how it is encrypted. */
function encryptedXls(): Uint8Array {
  const record = (type: number, content: readonly number[]): number[] => [
    type & 255,
    type >> 8,
    content.length & 255,
    content.length >> 8,
    ...content,
  ];
  const bof = record(0x809, [0, 6, 5, 0, 0xbb, 0xd, 0xcc, 7, 0, 0, 0, 0, 6, 0, 0, 0]);
  const filePass = record(0x2f, [1, 0, 1, 0, 1, 0, ...Array.from({ length: 48 }, (_, at) => at)]);
  const end = record(0x0a, []);
  return compound({ Workbook: Uint8Array.from([...bof, ...filePass, ...end, ...new Array<number>(5000).fill(0)]) });
}

function openDocument(type: string, main: string): Uint8Array {
  const all = project();
  return zipParts({
    ...all,
    [TYPES]: (all[TYPES] ?? "")
      .replace(/application\/vnd[^"]*sheet\.main\+xml/, type)
      .replace("/xl/workbook.xml", `/${main}`),
    "_rels/.rels": (all["_rels/.rels"] ?? "").replace("xl/workbook.xml", main),
  });
}

const text = (content: string) => (): Uint8Array => Buffer.from(content);
const bytes =
  (...content: readonly number[]) =>
  (): Uint8Array =>
    Uint8Array.from([...content, ...new Array<number>(600).fill(7)]);

/** Files that are something else, whatever they are called. */
const renamed: readonly (readonly [string, string, () => Uint8Array])[] = [
  ["an empty file", "empty-file", () => new Uint8Array(0)],
  ["noise", "not-a-workbook", () => Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) & 255)],
  ["zeros", "not-a-workbook", () => new Uint8Array(5000)],
  [".csv", "other-format/CSV", text("序号,项目名称\n1,国道\n")],
  ["text in UTF-16", "other-format/CSV", () => Buffer.from("\ufeff序号\t项目名称\n", "utf16le")],
  [".html", "other-format/HTML", () => otherFormat("html")],
  [".xml of Excel 2003", "other-format/XML", () => otherFormat("xlml")],
  [".pdf", "other-format/PDF", bytes(0x25, 0x50, 0x44, 0x46)],
  [".rar", "other-format/RAR", bytes(0x52, 0x61, 0x72, 0x21)],
  [".7z", "other-format/7z", bytes(0x37, 0x7a, 0xbc, 0xaf)],
  [".png", "other-format/PNG", bytes(0x89, 0x50, 0x4e, 0x47)],
  [".jpg", "other-format/JPEG", bytes(0xff, 0xd8, 0xff)],
  [".rtf", "other-format/RTF", text("{\\rtf1 hello}")],
  [
    ".docx",
    "other-format/Word",
    () =>
      openDocument(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "word/document.xml",
      ),
  ],
  [
    ".pptx",
    "other-format/PowerPoint",
    () =>
      openDocument(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        "ppt/presentation.xml",
      ),
  ],
  [".ods", "other-format/ODS", () => otherFormat("ods")],
  [".xlsb", "old-binary-xlsb", () => otherFormat("xlsb")],
  ["any .zip", "other-format/ZIP", () => zipParts({ "说明.txt": "x" })],
  [".doc", "other-format/Word", () => compound({ WordDocument: new Uint8Array(5000) })],
  [".ppt", "other-format/PowerPoint", () => compound({ "PowerPoint Document": new Uint8Array(5000) })],
  [".msg", "not-a-workbook", () => compound({ "__properties_version1.0": new Uint8Array(5000) })],
  [
    "an .xlsx with a password",
    "encrypted",
    () => compound({ EncryptionInfo: new Uint8Array(300), EncryptedPackage: new Uint8Array(5000) }),
  ],
  ["an .xls with a password", "encrypted", encryptedXls],
  [".xls", "opens", () => otherFormat("biff8")],
  [".xls of Excel 5", "old-xls", () => otherFormat("biff5")],
  [".xls of Excel 2", "old-xls", () => otherFormat("biff2")],
  ["an .xls cut in the middle", "damaged", () => otherFormat("biff8").slice(0, 3000)],
  [
    "an .xls of noise",
    "damaged",
    () => compound({ Workbook: Uint8Array.from({ length: 9000 }, (_, at) => (at * 7919) & 255) }),
  ],
  ["an .xls with nothing in it", "damaged", () => compound({ Workbook: new Uint8Array(0) })],
];

const heavy = new Set([
  "49 million empty cells",
  "49 million empty cells in 216 KB",
  "300 MB of spaces between two rows",
  "400,000 parts that are declared and not there",
  "a shared string of 1.5 GB",
  "a shared string of 300 MB",
  "7 million cells",
  "300 MB of spaces in a cell",
  "300 MB before the rows",
  "300 MB behind the rows",
  "a comment of 300 MB",
  "1,100,000 merges",
  "500,000 hidden column ranges over all columns",
  "200,000 number formats",
  "100,000 attributes in <sheet of xl/workbook.xml",
  "100,000 attributes named id",
]);

/** All of them, made when asked for. No workbook here was ever written by a program that meant well. */
export const hostileCases: readonly HostileCase[] = Object.entries({
  renamed,
  archives,
  parts,
  prototypes,
  bombs,
}).flatMap(([, list]) =>
  list.map(([name, answer, make]) => ({ name, file: "报送.xlsx", bytes: make, answer, heavy: heavy.has(name) })),
);
