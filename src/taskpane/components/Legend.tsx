import { makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import { FlagMark } from "./FlagMark";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    listStyleType: "none",
    margin: 0,
    padding: "6px 12px",
    fontSize: tokens.fontSizeBase200,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Colour, word and number of each mark, as long as marks stand in the sheet. */
export function Legend() {
  const { legend } = usePane().state;
  const styles = useStyles();
  if (legend === null) return null;
  return (
    <ul aria-label={paneText.legend} className={styles.root}>
      {legend.map(({ mark, count }) => (
        <li key={mark}>
          <FlagMark mark={mark}>{paneText.legendEntry(mark, count)}</FlagMark>
        </li>
      ))}
    </ul>
  );
}
