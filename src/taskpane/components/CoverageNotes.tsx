import { makeStyles } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import type { CheckView } from "../views";
import { Disclosure } from "./Disclosure";

/** A sheet that is no clean table may have thousands; 序时·问题 lists all of them. */
const SHOWN_ROWS = 50;

const useStyles = makeStyles({
  note: { padding: "4px 12px", margin: 0 },
  list: { margin: 0, paddingLeft: "18px" },
});

/** What was checked, what was not and why, what was not understood: no answer of ours is a bare 全部合格. */
export function CoverageNotes({ check }: { readonly check: CheckView }) {
  const styles = useStyles();
  return (
    <>
      {check.uncomputed && <p className={styles.note}>{paneText.uncomputed}</p>}
      {check.settingsFaults.map((fault) => (
        <p key={fault} className={styles.note}>
          {fault}
        </p>
      ))}
      <p className={styles.note}>{paneText.rulesChecked(check.rulesChecked)}</p>
      {check.groupsAbsent.length > 0 && (
        <p className={styles.note}>{paneText.groupsAbsent(check.groupsAbsent.join("、"))}</p>
      )}
      {check.notChecked.length > 0 && (
        <Disclosure summary={paneText.uncheckedRules(check.notChecked.length)}>
          <ul className={styles.list}>
            {check.notChecked.map(({ title, reason }) => (
              <li key={title + reason}>
                {title}：{reason}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {check.notUnderstood.length > 0 && (
        <Disclosure summary={paneText.rowsNotUnderstood(check.notUnderstood.length)}>
          <ul className={styles.list}>
            {check.notUnderstood.slice(0, SHOWN_ROWS).map((row) => (
              <li key={row}>{row}</li>
            ))}
          </ul>
          {check.notUnderstood.length > SHOWN_ROWS && (
            <p className={styles.note}>{paneText.moreRows(check.notUnderstood.length - SHOWN_ROWS)}</p>
          )}
        </Disclosure>
      )}
    </>
  );
}
