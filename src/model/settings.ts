import * as z from "zod/mini";
import { columnKeys } from "./project";
import { presetNames } from "./standing";

/**
 * What staff decided about this workbook. It lives in the sheet 序时·方案, which anyone can edit: checked by zod on reading.
 */

/** A column mapping that a person corrected, remembered for a layout (its header texts), not for a sheet name. */
export const mappingSchema = z.object({
  /** reading/layout fingerprint: the header leaves joined. */
  layout: z.string().check(z.minLength(1), z.maxLength(4000)),
  /** Column key → header text of the column that holds it; null: the table has no such column; absent: left to the reader. */
  columns: z.partialRecord(z.enum(columnKeys), z.nullable(z.string())),
});
export type Mapping = z.infer<typeof mappingSchema>;

export const ignoreSchema = z.object({
  /** A finding's id. */
  id: z.string().check(z.minLength(1), z.maxLength(400)),
  reason: z.string().check(z.minLength(1), z.maxLength(400)),
});
export type IgnoreEntry = z.infer<typeof ignoreSchema>;

export const settingsSchema = z.object({
  preset: z._default(z.nullable(z.enum(presetNames)), null),
  mappings: z._default(z.array(mappingSchema), []),
  ignores: z._default(z.array(ignoreSchema), []),
  /** Tint the whole row of a flagged project besides the cell concerned. */
  tintRows: z._default(z.boolean(), true),
});
export type Settings = z.infer<typeof settingsSchema>;

export const noSettings: Settings = { preset: null, mappings: [], ignores: [], tintRows: true };

/** A row of 序时·方案 that could not be used. The sentence is made in `text/settings`. */
export interface SettingsFault {
  /** Counted from 0; null where the 方案 as a whole is concerned. */
  readonly row: number | null;
  readonly reason: "unknown-word" | "not-a-number" | "unknown-group" | "repeated" | "missing" | "unusable";
  /** The text or the field that is at fault. */
  readonly detail: string;
}
