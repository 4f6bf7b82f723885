import type { Edit } from "../../model/edit";
import type { Snapshot } from "../../model/snapshot";
import type { ApplyReport } from "../workbook";
import { withFile } from "./fault";
import type { Limits } from "./limits";
import type { FileWorkbook } from "./file-workbook";
import type { Package } from "./package";
import type { PatchSession as Session } from "./patch/session";
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
    private readonly protectedToo: boolean,
  ) {}

  static async open(parts: Package, name: string, limits: Limits, protectedToo: boolean): Promise<XlsxWorkbook> {
    return new XlsxWorkbook(parts, await readWorkbookPart(parts), name, limits, protectedToo);
  }

  get format(): "xlsx" | "xlsm" {
    return this.facts.format;
  }

  async read(): Promise<Snapshot> {
    return (await this.contentsNow()).snapshot;
  }

  /** All or nothing: when an edit cannot be carried out for want of a sound file, the workbook stays as it was. */
  async apply(edits: readonly Edit[]): Promise<ApplyReport> {
    // Who only reads does not load what writes.
    const { applyRun, isRemovable, reportOf, runsOf } = await import("./patch/apply-edits");
    const { PatchSession } = await import("./patch/session");
    const before = this.parts.copy();
    const sessions: Session[] = [];
    try {
      for (const run of runsOf(edits)) {
        const contents = await this.contentsNow();
        const session = await PatchSession.open(this.parts, this.facts, contents, {
          protectedToo: this.protectedToo,
          removable: isRemovable(run),
        });
        sessions.push(session);
        await applyRun(session, run);
        this.contents = null;
        this.facts = await readWorkbookPart(this.parts);
      }
    } catch (error) {
      this.parts.become(before);
      this.contents = null;
      this.facts = await readWorkbookPart(this.parts);
      throw withFile(error, this.name);
    }
    return reportOf(sessions);
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
