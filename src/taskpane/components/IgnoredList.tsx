import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import type { IgnoredView } from "../views";
import { Disclosure } from "./Disclosure";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What was ignored, with the reason, and the way back. */
export function IgnoredList({ ignored }: { readonly ignored: readonly IgnoredView[] }) {
  const { state, actions, surroundings } = usePane();
  const styles = useStyles();
  if (ignored.length === 0) return null;
  return (
    <Disclosure summary={paneText.ignored(ignored.length)}>
      <ul className={styles.list}>
        {ignored.map(({ id, reason, finding }) => (
          <li key={id}>
            <div>{finding === null ? paneText.ignoredStale : `${finding.place.text} ${finding.message}`}</div>
            <div className={styles.reason}>{paneText.ignoreReason(reason)}</div>
            {surroundings.canWrite && (
              <Button
                size="small"
                disabledFocusable={state.busy}
                onClick={() => void actions.unignore([id], state.choices)}
              >
                {paneText.unignore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
