import type { Target } from "../../model/plan";
import { sumExact } from "../../values/exact";

/**
 * Whether a sum agrees with a figure of the 方案: within half of the step it was printed to, border included (31,550 and 3.16亿元);
 * 「以上」 is a floor. 约 gives no more room than the rounding does.
 */
export function agreesWith(target: Target, sum: number): boolean {
  const difference = sumExact(sum, -target.value);
  const room = target.roundedTo / 2;
  return target.bound === "atLeast" ? difference >= -room : Math.abs(difference) <= room;
}
