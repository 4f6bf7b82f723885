import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";

/** The most that the workbook keeps of a reason (model/settings). */
const LONGEST = 400;

/** 忽略 asks for a reason, because others will read it in the workbook. */
export function IgnoreDialog({ ids }: { readonly ids: readonly string[] }) {
  const { state, actions } = usePane();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = asked && reason.trim() === "";
  const close = () => actions.show(null);
  const confirm = () => {
    setAsked(true);
    if (reason.trim() !== "") void actions.ignore(ids, reason.trim(), state.choices);
  };
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{ids.length === 1 ? paneText.ignoreTitle : paneText.ignoreAllTitle(ids.length)}</DialogTitle>
          <DialogContent>
            <Field
              label={paneText.ignoreField}
              required
              hint={paneText.ignoreHint}
              {...(missing ? { validationState: "error" as const, validationMessage: paneText.ignoreNeeded } : {})}
            >
              <Textarea
                autoFocus
                value={reason}
                maxLength={LONGEST}
                resize="vertical"
                onChange={(_, data) => setReason(data.value)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button disabledFocusable={state.busy} onClick={close}>
              {paneText.cancel}
            </Button>
            <Button appearance="primary" disabledFocusable={state.busy} onClick={confirm}>
              {state.busy ? paneText.busy : paneText.confirmIgnore}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
