import { parseXml } from "../../manifest/xml";
import type { Element } from "../../manifest/xml";
import { elementRules } from "./schema-tables";
import type { ElementRule } from "./schema-tables";

/** Namespaces of both dialects by the prefix that the tables have for them. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/package\/2006\/content-types$/, "types"],
  [/\/package\/2006\/relationships$/, "relations"],
  [/\/spreadsheetml\/(?:2006\/)?main$/, "s"],
  [/\/officeDocument\/(?:2006\/)?relationships$/, "r"],
  [/\/drawingml\/(?:2006\/)?spreadsheetDrawing$/, "xdr"],
  [/\/drawingml\/(?:2006\/)?chart$/, "c"],
  [/\/drawingml\/(?:2006\/)?main$/, "a"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/\/spreadsheetml\/2009\/9\/ac$/, "x14ac"],
  [/^http:\/\/www\.w3\.org\/XML\/1998\/namespace$/, "xml"],
];

type Scope = ReadonlyMap<string, string>;
const outermost: Scope = new Map([["xml", "xml"]]);

/** Where a part breaks the schema: order and number of children, attributes, names that nobody looked up. */
export function schemaFaults(xml: string): string[] {
  const faults: string[] = [];
  visit(parseXml(xml.replace(/^\ufeff/, "")), outermost, "", faults);
  return faults;
}

function visit(element: Element, outer: Scope, parent: string, faults: string[]): void {
  const scope = scopeOf(element, outer);
  const name = qualified(element.name, scope, true);
  // Other programs' choices stand for one child each; the schema leaves their inside open.
  if (name === "mc:AlternateContent") return;
  const rule = elementRules.get(`${parent}>${name}`) ?? elementRules.get(name);
  if (rule === undefined) {
    faults.push(`unknown element ${name} in ${parent}`);
    return;
  }
  faults.push(...attributeFaults(element, name, rule, scope));
  if (rule.children === "ANY") return;
  const children = element.children.map((child) => qualified(child.name, scopeOf(child, scope), true));
  const known = children.filter((child) => child !== "mc:AlternateContent");
  if (!modelOf(rule).test(known.map((child) => `${child} `).join("")))
    faults.push(`${name}: ${runs(known)} where ${rule.children || "nothing"} belongs`);
  const count = element.attributes.count;
  if (count !== undefined && Number(count) !== children.length)
    faults.push(`${name}: count ${count} of ${String(children.length)} children`);
  if (known.length > 0 && element.text.trim() !== "") faults.push(`${name}: text between its children`);
  for (const child of element.children) visit(child, scope, name, faults);
}

function attributeFaults(element: Element, name: string, rule: ElementRule, scope: Scope): string[] {
  const known = rule.attributes.split(" ").filter((each) => each !== "");
  const present = Object.keys(element.attributes)
    .filter((each) => !/^xmlns(?::|$)/.test(each))
    .map((each) => qualified(each, scope, false));
  const missing = known.filter((each) => each.endsWith("!") && !present.includes(each.slice(0, -1)));
  const strange = present.filter(
    (each) => !/^(?:xml|mc):/.test(each) && !known.some((one) => one.replace("!", "") === each),
  );
  return [
    ...missing.map((each) => `${name}: no ${each.slice(0, -1)}`),
    ...strange.map((each) => `${name}: unknown attribute ${each}`),
  ];
}

const models = new Map<ElementRule, RegExp>();

/** The children as a pattern over their names, each followed by a space. */
function modelOf(rule: ElementRule): RegExp {
  let model = models.get(rule);
  if (model === undefined) {
    const pattern = rule.children.replace(/[A-Za-z]\w*:\w+/g, "(?:$& )").replace(/ (?!\))/g, "");
    models.set(rule, (model = new RegExp(`^${pattern}$`)));
  }
  return model;
}

function scopeOf(element: Element, outer: Scope): Scope {
  const declared = Object.entries(element.attributes).filter(([name]) => /^xmlns(?::|$)/.test(name));
  if (declared.length === 0) return outer;
  return new Map([
    ...outer,
    ...declared.map(([name, address]): [string, string] => [
      name.slice(6),
      prefixes.find(([pattern]) => pattern.test(address))?.[1] ?? `{${address}}`,
    ]),
  ]);
}

/** A name with the tables' prefix of its namespace; attributes without a prefix belong to none. */
function qualified(name: string, scope: Scope, element: boolean): string {
  const [prefix, local] = name.includes(":") ? (name.split(":", 2) as [string, string]) : ["", name];
  if (prefix === "" && !element) return local;
  return `${scope.get(prefix) ?? `?${prefix}`}:${local}`;
}

/** Names in a row, repeated ones once. */
function runs(names: readonly string[]): string {
  return names.filter((name, at) => name !== names[at - 1]).join(" ") || "nothing";
}
