import { ambiguousDate } from "./rules/ambiguous-date";
import { badDate } from "./rules/bad-date";
import { brokenFormula } from "./rules/broken-formula";
import { countMismatch } from "./rules/count-mismatch";
import { doneDecreased } from "./rules/done-decreased";
import { doneExceedsTotal } from "./rules/done-exceeds-total";
import { duplicateProject } from "./rules/duplicate-project";
import { finishOverdue } from "./rules/finish-overdue";
import { lateReport } from "./rules/late-report";
import { longNumber } from "./rules/long-number";
import { missingLeader } from "./rules/missing-leader";
import { missingRequired } from "./rules/missing-required";
import { negativeAmount } from "./rules/negative-amount";
import { notReported } from "./rules/not-reported";
import { numberAsText } from "./rules/number-as-text";
import { outlierRate } from "./rules/outlier-rate";
import { planChanged } from "./rules/plan-changed";
import { planExceedsRemaining } from "./rules/plan-exceeds-remaining";
import { planExceedsTotal } from "./rules/plan-exceeds-total";
import { rateMismatch } from "./rules/rate-mismatch";
import type { Rule } from "./rule";
import { staleTitle } from "./rules/stale-title";
import { startOverdue } from "./rules/start-overdue";
import { statusConflict } from "./rules/status-conflict";
import { strayCells } from "./rules/stray-cells";
import { subtotalMismatch } from "./rules/subtotal-mismatch";
import { targetMismatch } from "./rules/target-mismatch";
import { unitScale } from "./rules/unit-scale";
import { unknownDistrict } from "./rules/unknown-district";
import { unknownGroup } from "./rules/unknown-group";
import { unknownNature } from "./rules/unknown-nature";

/** All rules, sorted by code. test/checks/registry.test.ts holds this list, the sentences, the docs and the cases together. */
export const rules: readonly Rule[] = [
  ambiguousDate,
  badDate,
  brokenFormula,
  countMismatch,
  doneDecreased,
  doneExceedsTotal,
  duplicateProject,
  finishOverdue,
  lateReport,
  longNumber,
  missingLeader,
  missingRequired,
  negativeAmount,
  notReported,
  numberAsText,
  outlierRate,
  planChanged,
  planExceedsRemaining,
  planExceedsTotal,
  rateMismatch,
  staleTitle,
  startOverdue,
  statusConflict,
  strayCells,
  subtotalMismatch,
  targetMismatch,
  unitScale,
  unknownDistrict,
  unknownGroup,
  unknownNature,
];
