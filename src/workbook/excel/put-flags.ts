import type { FlagRule, PutFlags } from "../../model/edit";
import { packAddresses } from "./pack-addresses";
import type { RuleSeen } from "./find-rules";
import type { SheetState } from "./preflight";
import { addFormulaRule } from "./put-sheet-rules";
import type { WriteBatch } from "./write-batch";

/** A rule that goes and one that comes, in a message. */
const BYTES_PER_RULE = 2000;

/**
 * Replace our rules on a user's sheet: ours are deleted one by one by their ids, the new ones are added behind all others.
 * Whatever the sheet holds of other people's rules and formats is not touched.
 */
export async function putFlags(
  batch: WriteBatch,
  proxy: Excel.Worksheet,
  state: SheetState,
  edit: PutFlags,
): Promise<void> {
  await batch.room(edit.rules.length * BYTES_PER_RULE);
  removeFlags(state.rules);
  const places = new Map<string, Excel.ConditionalFormatCollection>();
  for (const rule of edit.rules) addFlag(proxy, rule, places);
}

/** From the last to the first: should an id be no more than a place in the list, those that are still to go keep theirs. */
export function removeFlags(rules: readonly RuleSeen[]): void {
  for (const { format } of rules.filter(({ own }) => own).reverse()) format.delete();
}

/**
 * Usually one rule; areas whose address is too long for one are split, each part beginning at the same first cell. Rules for
 * the same cells share what leads there.
 */
function addFlag(proxy: Excel.Worksheet, rule: FlagRule, places: Map<string, Excel.ConditionalFormatCollection>): void {
  const [anchor] = rule.areas;
  if (anchor === undefined) return;
  for (const address of packAddresses(rule.areas, anchor)) {
    const place = places.get(address) ?? proxy.getRanges(address).conditionalFormats;
    places.set(address, place);
    addFormulaRule(place, rule.formula, rule.fill);
  }
}
