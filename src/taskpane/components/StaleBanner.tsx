import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";

/** The sheet changed since the check: said, and never acted on unasked. */
export function StaleBanner() {
  const { state, actions } = usePane();
  if (state.stale === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{paneText.stale[state.stale]}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={state.step !== null} onClick={() => void actions.check(state.choices)}>
          {paneText.checkAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
