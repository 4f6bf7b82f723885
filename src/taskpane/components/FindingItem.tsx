import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import type { FindingView } from "../views";
import { useCardButton } from "./card-button";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  hidden: { color: tokens.colorStatusWarningForeground1, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", gap: "4px", flexWrap: "wrap", padding: "4px 0" },
});

interface Props {
  readonly finding: FindingView;
  readonly active: boolean;
  readonly onVisit: (finding: FindingView) => void;
}

/** A finding is one button that goes to its cell; what can be done about it stands under the chosen one. */
export function FindingItem({ finding, active, onVisit }: Props) {
  const styles = useStyles();
  const card = useCardButton();
  return (
    <li className={card.item}>
      <button
        type="button"
        data-finding={finding.id}
        aria-current={active ? "true" : undefined}
        className={mergeClasses(card.card, active && styles.active)}
        onClick={() => onVisit(finding)}
      >
        <span className={card.top}>
          <SeverityMark severity={finding.severity} />
          <span className={card.right}>{finding.place.text}</span>
        </span>
        {finding.project !== "" && <span className={card.name}>{finding.project}</span>}
        <span>{finding.message}</span>
        {finding.hidden && <span className={styles.hidden}>{paneText.hiddenRow}</span>}
      </button>
      {active && <FindingActions finding={finding} onVisit={onVisit} />}
    </li>
  );
}

function FindingActions({ finding, onVisit }: Omit<Props, "active">) {
  const { state, actions, surroundings } = usePane();
  const styles = useStyles();
  const working = state.busy || state.step !== null;
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => onVisit(finding)}>
        {paneText.locate}
      </Button>
      {surroundings.canWrite && finding.fixable && (
        <Button
          size="small"
          disabled={state.stale !== null}
          disabledFocusable={working}
          onClick={() => void actions.propose({ kind: "fix", ids: [finding.id] })}
        >
          {paneText.fix}
        </Button>
      )}
      {surroundings.canWrite && (
        <Button
          size="small"
          disabled={state.stale !== null}
          disabledFocusable={working}
          onClick={() => actions.show({ kind: "ignore", ids: [finding.id] })}
        >
          {paneText.ignore}
        </Button>
      )}
      <Button size="small" onClick={() => void actions.copy(`${finding.place.text} ${finding.message}`)}>
        {paneText.copy}
      </Button>
    </div>
  );
}
