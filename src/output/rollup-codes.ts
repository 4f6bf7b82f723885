import type { Rollup } from "../model/rollup";

/**
 * Numbers for groups and districts, by which 序时·汇总 asks 序时·明细: a name may hold wildcards or begin like a comparison (*, >5), a number
 * cannot. Districts beyond those of the rollup are the ones where only projects counted elsewhere stand.
 */
export interface RollupCodes {
  readonly groups: ReadonlyMap<string, number>;
  readonly districts: ReadonlyMap<string, number>;
}

export function rollupCodes(rollup: Rollup): RollupCodes {
  return {
    groups: numbered(rollup.groups.map(({ group }) => group)),
    districts: numbered([
      ...rollup.districts.map(({ district }) => district),
      ...rollup.matrix.map(({ district }) => district),
    ]),
  };
}

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].map((name, at) => [name, at + 1]));
}
