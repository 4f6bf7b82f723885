/**
 * `minimal.ts BOOK OUT`: the least that any program must do to put a flag rule on the sheet and a small sheet beside it:
 * copy what stays, splice what changes, deflate it again. Knows the benchmark's own workbooks only.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import { ZipWriter } from "./zip-writer";

const RULE =
  '<conditionalFormatting sqref="A4:X1048576"><cfRule type="expression" dxfId="0" priority="1"><formula>$O4&lt;$M4*0.5</formula></cfRule></conditionalFormatting>';
const DXFS = '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFE08A"/></patternFill></fill></dxf></dxfs>';
const SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><f>SUM(重点项目汇总!M:M)</f></c></row></sheetData></worksheet>';

/** What is put in front of what, by part. */
const splices: Record<string, readonly [before: string, text: string]> = {
  "[Content_Types].xml": [
    "</Types>",
    '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
  ],
  "xl/workbook.xml": ["</sheets>", '<sheet name="序时·汇总" sheetId="2" r:id="rId9"/>'],
  "xl/_rels/workbook.xml.rels": [
    "</Relationships>",
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>',
  ],
  "xl/styles.xml": ["</styleSheet>", DXFS],
  "xl/worksheets/sheet1.xml": ["<pageMargins", RULE],
};

const deflate = (bytes: Buffer): Buffer => deflateRawSync(bytes, { level: constants.Z_DEFAULT_COMPRESSION });

function main(book: string, out: string): void {
  const zip = readFileSync(book);
  const writer = new ZipWriter();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const splice = splices[name];
    if (splice === undefined) writer.add(name, packed, zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 16));
    else {
      const text = inflateRawSync(packed);
      const place = text.lastIndexOf(splice[0]);
      writer.addText(
        name,
        Buffer.concat([text.subarray(0, place), Buffer.from(splice[1]), text.subarray(place)]),
        deflate,
      );
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  writer.addText("xl/worksheets/sheet2.xml", Buffer.from(SHEET), deflate);
  writeFileSync(out, writer.bytes());
}

main(process.argv[2] ?? "", process.argv[3] ?? "");
