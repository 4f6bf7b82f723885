/** `read.ts PEER FILE`: read a workbook with a library, do the eight checks, print the answers as JSON. */
import { createReadStream, readFileSync } from "node:fs";
import { checkRows, type PeerRow } from "./check-rows";
import { loadPeer } from "./install";

type Rows = Iterable<PeerRow> | AsyncIterable<PeerRow>;

/** Each reads as fast as its documentation knows how. */
const readers: Record<string, (path: string) => Rows | Promise<Rows>> = {
  "read-excel-file": (path) => (loadPeer("read-excel-file/node") as ReadExcelFile).readSheet(path),

  hucre: async (path) => (await (loadPeer("hucre/xlsx") as Hucre).readXlsx(readFileSync(path))).sheets[0]?.rows ?? [],

  "hucre (stream)": async function* (path): AsyncGenerator<PeerRow> {
    for await (const row of (loadPeer("hucre/xlsx") as Hucre).streamXlsxRows(readFileSync(path))) yield row.values;
  },

  exceljs: async (path) => {
    const workbook = new (loadPeer("exceljs") as ExcelJs).Workbook();
    await workbook.xlsx.readFile(path);
    const rows: PeerRow[] = [];
    workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => rows.push(plain(row.values)));
    return rows;
  },

  "exceljs (stream)": async function* (path): AsyncGenerator<PeerRow> {
    const { WorkbookReader } = (loadPeer("exceljs") as ExcelJs).stream.xlsx;
    for await (const sheet of new WorkbookReader(createReadStream(path), { sharedStrings: "cache" }))
      for await (const row of sheet) yield plain(row.values);
  },

  sheetjs: (path) => {
    const sheetJs = loadPeer("xlsx") as SheetJs;
    const book = sheetJs.read(readFileSync(path), { dense: true, cellHTML: false, cellText: false });
    const sheet = book.Sheets[book.SheetNames[0] ?? ""];
    return sheetJs.utils.sheet_to_json(sheet, { header: 1, blankrows: true });
  },
};

interface ReadExcelFile {
  readSheet(path: string): Promise<PeerRow[]>;
}

interface Hucre {
  readXlsx(bytes: Uint8Array): Promise<{ sheets: { rows: PeerRow[] }[] }>;
  streamXlsxRows(bytes: Uint8Array): AsyncIterable<{ values: PeerRow }>;
}

interface ExcelJs {
  Workbook: new () => {
    xlsx: { readFile(path: string): Promise<unknown> };
    worksheets: { eachRow(options: object, each: (row: { values: unknown[] }) => void): void }[];
  };
  stream: {
    xlsx: {
      WorkbookReader: new (
        source: NodeJS.ReadableStream,
        options: object,
      ) => AsyncIterable<AsyncIterable<{ values: unknown[] }>>;
    };
  };
}

interface SheetJs {
  read(bytes: Uint8Array, options: object): { Sheets: Record<string, object>; SheetNames: string[] };
  utils: { sheet_to_json(sheet: object | undefined, options: object): PeerRow[] };
}

/** exceljs counts columns from 1 and wraps formulas. */
function plain(values: unknown[]): PeerRow {
  return values
    .slice(1)
    .map((value) => (typeof value === "object" && value !== null && "result" in value ? value.result : value));
}

async function main(peer: string, path: string): Promise<void> {
  const read = readers[peer];
  if (read === undefined) throw new RangeError(`no reader for ${peer}`);
  process.stdout.write(`${JSON.stringify(await checkRows(await read(path)))}\n`);
}

void main(process.argv[2] ?? "", process.argv[3] ?? "");
