import { AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { type Severity, severities } from "../../model/finding";
import { paneText } from "../../text/pane";
import { type Findings, SHOWN } from "../state/use-findings";
import { usePane } from "../state/use-pane";
import type { FindingView, RuleView } from "../views";
import { FindingItem } from "./FindingItem";
import { RuleAdvice } from "./RuleAdvice";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  heading: { display: "flex", gap: "8px", alignItems: "baseline", width: "100%", flexWrap: "wrap" },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  count: { color: tokens.colorNeutralForeground2, marginLeft: "auto", whiteSpace: "nowrap" },
  panel: { margin: "0 0 8px", paddingLeft: "12px", paddingRight: "12px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap", margin: "4px 0" },
});

interface Props {
  readonly rule: RuleView;
  readonly count: number;
  readonly open: boolean;
  readonly findings: Findings;
  readonly active: FindingView | null;
  readonly onVisit: (finding: FindingView) => void;
}

/** One rule with its findings; a closed one is not in the document and not even fetched. */
export function RuleGroup({ rule, count, open, findings, active, onVisit }: Props) {
  const { actions, state, surroundings } = usePane();
  const styles = useStyles();
  const list = findings.loaded(rule.rule);
  const { load } = findings;

  useEffect(() => {
    if (open && list === undefined) void load(rule.rule);
  }, [open, list, load, rule.rule]);

  const rest = count - (list?.length ?? 0);
  return (
    <AccordionItem value={rule.rule}>
      <AccordionHeader size="small" expandIconPosition="start">
        <span className={styles.heading}>
          <SeverityMark severity={gravest(rule)} />
          <span className={styles.title}>{rule.title}</span>
          <span className={styles.count}>{paneText.ruleCount(count)}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <RuleAdvice why={rule.why} how={rule.how} />
        {surroundings.canWrite && rule.fixable > 1 && (
          <div className={styles.buttons}>
            <Button
              size="small"
              disabled={state.stale !== null}
              disabledFocusable={state.busy || state.step !== null}
              onClick={() => void actions.propose({ kind: "fix-rule", rule: rule.rule })}
            >
              {paneText.fixAll(rule.fixable)}
            </Button>
          </div>
        )}
        <ul className={styles.list} aria-label={paneText.ruleLabel(rule.title, count)}>
          {list?.map((finding) => (
            <FindingItem key={finding.id} finding={finding} active={active?.id === finding.id} onVisit={onVisit} />
          ))}
        </ul>
        {list !== undefined && rest > 0 && (
          <Button
            size="small"
            aria-label={paneText.moreOf(rule.title)}
            onClick={() => void load(rule.rule, list.length + SHOWN)}
          >
            {paneText.more(rest)}
          </Button>
        )}
      </AccordionPanel>
    </AccordionItem>
  );
}

function gravest(rule: RuleView): Severity {
  return severities.find((severity) => rule.counts[severity] > 0) ?? "info";
}
