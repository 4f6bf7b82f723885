import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import type { Failure } from "../state/pane-state";
import { DiagnosticsButton } from "./DiagnosticsButton";
import { NearestMisses } from "./NearestMisses";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 12px" },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
  how: { color: tokens.colorNeutralForeground2, margin: 0 },
});

/** What happened and what to do; for a workbook without project table the nearest misses. */
export function FailurePanel({ failure }: { readonly failure: Failure }) {
  const { state, actions } = usePane();
  const styles = useStyles();
  const noTable = failure.code === "no-project-table";
  return (
    <section className={styles.root}>
      <MessageBar intent={noTable ? "warning" : "error"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{noTable ? paneText.noTable : paneText.failed}</MessageBarTitle>
          <div>{failure.sentence}</div>
        </MessageBarBody>
      </MessageBar>
      {noTable && <p className={styles.how}>{paneText.noTableHow}</p>}
      {noTable && <NearestMisses others={failure.others} />}
      <div className={styles.buttons}>
        <Button
          onClick={() =>
            void (failure.during === "check" ? actions.check(state.choices) : actions.choose(state.choices))
          }
        >
          {paneText.retry}
        </Button>
        <DiagnosticsButton failure={failure} />
      </div>
    </section>
  );
}
