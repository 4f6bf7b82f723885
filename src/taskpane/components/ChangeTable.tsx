import { makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import type { ChangeView } from "../views";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    padding: "4px 6px 4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  after: { fontWeight: tokens.fontWeightSemibold },
});

/** More rows than this nobody reads; the rest is counted. */
const SHOWN = 200;

/** Cell by cell: what stands there now, and what will stand there. */
export function ChangeTable({ changes }: { readonly changes: readonly ChangeView[] }) {
  const styles = useStyles();
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {paneText.cell}
            </th>
            <th scope="col" className={styles.cell}>
              {paneText.before}
            </th>
            <th scope="col" className={styles.cell}>
              {paneText.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map((change) => (
            <tr key={change.id}>
              <th scope="row" className={styles.cell} title={change.project}>
                {change.place.text}
              </th>
              <td className={styles.cell}>{change.before === "" ? paneText.emptyValue : change.before}</td>
              <td className={`${styles.cell} ${styles.after}`}>
                {change.after === "" ? paneText.emptyValue : change.after}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > SHOWN && <p>{paneText.moreChanges(changes.length - SHOWN)}</p>}
    </>
  );
}
