import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { paneText } from "../../text/pane";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" } });

interface Props {
  /** The host is no Excel, or one that is too old. */
  readonly reason: "not-in-excel" | "too-old";
}

/** Why the pane cannot work here, and what to use instead. */
export function NotInExcel({ reason }: Props) {
  const styles = useStyles();
  const [title, how] =
    reason === "too-old" ? [paneText.tooOld, paneText.tooOldHow] : [paneText.notInExcel, paneText.notInExcelHow];
  return (
    <main className={styles.root}>
      <h1>{paneText.product}</h1>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          <div>{how}</div>
        </MessageBarBody>
      </MessageBar>
      <Link href="page.html">{paneText.openPage}</Link>
    </main>
  );
}
