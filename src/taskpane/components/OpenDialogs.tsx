import { usePane } from "../state/use-pane";
import { BriefingDialog } from "./BriefingDialog";
import { IgnoreDialog } from "./IgnoreDialog";
import { WriteDialog } from "./WriteDialog";

/** The dialog that the state asks for; one at a time. */
export function OpenDialogs() {
  const { dialog } = usePane().state;
  if (dialog === null) return null;
  switch (dialog.kind) {
    case "write":
      return <WriteDialog request={dialog.request} plan={dialog.plan} />;
    case "ignore":
      return <IgnoreDialog ids={dialog.ids} />;
    case "briefing":
      return <BriefingDialog file={dialog.file} />;
  }
}
