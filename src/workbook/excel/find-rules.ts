import { OWN_PREFIX } from "../../model/edit";

/** A conditional format of a sheet, found just now: its id is only its place in the list, so it is never kept beyond a visit. */
export interface RuleSeen {
  /** As Excel knows it during this visit. */
  readonly format: Excel.ConditionalFormat;
  /** Ours by what its formula refers to. */
  readonly own: boolean;
}

const wanted = "items/id,items/type,items/customOrNullObject/rule/formula";

/** Ask for all rules of a sheet at once; reading other people's rules may make the whole sync fail (office-js 6827, 6835). */
export function askForRules(sheet: Excel.Worksheet): () => RuleSeen[] {
  const rules = sheet.getRange().conditionalFormats;
  rules.load(wanted);
  return () =>
    rules.items.map((rule) => ({
      format: rule,
      own: !rule.customOrNullObject.isNullObject && isOwnFormula(rule.customOrNullObject.rule.formula),
    }));
}

/**
 * The one deliberate sync in a loop: where a foreign rule cannot be read, every rule is asked for by itself and what
 * throws is skipped, for it cannot be ours.
 */
export async function findRulesOneByOne(context: Excel.RequestContext, sheetId: string): Promise<RuleSeen[]> {
  const rules = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
  rules.load("items/id,items/type");
  await context.sync();
  const seen: RuleSeen[] = [];
  for (const rule of rules.items) {
    if ((rule.type as string) !== "Custom") continue;
    try {
      rule.customOrNullObject.load("rule/formula");
      // eslint-disable-next-line no-restricted-syntax -- one rule that throws must not hide the others
      await context.sync();
      const own = isOwnFormula(rule.customOrNullObject.rule.formula);
      seen.push({ format: rule, own });
    } catch {
      continue;
    }
  }
  return seen;
}

/**
 * Ours by what the formula refers to. A rule without any formula is what an interrupted run left between adding the rule
 * and giving it its formula: no dialog of Excel makes one, and it shows nothing.
 */
function isOwnFormula(formula: string | null): boolean {
  if (formula === null || formula === "" || formula === "=") return true;
  return formula.toLowerCase().includes(OWN_PREFIX);
}
