import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../model/finding";
import { paneText } from "../../text/pane";

const useStyles = makeStyles({
  root: { display: "inline-flex", alignItems: "center", gap: "4px", fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
});

const icons = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular };

/** Severity as icon and word: never by colour alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <span className={`${styles.root} ${styles[severity]}`}>
      <Icon aria-hidden fontSize={16} />
      {paneText.severity[severity]}
    </span>
  );
}
