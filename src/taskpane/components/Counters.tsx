import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { severities } from "../../model/finding";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import type { CheckView } from "../views";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: "8px", padding: "0 12px 8px" },
  counter: {
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "4px 8px",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    cursor: "pointer",
    ...shorthands.borderStyle("dashed"),
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  pressed: {
    ...shorthands.borderStyle("solid"),
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible),
    color: tokens.colorNeutralForeground1,
  },
  number: { fontSize: tokens.fontSizeBase600, fontWeight: tokens.fontWeightSemibold, lineHeight: 1.2 },
});

/** 错误 n · 警告 n · 提示 n: the summary first, and each a filter. */
export function Counters({ check }: { readonly check: CheckView }) {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  return (
    <div role="group" aria-label={paneText.counters} className={styles.root}>
      {severities.map((severity) => {
        const shown = state.severities.includes(severity);
        const count = check.counts[severity];
        return (
          <button
            key={severity}
            type="button"
            aria-pressed={shown}
            aria-label={paneText.counterLabel(paneText.severity[severity], count)}
            className={shown ? `${styles.counter} ${styles.pressed}` : styles.counter}
            onClick={() => dispatch({ kind: "severity", severity })}
          >
            <SeverityMark severity={severity} />
            <span className={styles.number}>{count}</span>
          </button>
        );
      })}
    </div>
  );
}
