import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import type { Step } from "../session";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "6px", padding: "8px 12px" },
  progress: { display: "flex", alignItems: "center", gap: "8px" },
  bar: { flexGrow: 1, minWidth: "40px" },
  step: { whiteSpace: "nowrap" },
});

/** A run shorter than this shows no progress: a flash of a bar tells nobody anything. */
const PATIENCE = 1000;

const share: Record<Step, number> = { read: 0.2, check: 0.6, show: 0.95 };

/** The one primary button, and beyond a second the progress with 取消. */
export function RunBar() {
  const { state, actions } = usePane();
  const styles = useStyles();
  const running = state.step !== null;
  const slow = useSlow(running || state.busy);
  const ready = state.overview !== null && state.overview.tables.length > 0 && state.overview.month !== null;
  return (
    <div className={styles.root}>
      <Button
        appearance="primary"
        disabled={!ready}
        disabledFocusable={running || state.busy}
        onClick={() => void actions.check(state.choices)}
      >
        {state.check === null ? paneText.check : paneText.checkAgain}
      </Button>
      {slow && state.step !== null && (
        <div className={styles.progress}>
          <ProgressBar
            className={styles.bar}
            aria-label={paneText.progress}
            aria-valuetext={paneText.steps[state.step]}
            value={share[state.step]}
          />
          <span className={styles.step}>{state.cancelling ? paneText.cancelling : paneText.steps[state.step]}</span>
          <Button size="small" disabledFocusable={state.cancelling} onClick={actions.cancel}>
            {paneText.cancel}
          </Button>
        </div>
      )}
      {slow && state.step === null && (
        <div className={styles.progress}>
          <ProgressBar className={styles.bar} aria-label={paneText.busy} />
          <span className={styles.step}>{paneText.busy}</span>
        </div>
      )}
    </div>
  );
}

/** True once `running` has lasted longer than our patience. */
function useSlow(running: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [running]);
  return running && late;
}
