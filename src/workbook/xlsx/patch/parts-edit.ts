import type { Package } from "../package";
import { CONTENT_TYPES_PART } from "../read/content-types";
import { readRelationships, relationshipsPart } from "../read/relationships";
import { contentTypes } from "../xml/drawing-names";
import { PACKAGE_RELATIONS } from "../xml/names";
import type { Dialect } from "../xml/names";
import { utf8 } from "../xml/text";
import { ListPart } from "./list-part";

/**
 * The parts of the workbook and how they hang together: content types and the relationships of the workbook part. New
 * parts get free names, removed ones leave no trace.
 */
export class PartsEdit {
  private constructor(
    private readonly workbook: Package,
    private readonly workbookPart: string,
    private readonly dialect: Dialect,
    private readonly types: ListPart,
    private readonly relations: ListPart,
  ) {}

  static async open(workbook: Package, workbookPart: string, dialect: Dialect): Promise<PartsEdit> {
    const relationsPart = relationshipsPart(workbookPart);
    const types = (await workbook.xml(CONTENT_TYPES_PART)) ?? new Uint8Array(0);
    const relations = (await workbook.xml(relationsPart)) ?? utf8(`<Relationships xmlns="${PACKAGE_RELATIONS}"/>`);
    return new PartsEdit(
      workbook,
      workbookPart,
      dialect,
      new ListPart(types, CONTENT_TYPES_PART),
      new ListPart(relations, relationsPart),
    );
  }

  /**
   * A part name that is free, in the folder of the workbook part: "worksheets/sheet" and ".xml" give
   * "xl/worksheets/sheet4.xml". In the workbook part's own folder the first has no number.
   */
  freeName(stem: string, extension: string): string {
    const declared = this.declared();
    for (let number = stem.includes("/") ? 1 : 0; ; number++) {
      const name = `${this.folder()}${stem}${number === 0 ? "" : String(number)}${extension}`;
      if (!this.workbook.has(name) && !declared.has(`/${name}`.toLowerCase())) return name;
    }
  }

  isDeclared(part: string): boolean {
    return this.declared().has(`/${part}`.toLowerCase());
  }

  /** Say what a part is. */
  declare(part: string, contentType: string): void {
    this.types.add("Override", { PartName: `/${part}`, ContentType: contentType });
  }

  /** Let a part of ours lead to others. Some programs give each such list a type of its own instead of one for all. */
  async putRelations(part: string, xml: Uint8Array): Promise<void> {
    const name = relationshipsPart(part);
    await this.workbook.putXml(name, xml);
    const forAll = this.types.values("Extension").some((extension) => extension.toLowerCase() === "rels");
    if (!forAll && !this.isDeclared(name)) this.declare(name, contentTypes.relationships);
  }

  /** Let the workbook part lead to a part beside it. Returns the id. */
  relate(part: string, type: string): string {
    const taken = new Set(this.relations.values("Id"));
    let number = taken.size + 1;
    while (taken.has(`rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    const target = part.startsWith(this.folder()) ? part.slice(this.folder().length) : `/${part}`;
    this.relations.add("Relationship", { Id: id, Type: `${this.dialect.relations}/${type}`, Target: target });
    return id;
  }

  /** Take a part out, with its content type and the workbook's relationships to it. */
  async remove(part: string, what = { declared: true, related: true }): Promise<void> {
    this.workbook.remove(part);
    if (what.declared) this.types.remove("PartName", `/${part}`);
    if (!what.related) return;
    await this.save();
    for (const { id, target, external } of await readRelationships(this.workbook, this.workbookPart)) {
      if (!external && target.toLowerCase() === part.toLowerCase()) this.relations.remove("Id", id);
    }
  }

  /**
   * Take out everything that only a part leads to: its relationships, and the parts behind them (drawings, charts,
   * comments, printer settings), and in turn what only those lead to.
   * @param keep parts that must stay although the part leads to them
   */
  async removeDependents(part: string, keep: ReadonlySet<string> = new Set()): Promise<void> {
    const targets = await readRelationships(this.workbook, part);
    this.workbook.remove(relationshipsPart(part));
    this.types.remove("PartName", `/${relationshipsPart(part)}`);
    const others = await this.allTargets();
    for (const { target, external } of targets) {
      if (external || keep.has(target.toLowerCase()) || others.has(target.toLowerCase())) continue;
      if (!this.workbook.has(target)) continue;
      this.workbook.remove(target);
      this.types.remove("PartName", `/${target}`);
      await this.removeDependents(target, keep);
    }
  }

  /** Write the content types and relationships into the workbook, when they were changed. */
  async save(): Promise<void> {
    for (const list of [this.types, this.relations]) {
      if ((await this.workbook.xml(list.part)) !== list.result()) await this.workbook.putXml(list.part, list.result());
    }
  }

  /** The names that the content types speak of, with or without a part. */
  private declared(): ReadonlySet<string> {
    return new Set(this.types.values("PartName").map((name) => name.toLowerCase()));
  }

  private folder(): string {
    return this.workbookPart.slice(0, this.workbookPart.lastIndexOf("/") + 1);
  }

  /** Every part that a relationship leads to. */
  private async allTargets(): Promise<Set<string>> {
    const targets = new Set<string>();
    for (const name of this.workbook.names()) {
      const match = /^(.*)_rels\/([^/]+)\.rels$/i.exec(name);
      if (match === null) continue;
      for (const { target } of await readRelationships(this.workbook, `${match[1] ?? ""}${match[2] ?? ""}`)) {
        targets.add(target.toLowerCase());
      }
    }
    return targets;
  }
}
