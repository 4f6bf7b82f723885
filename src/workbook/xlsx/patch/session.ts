import type { ApplyReport } from "../../../model/edit";
import { nameXml } from "../own/own-names";
import type { Package } from "../package";
import type { ReadWorkbook } from "../read/read-workbook";
import type { SheetPart } from "../read/sheet-part";
import { partOf } from "../read/workbook-part";
import type { ListedSheet, WorkbookFacts } from "../read/workbook-part";
import { contentTypes } from "../xml/drawing-names";
import { Splices } from "../xml/splices";
import { PartsEdit } from "./parts-edit";
import { parseRecord, RECORD_NAME, recordFormula } from "./record";
import type { OwnRecord } from "./record";
import { emptyStyles, StylesPatch } from "./styles-patch";
import type { StylesBefore } from "./styles-patch";
import { WorkbookEdit } from "./workbook-edit";

export interface PatchOptions {
  /** Flag and fix protected sheets too: the user was asked and agreed. */
  readonly protectedToo: boolean;
  /** What is put in can be taken out again. False for sheets that are the user's from birth. */
  readonly removable: boolean;
}

/** What the edits of one list share while they are carried out. Nothing of the workbook's own is written before `finish`. */
export class PatchSession {
  readonly done: ApplyReport["done"][number][] = [];
  readonly skipped: ApplyReport["skipped"][number][] = [];
  readonly refused: string[] = [];
  readonly record: OwnRecord;
  private readonly recordBefore: string | null;
  private readonly namesBefore: string | null | undefined;
  private forgotten = false;
  private readonly sheetSplices = new Map<string, Splices>();
  private stylesPatch: StylesPatch | null = null;
  private stylesPart: string | null;

  private constructor(
    readonly workbook: Package,
    readonly facts: WorkbookFacts,
    readonly contents: ReadWorkbook,
    readonly options: PatchOptions,
    readonly parts: PartsEdit,
    readonly list: WorkbookEdit,
    private readonly stylesBytes: Uint8Array | null,
  ) {
    const name = facts.names.find((each) => each.sheet === null && each.name.toLowerCase() === RECORD_NAME);
    this.recordBefore = name?.text ?? null;
    this.record = name === undefined ? {} : parseRecord(name.text);
    this.namesBefore = list.emptyNames();
    this.stylesPart = partOf(facts, "styles");
  }

  static async open(
    workbook: Package,
    facts: WorkbookFacts,
    contents: ReadWorkbook,
    options: PatchOptions,
  ): Promise<PatchSession> {
    const bytes = await workbook.xml(facts.part);
    if (bytes === null) throw new RangeError("a workbook without its part");
    const styles = partOf(facts, "styles");
    return new PatchSession(
      workbook,
      facts,
      contents,
      options,
      await PartsEdit.open(workbook, facts.part, facts.dialect),
      new WorkbookEdit(bytes, facts.part, facts.dialect),
      styles === null ? null : await workbook.xml(styles),
    );
  }

  /** A worksheet of this name with what its part says; null when there is none. */
  sheet(name: string): { listed: ListedSheet; part: SheetPart } | null {
    const listed = this.facts.sheets.find((each) => each.worksheet && each.name === name);
    const part = listed === undefined ? undefined : this.contents.parts.get(listed.part);
    return listed === undefined || part === undefined ? null : { listed, part };
  }

  /** Changes to a sheet part of the user's, carried out by `finish`. */
  splicesOf(part: string): Splices {
    let splices = this.sheetSplices.get(part);
    if (splices === undefined) this.sheetSplices.set(part, (splices = new Splices()));
    return splices;
  }

  get styles(): StylesPatch {
    return (this.stylesPatch ??= new StylesPatch(
      this.stylesBytes ?? emptyStyles(this.facts.dialect),
      this.stylesPart ?? "styles.xml",
      [...this.contents.parts.values()].reduce((most, { layout }) => Math.max(most, layout.maxStyle), -1),
    ));
  }

  /** Have our formulas calculated when the workbook is opened, and remember how that was before. */
  calculateOnLoad(): void {
    const before = this.list.calculateOnLoad();
    if (before !== undefined && this.options.removable) this.record.calculate = before;
  }

  /** Write everything into the workbook. */
  async finish(): Promise<void> {
    for (const [part, splices] of this.sheetSplices) await this.workbook.splice(part, splices);
    await this.finishStyles();
    this.finishRecord();
    const workbookPart = this.list.result();
    if ((await this.workbook.xml(this.facts.part)) !== workbookPart) {
      await this.workbook.putXml(this.facts.part, workbookPart);
    }
    await this.parts.save();
  }

  private async finishStyles(): Promise<void> {
    const patch = this.stylesPatch;
    if (patch?.changed !== true) return;
    const { workbook, record } = this;
    if (this.stylesBytes === null) {
      await this.createStyles(patch.result());
      return;
    }
    const part = this.stylesPart ?? "";
    const checksum = workbook.checksum(part) ?? 0;
    await workbook.putXml(part, patch.result());
    if (!this.options.removable) return;
    const after = workbook.checksum(part) ?? 0;
    // An earlier record goes on only when the part is still as we left it then.
    const earlier = record.styles?.after === checksum ? record.styles : undefined;
    if (earlier !== undefined && "created" in earlier) record.styles = { ...earlier, after };
    else {
      const lists: StylesBefore = { ...patch.before, ...earlier?.lists };
      record.styles = { before: earlier?.before ?? checksum, after, lists };
    }
  }

  /** A workbook without styles. It may name a part for them all the same, and say what that is. */
  private async createStyles(bytes: Uint8Array): Promise<void> {
    const { workbook, parts } = this;
    const related = this.stylesPart !== null;
    const part = this.stylesPart ?? parts.freeName("styles", ".xml");
    const declared = parts.isDeclared(part);
    await workbook.putXml(part, bytes);
    if (!declared) parts.declare(part, contentTypes.styles);
    if (!related) parts.relate(part, "styles");
    if (!this.options.removable) return;
    this.record.styles = { created: part, declared, related, after: workbook.checksum(part) ?? 0 };
  }

  /** Leave no record behind. */
  forgetRecord(): void {
    this.forgotten = true;
    this.list.removeNames(({ name }) => name.toLowerCase() === RECORD_NAME);
  }

  private finishRecord(): void {
    if (this.forgotten || !this.options.removable) return;
    if (this.recordBefore === null) {
      const named = this.namesBefore !== this.list.emptyNames();
      const recorded = Object.keys(this.record).length > 0;
      if (!named && !recorded) return;
      // The record is a name itself.
      if (this.namesBefore !== undefined) this.record.names = this.namesBefore;
      else if (!recorded) return;
    }
    const formula = recordFormula(this.record);
    if (formula === this.recordBefore) return;
    this.list.removeNames(({ name }) => name.toLowerCase() === RECORD_NAME);
    this.list.addNames([
      { name: RECORD_NAME, sheet: null, xml: (prefix) => nameXml(prefix, RECORD_NAME, null, true, formula) },
    ]);
  }
}
