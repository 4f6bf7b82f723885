import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import type { BriefingFile } from "../views";

const useStyles = makeStyles({
  text: {
    width: "100%",
    boxSizing: "border-box",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The 通报: a file, and always its text too, because Excel may block a download. */
export function BriefingDialog({ file }: { readonly file: BriefingFile }) {
  const { actions, surroundings } = usePane();
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={() => actions.show(null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{paneText.briefingTitle}</DialogTitle>
          <DialogContent>
            <p>{paneText.briefingReady}</p>
            <textarea
              className={styles.text}
              aria-label={paneText.briefingTitle}
              readOnly
              rows={12}
              value={file.text}
            />
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={() => actions.show(null)}>{paneText.close}</Button>
            <Button onClick={() => void actions.copy(file.text)}>{paneText.copyBody}</Button>
            {surroundings.canWrite && (
              <Button onClick={() => void actions.propose({ kind: "briefing" })}>{paneText.briefingSheet}</Button>
            )}
            <Button appearance="primary" onClick={() => surroundings.download(file.name, file.bytes)}>
              {paneText.download}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
