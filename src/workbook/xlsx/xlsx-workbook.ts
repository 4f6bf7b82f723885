import type { Edit } from "../../model/edit";
import type { Snapshot } from "../../model/snapshot";
import type { ApplyReport } from "../workbook";
import { withFile } from "./fault";
import type { Limits } from "./limits";
import type { FileWorkbook } from "./open";
import type { Package } from "./package";
import { readWorkbook } from "./read/read-workbook";
import type { ReadWorkbook } from "./read/read-workbook";
import { readWorkbookPart } from "./read/workbook-part";
import type { WorkbookFacts } from "./read/workbook-part";

/** An .xlsx or .xlsm file: read by scanning its parts, changed by patching them. */
export class XlsxWorkbook implements FileWorkbook {
  private contents: ReadWorkbook | null = null;

  private constructor(
    private readonly parts: Package,
    private facts: WorkbookFacts,
    readonly name: string,
    private readonly limits: Limits,
  ) {}

  static async open(parts: Package, name: string, limits: Limits): Promise<XlsxWorkbook> {
    return new XlsxWorkbook(parts, await readWorkbookPart(parts), name, limits);
  }

  get format(): "xlsx" | "xlsm" {
    return this.facts.format;
  }

  async read(): Promise<Snapshot> {
    return (await this.contentsNow()).snapshot;
  }

  async apply(_edits: readonly Edit[]): Promise<ApplyReport> {
    await this.contentsNow();
    return { done: [], skipped: [], refused: [], undo: "file" };
  }

  bytes(): Uint8Array {
    return this.parts.bytes();
  }

  private async contentsNow(): Promise<ReadWorkbook> {
    try {
      return (this.contents ??= await readWorkbook(this.parts, this.facts, this.name, this.limits));
    } catch (error) {
      throw withFile(error, this.name);
    }
  }
}
