import { makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import type { Overview } from "../views";

const useStyles = makeStyles({
  list: { margin: "0 0 4px", paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
  doubt: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Every table found with its rows, units and doubts, and the sheets left alone with the reason. */
export function RecognisedTables({ overview }: { readonly overview: Overview }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={paneText.showTables}>
      {overview.tables.map((table) => (
        <li key={table.index}>
          {paneText.tableLine(table.sheet, table.firstRow + 1, table.lastRow + 1, table.projects, table.moneyUnit)}
          {table.doubts.map((doubt) => (
            <div key={doubt} className={styles.doubt}>
              {doubt}
            </div>
          ))}
        </li>
      ))}
      {overview.others.map((other) => (
        <li key={other.sheet} className={styles.quiet}>
          {paneText.otherSheet(other.sheet, other.reason)}
        </li>
      ))}
    </ul>
  );
}
