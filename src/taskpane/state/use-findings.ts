import { useCallback, useMemo, useState } from "react";
import type { RuleCode, Severity } from "../../model/finding";
import type { Session } from "../session";
import type { CheckView, FindingView, RuleView } from "../views";

/** How many findings of a rule are shown at first, and more at a time. */
export const SHOWN = 200;

interface Loaded {
  /** Result and filter that the lists belong to; lists of an older one are not shown. */
  readonly stamp: string;
  readonly lists: ReadonlyMap<RuleCode, readonly FindingView[]>;
}

export interface Findings {
  /** Rules that have findings of the chosen severities, grave ones first. */
  readonly rules: readonly RuleView[];
  readonly countOf: (rule: RuleView) => number;
  readonly loaded: (rule: RuleCode) => readonly FindingView[] | undefined;
  /** Fetch the list up to `count` entries; resolves to the list. */
  readonly load: (rule: RuleCode, count?: number) => Promise<readonly FindingView[]>;
}

/** The findings of a result by rule, fetched when a group is opened. */
export function useFindings(
  session: Session,
  check: CheckView,
  severities: readonly Severity[],
  version: number,
): Findings {
  const stamp = `${String(version)} ${severities.join(" ")}`;
  const [state, setState] = useState<Loaded>({ stamp, lists: new Map() });

  const countOf = useCallback(
    (rule: RuleView) => severities.reduce((sum, severity) => sum + rule.counts[severity], 0),
    [severities],
  );
  const rules = useMemo(() => check.rules.filter((rule) => countOf(rule) > 0), [check, countOf]);

  const load = useCallback(
    async (rule: RuleCode, count: number = SHOWN) => {
      const { items } = await session.findings({ rule, severities }, 0, count);
      setState((before) => {
        const lists = before.stamp === stamp ? new Map(before.lists) : new Map<RuleCode, readonly FindingView[]>();
        return { stamp, lists: lists.set(rule, items) };
      });
      return items;
    },
    [session, severities, stamp],
  );
  const loaded = useCallback(
    (rule: RuleCode) => (state.stamp === stamp ? state.lists.get(rule) : undefined),
    [state, stamp],
  );
  return { rules, countOf, loaded, load };
}
