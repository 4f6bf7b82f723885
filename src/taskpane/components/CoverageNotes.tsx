import { makeStyles } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import type { CheckView } from "../views";
import { Disclosure } from "./Disclosure";

const useStyles = makeStyles({
  note: { padding: "4px 12px", margin: 0 },
  list: { margin: 0, paddingLeft: "18px" },
});

/** What was not checked, and why: no answer of ours is a bare 全部合格. */
export function CoverageNotes({ check }: { readonly check: CheckView }) {
  const styles = useStyles();
  return (
    <>
      {check.uncomputed && <p className={styles.note}>{paneText.uncomputed}</p>}
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
    </>
  );
}
