import { paneText } from "../../text/pane";
import type { Overview } from "../views";
import type { Failure } from "./pane-state";

/**
 * The text that a user may send to a maintainer. It is built from codes and counts only: no cell value, no sheet name, no
 * file name, nothing that an error of someone else's might quote.
 */
export function diagnosticsText(
  about: readonly (readonly [label: string, value: string])[],
  overview: Overview | null,
  failure: Failure | null,
): string {
  const words = paneText.diagnostics;
  const lines: (readonly [string, string])[] = [...about];
  if (overview !== null) {
    lines.push([words.tables, String(overview.tables.length)]);
    lines.push([words.projects, String(overview.tables.reduce((sum, table) => sum + table.projects, 0))]);
  }
  if (failure !== null) lines.push([words.code, failure.code], [words.when, failure.during]);
  return lines.map(([label, value]) => `${label}: ${value}`).join("\n");
}
