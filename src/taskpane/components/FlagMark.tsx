import { makeStyles, tokens } from "@fluentui/react-components";
import type { Mark } from "../../model/standing";
import { markFills } from "../../output/mark-colours";

const useStyles = makeStyles({
  root: { display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  swatch: {
    width: "12px",
    height: "12px",
    borderRadius: "2px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    // a data colour: the same in both themes and under forced colours, with the word beside it
    forcedColorAdjust: "none",
  },
});

/** A mark as the colour it has in the sheet, and its word. */
export function FlagMark({ mark, children }: { readonly mark: Mark; readonly children?: string }) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <span aria-hidden className={styles.swatch} style={{ backgroundColor: markFills[mark] }} />
      {children ?? mark}
    </span>
  );
}
