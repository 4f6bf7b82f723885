import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { paneText } from "../../text/pane";
import type { Failure } from "../state/pane-state";
import { usePane } from "../state/use-pane";
import { diagnosticsText } from "../state/diagnostics";

const useStyles = makeStyles({
  text: {
    width: "100%",
    boxSizing: "border-box",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** Version, platform, code, counts: what a maintainer needs, and no cell value. */
export function DiagnosticsButton({ failure }: { readonly failure: Failure | null }) {
  const { state, surroundings, actions, dispatch } = usePane();
  const styles = useStyles();
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async () => {
    const text = diagnosticsText(surroundings.about, state.overview, failure);
    if (await actions.copy(text)) {
      dispatch({ kind: "announce", announcement: paneText.diagnosticsCopied });
      setByHand(null);
    } else setByHand(text);
  };
  return (
    <>
      <Button appearance="subtle" onClick={() => void copy()}>
        {paneText.copyDiagnostics}
      </Button>
      {byHand !== null && (
        <label>
          {paneText.copyFailed}
          <textarea
            className={styles.text}
            readOnly
            rows={6}
            value={byHand}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </>
  );
}
