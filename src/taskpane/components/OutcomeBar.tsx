import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";

/** What the last write did, what it left, and how Ctrl+Z stands. */
export function OutcomeBar() {
  const { state, dispatch } = usePane();
  const { outcome } = state;
  if (outcome === null) return null;
  const lines = [
    ...outcome.done,
    ...outcome.skipped,
    ...outcome.refused,
    ...(outcome.undo === null ? [] : [outcome.undo]),
  ];
  const intent = outcome.skipped.length + outcome.refused.length > 0 ? "warning" : "success";
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        {lines.length === 0 && paneText.nothingChanged}
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={paneText.close}
            onClick={() => dispatch({ kind: "outcome-read" })}
          />
        }
      />
    </MessageBar>
  );
}
