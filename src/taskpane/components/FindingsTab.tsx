import { Accordion, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useState } from "react";
import type { RuleCode } from "../../model/finding";
import { paneText } from "../../text/pane";
import { useFindings, type Findings } from "../state/use-findings";
import { usePane } from "../state/use-pane";
import type { CheckView, FindingView } from "../views";
import { CoverageNotes } from "./CoverageNotes";
import { IgnoredList } from "./IgnoredList";
import { RuleGroup } from "./RuleGroup";
import { StepButtons } from "./StepButtons";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column" },
  empty: { padding: "16px 12px", textAlign: "center" },
  emptyTitle: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: "0 0 4px" },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
});

/** 问题: findings by rule, the first group open; arrows move, 上一处 and 下一处 walk through the cells. */
export function FindingsTab({ check }: { readonly check: CheckView }) {
  const { state, session, actions } = usePane();
  const styles = useStyles();
  const findings = useFindings(session, check, state.severities, state.version);
  const [opened, setOpened] = useState<readonly RuleCode[] | null>(null);
  const [active, setActive] = useState<FindingView | null>(null);

  const first = findings.rules.slice(0, 1).map(({ rule }) => rule);
  const stillThere = opened?.filter((rule) => findings.rules.some((other) => other.rule === rule)) ?? first;
  // what a person opened stays open over a new check; when all of it was put right, the next rule opens
  const open = opened !== null && opened.length > 0 && stillThere.length === 0 ? first : stillThere;
  const visit = (finding: FindingView) => {
    setActive(finding);
    void actions.select(finding.place);
  };
  /** The next or previous cell, opening the rule that holds it. */
  const step = async (by: 1 | -1) => {
    const target = await neighbour(findings, active, by);
    if (target === null) return;
    if (!open.includes(target.rule)) setOpened([...open, target.rule]);
    visit(target);
  };
  const total = findings.rules.reduce((sum, rule) => sum + findings.countOf(rule), 0);
  const nothing = check.rules.length === 0;

  return (
    <div className={styles.root}>
      {nothing && (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{paneText.nothingFound}</p>
          <p className={styles.quiet}>{paneText.nothingFoundAt(state.checkedAt ?? "")}</p>
        </div>
      )}
      {!nothing && total === 0 && <p className={`${styles.empty} ${styles.quiet}`}>{paneText.nothingInFilter}</p>}
      {total > 0 && (
        <>
          <StepButtons position={positionOf(findings, active)} total={total} onStep={(by) => void step(by)} />
          <div onKeyDown={moveFocus}>
            <Accordion
              multiple
              collapsible
              openItems={[...open]}
              onToggle={(_, data) => setOpened(data.openItems as RuleCode[])}
            >
              {findings.rules.map((rule) => (
                <RuleGroup
                  key={rule.rule}
                  rule={rule}
                  count={findings.countOf(rule)}
                  open={open.includes(rule.rule)}
                  findings={findings}
                  active={active}
                  onVisit={visit}
                />
              ))}
            </Accordion>
          </div>
        </>
      )}
      <IgnoredList ignored={check.ignored} />
      <CoverageNotes check={check} />
    </div>
  );
}

/** Position among all findings shown, from 1; null before the first step or when the finding is gone. */
function positionOf(findings: Findings, active: FindingView | null): number | null {
  if (active === null) return null;
  let before = 0;
  for (const rule of findings.rules) {
    if (rule.rule === active.rule) {
      const index = findings.loaded(rule.rule)?.findIndex(({ id }) => id === active.id) ?? -1;
      return index < 0 ? null : before + index + 1;
    }
    before += findings.countOf(rule);
  }
  return null;
}

async function neighbour(findings: Findings, active: FindingView | null, by: 1 | -1): Promise<FindingView | null> {
  const { rules } = findings;
  const ofActive = active === null ? -1 : rules.findIndex(({ rule }) => rule === active.rule);
  if (active !== null && ofActive >= 0) {
    const list = findings.loaded(active.rule) ?? (await findings.load(active.rule));
    const index = list.findIndex(({ id }) => id === active.id);
    // a finding that was just put right is gone: go on where it stood, among its fellows
    const inside = index < 0 ? list[0] : list[index + by];
    if (inside !== undefined) return inside;
  }
  const next = rules[ofActive < 0 ? (by === 1 ? 0 : rules.length - 1) : ofActive + by];
  if (next === undefined) return null;
  const list = findings.loaded(next.rule) ?? (await findings.load(next.rule));
  return list.at(by === 1 ? 0 : -1) ?? null;
}

/** ↑ and ↓ go from finding to finding across the open groups, Home and End to the first and last. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
    ArrowDown: (index, last) => Math.min(index + 1, last),
    ArrowUp: (index) => Math.max(index - 1, 0),
    Home: () => 0,
    End: (_, last) => last,
  };
  const to = steps[event.key];
  if (to === undefined || !(event.target instanceof HTMLElement) || !event.target.matches("[data-finding]")) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-finding]")];
  all[to(all.indexOf(event.target), all.length - 1)]?.focus();
  event.preventDefault();
}
