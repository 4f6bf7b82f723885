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
import type { WriteRequest } from "../session";
import { usePane } from "../state/use-pane";
import type { WritePlan } from "../views";
import { ChangeTable } from "./ChangeTable";

const useStyles = makeStyles({
  list: { margin: "0 0 8px", paddingLeft: "18px", overflowWrap: "anywhere" },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

const words: Record<WriteRequest["kind"], { readonly title: string; readonly confirm: string }> = {
  fix: { title: paneText.fixTitle, confirm: paneText.confirmFix },
  "fix-rule": { title: paneText.fixTitle, confirm: paneText.confirmFix },
  restore: { title: paneText.restoreTitle, confirm: paneText.confirmRestore },
  mark: { title: paneText.markTitle, confirm: paneText.confirmMark },
  rollup: { title: paneText.rollupTitle, confirm: paneText.confirmRollup },
  supervision: { title: paneText.supervisionTitle, confirm: paneText.confirmRollup },
  briefing: { title: paneText.briefingSheet, confirm: paneText.confirmRollup },
  clear: { title: paneText.clearTitle, confirm: paneText.confirmClear },
};

interface Props {
  readonly request: WriteRequest;
  readonly plan: WritePlan;
}

/** What will be written, before it is. The button at hand is the one that changes nothing. */
export function WriteDialog({ request, plan }: Props) {
  const { state, actions } = usePane();
  const styles = useStyles();
  const { title, confirm } = words[request.kind];
  const close = () => actions.show(null);
  const lists = [
    [paneText.willFlag, plan.flaggedSheets],
    [paneText.willPut, plan.sheets],
    [paneText.willUnflag, plan.unflaggedSheets],
    [paneText.willRemove, plan.removedSheets],
  ] as const;
  const nothing = plan.changes.length === 0 && lists.every(([, sheets]) => sheets.length === 0);
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {nothing && <p>{paneText.nothingToDo}</p>}
            {plan.changes.length > 0 && (
              <>
                <p>
                  {request.kind === "restore"
                    ? paneText.restoreIntro(plan.changes.length)
                    : paneText.fixIntro(plan.changes.length)}
                </p>
                <ChangeTable changes={plan.changes} />
              </>
            )}
            {lists.map(
              ([intro, sheets]) =>
                sheets.length > 0 && (
                  <div key={intro}>
                    <p>{intro}</p>
                    <ul className={styles.list}>
                      {sheets.map((sheet) => (
                        <li key={sheet}>{sheet}</li>
                      ))}
                    </ul>
                  </div>
                ),
            )}
            {plan.clearsUndo && <p className={styles.warning}>{paneText.clearsUndo}</p>}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" autoFocus disabledFocusable={state.busy} onClick={close}>
              {paneText.cancel}
            </Button>
            {!nothing && (
              <Button disabledFocusable={state.busy} onClick={() => void actions.confirm(request, state.choices)}>
                {state.busy ? paneText.busy : confirm}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
