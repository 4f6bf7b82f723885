import * as z from "zod/mini";
import { OWN_PREFIX } from "../../../model/edit";
import type { StylesBefore } from "./styles-patch";

/**
 * What of the workbook cannot be seen from our own pieces when they are taken out again. It is kept in the workbook, as a
 * text in a hidden name, and believed only as far as the parts are still as we left them.
 */
export interface OwnRecord {
  /**
   * The styles part: its checksum before and after, and how the lists that we appended to were. When we created it:
   * whether the workbook named it and said what it is although it was not there.
   */
  styles?:
    | { before: number; after: number; lists: StylesBefore }
    | { created: string; declared: boolean; related: boolean; after: number }
    | undefined;
  /** The list of names: null when there was none, else how it was written without a name in it. */
  names?: string | null | undefined;
  /** The setting to calculate on opening: null when there was no such element, "" when the attribute was missing, else its value. */
  calculate?: string | null | undefined;
}

export const RECORD_NAME = `${OWN_PREFIX}was`;

const list = z.union([z.tuple([z.number(), z.nullable(z.string())]), z.string(), z.null()]);
const schema = z.object({
  styles: z.optional(
    z.union([
      z.object({ before: z.number(), after: z.number(), lists: z.record(z.string(), list) }),
      z.object({ created: z.string(), declared: z.boolean(), related: z.boolean(), after: z.number() }),
    ]),
  ),
  names: z.optional(z.nullable(z.string())),
  calculate: z.optional(z.nullable(z.string())),
});

/** Excel takes no more characters between two quotes of a formula. */
const PIECE = 200;

/** The record as a formula: texts joined by &. */
export function recordFormula({ styles, names, calculate }: OwnRecord): string {
  // In one order, so that the same record is the same text.
  const json = JSON.stringify({ styles, names, calculate });
  const pieces: string[] = [];
  for (let at = 0; at < json.length; at += PIECE) {
    pieces.push(`"${json.slice(at, at + PIECE).replaceAll('"', '""')}"`);
  }
  return pieces.join("&");
}

/** The record in a formula; an empty one when it is not as we write it. */
export function parseRecord(formula: string): OwnRecord {
  const json = [...formula.matchAll(/"((?:[^"]|"")*)"/g)]
    .map(([, piece]) => (piece ?? "").replaceAll('""', '"'))
    .join("");
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    return {};
  }
}
