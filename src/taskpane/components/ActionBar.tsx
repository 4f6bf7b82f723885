import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    gap: "6px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/**
 * What can be made of a result. A result that may be out of date makes nothing. Here as everywhere in the pane, a button that
 * only has to wait keeps the focus (`disabledFocusable`).
 */
export function ActionBar() {
  const { state, actions, surroundings } = usePane();
  const styles = useStyles();
  const resting = !state.busy && state.step === null;
  const usable = state.check !== null && state.stale === null;
  const { canWrite } = surroundings;
  return (
    <div role="group" aria-label={paneText.actions} className={styles.root}>
      {canWrite && (
        <>
          <Button
            size="small"
            disabled={!usable}
            disabledFocusable={!resting}
            onClick={() => void actions.propose({ kind: "mark" })}
          >
            {paneText.mark}
          </Button>
          <Button
            size="small"
            disabled={!usable}
            disabledFocusable={!resting}
            onClick={() => void actions.propose({ kind: "rollup" })}
          >
            {paneText.rollup}
          </Button>
          <Button
            size="small"
            disabled={!usable}
            disabledFocusable={!resting}
            onClick={() => void actions.propose({ kind: "supervision" })}
          >
            {paneText.supervision}
          </Button>
        </>
      )}
      <Button size="small" disabled={!usable} disabledFocusable={!resting} onClick={() => void actions.brief()}>
        {paneText.briefing}
      </Button>
      {canWrite && (
        <Button
          size="small"
          disabledFocusable={!resting}
          onClick={() => void actions.propose({ kind: "clear", all: false })}
        >
          {paneText.clear}
        </Button>
      )}
      {state.restorable.length > 0 && (
        <Button
          size="small"
          disabledFocusable={!resting}
          onClick={() => void actions.propose({ kind: "restore", ids: null })}
        >
          {paneText.restore(state.restorable.length)}
        </Button>
      )}
    </div>
  );
}
