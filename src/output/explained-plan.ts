import type { Plan } from "../model/plan";
import { EXPLANATION, planExampleNote, planFields as EXPLAINED } from "../text/plan-fields";

export { EXPLAINED };

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A 方案 as an example to learn from. JSON has no comments, so the first object of each kind carries one more entry, 「说明」, that
 * says what its fields mean; the reader of a 方案 passes over it, and the example loads as it is.
 */
export function explainedPlan(plan: Plan): object {
  const told = new Set<string>();
  const walk = (value: Json, path: string): Json => {
    if (isList(value)) return value.map((entry) => walk(entry, `${path}[]`));
    if (typeof value !== "object" || value === null) return value;
    const fields = fieldsAt(path);
    const first = fields !== null && !told.has(fields.path);
    if (first) told.add(fields.path);
    const entries = Object.entries(value).map(([key, entry]) => [key, walk(entry, join(path, key))] as const);
    return Object.fromEntries([...(first ? [[EXPLANATION, fields.texts] as const] : []), ...entries]);
  };
  return { [`${EXPLANATION}（总）`]: planExampleNote, ...(walk(plan, "") as object) };
}

interface Schema {
  description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Put the explanations into a JSON schema of the 方案, where editors show them while typing. */
export function describeSchema(schema: object): object {
  const walk = (part: Schema, path: string): void => {
    const texts = fieldsAt(path)?.texts ?? {};
    for (const [key, property] of Object.entries(part.properties ?? {})) {
      const text = texts[key];
      if (text !== undefined) property.description = text;
      walk(property, join(path, key));
    }
    if (part.items !== undefined) walk(part.items, `${path}[]`);
    for (const one of part.anyOf ?? []) walk(one, path);
  };
  walk(schema, "");
  return schema;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** The explanations of an object's fields, by its path or by that of its parent with any key. */
function fieldsAt(path: string) {
  for (const candidate of [path, path.replace(/[^.]+$/, "*")]) {
    const texts = EXPLAINED[candidate];
    if (texts !== undefined) return { path: candidate, texts };
  }
  return null;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
