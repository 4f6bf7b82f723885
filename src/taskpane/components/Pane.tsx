import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import type { Session } from "../session";
import { useFocusReturn } from "../state/use-focus-return";
import { PaneContext, type Surroundings, usePaneOf } from "../state/use-pane";
import { ActionBar } from "./ActionBar";
import { FailurePanel } from "./FailurePanel";
import { Head } from "./Head";
import { Legend } from "./Legend";
import { OpenDialogs } from "./OpenDialogs";
import { OutcomeBar } from "./OutcomeBar";
import { Results } from "./Results";
import { RunBar } from "./RunBar";
import { SpokenOnly } from "./SpokenOnly";
import { StaleBanner } from "./StaleBanner";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100%",
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  messages: { display: "flex", flexDirection: "column", gap: "4px", padding: "0 12px 4px" },
  body: { flexGrow: 1 },
  footer: { position: "sticky", bottom: 0, backgroundColor: tokens.colorNeutralBackground1, zIndex: 1 },
});

interface Props {
  readonly session: Session;
  readonly surroundings: Surroundings;
}

/** The pane: head, one button, result, what can be made of it. The same in Excel and on the page. */
export function Pane({ session, surroundings }: Props) {
  const pane = usePaneOf(session, surroundings);
  const styles = useStyles();
  const { state } = pane;
  const onFocus = useFocusReturn(state.dialog !== null);
  const opening = state.overview === null && state.failure === null;
  return (
    <PaneContext value={pane}>
      <div className={styles.root} aria-busy={state.step !== null || state.busy} onFocus={onFocus}>
        <Head />
        {opening && <Spinner label={paneText.loading} />}
        {state.overview !== null && <RunBar />}
        <div className={styles.messages}>
          <StaleBanner />
          <OutcomeBar />
        </div>
        <div className={styles.body}>
          {state.failure === null ? <Results /> : <FailurePanel failure={state.failure} />}
        </div>
        {state.overview !== null && (
          <footer className={styles.footer}>
            <Legend />
            <ActionBar />
          </footer>
        )}
        <OpenDialogs />
        <SpokenOnly>
          <span role="status" aria-live="polite">
            {state.announcement}
          </span>
        </SpokenOnly>
      </div>
    </PaneContext>
  );
}
