import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import type { Failure } from "../state/pane-state";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" } });

interface Props {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** Excel would not give us its workbook (a cell is being edited, another workbook has the focus). */
export function StartFailure({ failure, onRetry }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1>{paneText.product}</h1>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{paneText.failed}</MessageBarTitle>
          <div>{failure.sentence}</div>
        </MessageBarBody>
      </MessageBar>
      <div>
        <Button onClick={onRetry}>{paneText.retry}</Button>
      </div>
    </main>
  );
}
