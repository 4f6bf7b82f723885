import { ambiguousDate } from "./ambiguous-date";
import { badDate } from "./bad-date";
import { brokenFormula } from "./broken-formula";
import { countMismatch } from "./count-mismatch";
import { doneDecreased } from "./done-decreased";
import { doneExceedsTotal } from "./done-exceeds-total";
import { duplicateProject } from "./duplicate-project";
import { finishOverdue } from "./finish-overdue";
import { lateReport } from "./late-report";
import { longNumber } from "./long-number";
import { missingLeader } from "./missing-leader";
import { missingRequired } from "./missing-required";
import { negativeAmount } from "./negative-amount";
import { notReported } from "./not-reported";
import { numberAsText } from "./number-as-text";
import { outlierRate } from "./outlier-rate";
import { planChanged } from "./plan-changed";
import { planExceedsRemaining } from "./plan-exceeds-remaining";
import { planExceedsTotal } from "./plan-exceeds-total";
import { rateMismatch } from "./rate-mismatch";
import type { Rule } from "./rule";
import { staleTitle } from "./stale-title";
import { startOverdue } from "./start-overdue";
import { statusConflict } from "./status-conflict";
import { strayCells } from "./stray-cells";
import { subtotalMismatch } from "./subtotal-mismatch";
import { targetMismatch } from "./target-mismatch";
import { unitScale } from "./unit-scale";
import { unknownDistrict } from "./unknown-district";
import { unknownGroup } from "./unknown-group";
import { unknownNature } from "./unknown-nature";

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
