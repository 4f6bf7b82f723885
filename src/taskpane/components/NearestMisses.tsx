import { makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import type { OtherSheetView } from "../views";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", display: "flex", flexDirection: "column", gap: "8px" },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Sheets that are no project table: which headers were found, which were missing, and where the best row is. */
export function NearestMisses({ others }: { readonly others: readonly OtherSheetView[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {others.map((other) => (
        <li key={other.sheet}>
          {paneText.otherSheet(other.sheet, other.reason)}
          {other.candidateRow !== null && (
            <div className={styles.detail}>
              {paneText.nearestRow(other.candidateRow)}
              {other.found.length > 0 && <div>{paneText.headersFound(other.found.join("、"))}</div>}
              {other.missing.length > 0 && <div>{paneText.headersMissing(other.missing.join("、"))}</div>}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
