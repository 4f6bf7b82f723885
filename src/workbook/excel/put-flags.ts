import type { FlagRule, PutFlags } from "../../model/edit";
import { packAddresses } from "./pack-addresses";
import type { SheetState } from "./preflight";
import { addFormulaRule } from "./put-sheet-rules";

/**
 * Replace our rules on a user's sheet: ours are deleted one by one by their ids, the new ones are added behind all others.
 * Whatever the sheet holds of other people's rules and formats is not touched.
 */
export function putFlags(proxy: Excel.Worksheet, state: SheetState, edit: PutFlags): void {
  removeFlags(proxy, state);
  for (const rule of edit.rules) addFlag(proxy, rule);
}

export function removeFlags(proxy: Excel.Worksheet, state: SheetState): void {
  const own = state.rules.filter((rule) => rule.own);
  if (own.length === 0) return;
  const rules = proxy.getRange().conditionalFormats;
  for (const { id } of own) rules.getItem(id).delete();
}

/** Usually one rule; areas whose address is too long for one are split, each part beginning at the same first cell. */
function addFlag(proxy: Excel.Worksheet, rule: FlagRule): void {
  const [anchor] = rule.areas;
  if (anchor === undefined) return;
  for (const address of packAddresses(rule.areas, anchor)) {
    const { conditionalFormats } = proxy.getRanges(address);
    addFormulaRule(conditionalFormats, rule.formula, rule.fill);
  }
}
