import type { Area } from "../../../model/address";
import type { CellGrid, Protection } from "../../../model/snapshot";
import { fault } from "../fault";
import { MAX_SHEET_EDGE, MAX_TOKEN_BYTES } from "../limits";
import type { Package } from "../package";
import { CellScan } from "./cell-scan";
import { CellStore } from "./cell-store";
import type { NumberFormats } from "./number-formats";
import { readHead, readTail } from "./sheet-edges";
import type { SheetHead } from "./sheet-edges";
import type { Strings } from "./strings";
import { Window } from "./window";

/** What is the same for all sheets of a workbook. */
export interface SheetContext {
  readonly strings: Strings;
  readonly formats: NumberFormats;
  readonly date1904: boolean;
  readonly budget: { cells: number };
}

/** How a sheet part is built, for patching. Offsets are those of the part in UTF-8. */
export interface SheetLayout {
  /** The prefix of its elements with its colon; "" for none. */
  readonly prefix: string;
  /** Up to behind the opening tag of sheetData. */
  readonly head: Uint8Array;
  /** From the end tag of sheetData, or from behind an empty one. It begins at `tailStart`. */
  readonly tail: Uint8Array;
  readonly tailStart: number;
  /** sheetData is one tag, without an end tag. */
  readonly emptyData: boolean;
  /** The highest cell format in use. */
  readonly maxStyle: number;
  /** Array formulas and data tables: none of their cells can be changed alone. */
  readonly arrays: readonly Area[];
}

/** What one sheet part says. */
export interface SheetPart {
  readonly cells: CellGrid;
  readonly uncomputed: boolean;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly protection: Protection | null;
  readonly filtered: boolean;
  readonly layout: SheetLayout;
}

/**
 * Read a sheet part while it is inflated. Its rows go through `CellScan`, chunk by chunk; what stands before and after
 * them is small and is read as a whole.
 */
export async function readSheetPart(workbook: Package, part: string, context: SheetContext): Promise<SheetPart> {
  if (!workbook.has(part)) throw fault("damaged", "no-sheet-part", part);
  const reader = new SheetReader(part, context, workbook.size(part));
  for await (const chunk of workbook.xmlChunks(part)) reader.push(chunk);
  return reader.finish();
}

class SheetReader {
  private readonly window = new Window();
  private readonly store = new CellStore();
  private readonly hiddenRows = new Set<number>();
  private head: SheetHead | null = null;
  private scan: CellScan | null = null;
  private headBytes = new Uint8Array(0);
  private pushed = 0;
  /** The window must grow to this before a new attempt: the same bytes are not read over and over. */
  private tryAt = 0;

  constructor(
    private readonly part: string,
    private readonly context: SheetContext,
    private readonly size: number,
  ) {}

  push(chunk: Uint8Array): void {
    this.window.append(chunk);
    this.pushed += chunk.length;
    if (this.window.length >= this.tryAt) this.advance();
  }

  finish(): SheetPart {
    this.advance();
    const { head, scan, window } = this;
    // A part that ends between two rows was cut.
    if (head === null || scan === null) throw fault("damaged", "xml", this.part);
    if (!scan.done) throw fault("truncated", "xml", this.part);
    const tail = readTail(window.bytes, window.start, window.end, this.part, head.emptyData);
    return {
      cells: this.store.grid(this.context.strings, this.context.formats.codes),
      uncomputed: this.store.uncomputed,
      merges: tail.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: head.hiddenColumns,
      protection: tail.protection,
      filtered: head.filterMode || (tail.filterSet && this.hiddenRows.size > 0),
      layout: {
        prefix: head.prefix,
        head: this.headBytes,
        tail: window.bytes.slice(window.start, window.end),
        tailStart: window.base + window.start,
        emptyData: head.emptyData,
        maxStyle: Math.max(head.maxStyle, this.store.maxStyle),
        arrays: this.store.arrays,
      },
    };
  }

  private advance(): void {
    const { window } = this;
    const scan = this.scan ?? this.begin();
    if (scan === null) {
      if (window.length > MAX_SHEET_EDGE) throw fault("too-large", "part-size", this.part);
      this.tryAt = window.length * 2;
    } else if (scan.done) {
      if (window.length > MAX_SHEET_EDGE) throw fault("too-large", "part-size", this.part);
    } else {
      this.reserve();
      window.start = scan.scan(window.bytes, window.start, window.end);
      this.tryAt = scan.isDone() ? 0 : window.length * 2;
      if (!scan.isDone() && window.length > MAX_TOKEN_BYTES) throw fault("hostile", "token-size", this.part);
    }
  }

  private begin(): CellScan | null {
    const { window } = this;
    const head = readHead(window.bytes, window.start, window.end, this.part);
    if (head === null) return null;
    this.head = head;
    // Nothing was used before: the window still begins where the part does.
    this.headBytes = window.bytes.slice(0, head.end);
    window.start = head.end;
    const { strings, formats, date1904, budget } = this.context;
    this.scan = new CellScan(this.store, {
      part: this.part,
      prefix: head.prefix,
      strings,
      formatOf: formats.formatOf,
      dateFormat: formats.date,
      date1904,
      budget,
      hiddenRows: this.hiddenRows,
    });
    this.scan.done = head.emptyData;
    return this.scan;
  }

  /** Guess from what was read how many cells there will be: one large array costs less than many growing ones. */
  private reserve(): void {
    const { count } = this.store;
    if (count < 1 << 14 || this.store.isRoomy()) return;
    const expected = Math.ceil((count * this.size * 1.02) / (this.pushed - this.window.length));
    this.store.reserve(Math.min(expected, count + this.context.budget.cells, count * 64));
  }
}
