import { readFileSync } from "node:fs";
import ts from "typescript";
import { clientPath, covers } from "./client";

/**
 * Which members of Excel's API a folder of the product uses, and from which ExcelApi level each is there: read at test
 * time from the compiler, from Microsoft's type declarations and from the installed client. None of it is kept.
 */
export interface Member {
  /** "Range.getMergedAreasOrNullObject" */
  readonly name: string;
  /** Where it is used first: "look.ts:53". */
  readonly place: string;
  /** As the declarations say: "1.13"; null where they say nothing (members of option objects). */
  readonly declared: string | null;
}

/** All members of the namespace Excel that the sources name: in accesses, in the texts of `load`, as keys of options. */
export function membersUsed(folder: string): Member[] {
  const config = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ".");
  const files = ts.sys.readDirectory(folder, [".ts"]);
  const program = ts.createProgram(files, { ...options, types: ["office-js"] });
  const checker = program.getTypeChecker();
  const found = new Map<string, Member>();
  for (const path of files) {
    const source = program.getSourceFile(path);
    if (source !== undefined) new Collector(checker, source, found).visit(source);
  }
  return [...found.values()];
}

class Collector {
  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly source: ts.SourceFile,
    private readonly found: Map<string, Member>,
  ) {}

  visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) this.add(this.checker.getSymbolAtLocation(node.name), node);
    if (ts.isBindingElement(node) || ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      this.addKey(node);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      if (node.expression.name.text === "load") this.addLoaded(node, node.expression);
    }
    ts.forEachChild(node, (child) => this.visit(child));
  }

  /** A key of an object that is handed to Excel, or taken from what it gives. */
  private addKey(node: ts.BindingElement | ts.PropertyAssignment | ts.ShorthandPropertyAssignment): void {
    const name = ts.isBindingElement(node) ? (node.propertyName ?? node.name) : node.name;
    if (!ts.isIdentifier(name)) return;
    const whole = ts.isBindingElement(node)
      ? this.checker.getTypeAtLocation(node.parent)
      : this.checker.getContextualType(node.parent);
    if (whole === undefined) return;
    for (const type of whole.isUnion() ? whole.types : [whole]) {
      this.add(this.checker.getPropertyOfType(type, name.text), node);
    }
  }

  /** "items/id,items/customOrNullObject/rule/formula": each step is a member. */
  private addLoaded(call: ts.CallExpression, access: ts.PropertyAccessExpression): void {
    const [argument] = call.arguments;
    if (argument === undefined) return;
    const text = this.checker.getTypeAtLocation(argument);
    if (!text.isStringLiteral()) throw new Error(`${this.place(call)}: what is loaded is not written out`);
    for (const path of text.value.split(",")) {
      let type = this.checker.getNonNullableType(this.checker.getTypeAtLocation(access.expression));
      for (const step of path.trim().split("/")) {
        const property = this.checker.getPropertyOfType(type, step);
        if (property === undefined) throw new Error(`${this.place(call)}: no ${step} in ${path}`);
        this.add(property, call);
        type = this.checker.getTypeOfSymbol(property);
        if (step === "items") type = this.checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type;
      }
    }
  }

  private add(symbol: ts.Symbol | undefined, node: ts.Node): void {
    for (const declaration of symbol?.declarations ?? []) {
      const owner = declaration.parent;
      if (!ts.isClassDeclaration(owner) && !ts.isInterfaceDeclaration(owner)) continue;
      const block = owner.parent;
      const isExcel = ts.isModuleBlock(block) && block.parent.name.text === "Excel";
      if (!isExcel || symbol === undefined || owner.name === undefined) continue;
      const name = `${owner.name.text}.${symbol.name}`;
      if (this.found.has(name)) continue;
      this.found.set(name, { name, place: this.place(node), declared: levelIn(declaration) });
    }
  }

  private place(node: ts.Node): string {
    const { line } = this.source.getLineAndCharacterOfPosition(node.getStart(this.source));
    return `${this.source.fileName.replace(/^.*\//, "")}:${String(line + 1)}`;
  }
}

/** "[Api set: ExcelApi 1.13]" in a member's own words; sets of other names count as out of reach. */
function levelIn(declaration: ts.Declaration): string | null {
  const words = declaration.getFullText().slice(0, declaration.getStart() - declaration.getFullStart());
  const match = /\[Api set: (?:ExcelApi (\d+\.\d+)|([^\]]+))/.exec(words);
  return match === null ? null : (match[1] ?? "99.0");
}

/** What the client itself asks before a member: "Range.getMergedAreasOrNullObject" → "1.13". */
export function levelsInClient(): Map<string, string> {
  const levels = new Map<string, string>();
  const text = readFileSync(clientPath, "utf8");
  for (const [, name = "", set = "", level = ""] of text.matchAll(
    /_throwIfApiNotSupported\("(\w+\.\w+)", ([\w"]+), "([\d.]+)"/g,
  )) {
    levels.set(name, set === "_defaultApiSetName" ? level : "99.0");
  }
  return levels;
}

/** The members that an Excel of this level has not. */
export function aboveLevel(members: readonly Member[], levels: ReadonlyMap<string, string>, floor: string): string[] {
  return members
    .filter(({ name, declared }) => !covers(floor, levels.get(name) ?? "1.1") || !covers(floor, declared ?? "1.1"))
    .map(({ name }) => name)
    .sort();
}
