import { makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";

const useStyles = makeStyles({
  root: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: "0 0 8px" },
  term: { fontWeight: tokens.fontWeightSemibold, display: "inline" },
  text: { display: "inline", margin: 0 },
});

/** Why a rule matters and how to put it right, in the words of the rule book. */
export function RuleAdvice({ why, how }: { readonly why: string; readonly how: string }) {
  const styles = useStyles();
  return (
    <dl className={styles.root}>
      <div>
        <dt className={styles.term}>{paneText.why}：</dt>
        <dd className={styles.text}>{why}</dd>
      </div>
      <div>
        <dt className={styles.term}>{paneText.how}：</dt>
        <dd className={styles.text}>{how}</dd>
      </div>
    </dl>
  );
}
