import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import { rateText } from "../../text/numbers";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "8px" },
  track: {
    position: "relative",
    flexGrow: 1,
    height: "12px",
    borderRadius: "3px",
    backgroundColor: tokens.colorNeutralBackground5,
    forcedColorAdjust: "auto",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  fill: {
    position: "absolute",
    insetBlock: 0,
    left: 0,
    borderRadius: "3px",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  behind: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  expected: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "2px",
    marginLeft: "-1px",
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  number: {
    minWidth: "56px",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Bars end here; what lies beyond is told by 「＞」 and the number. */
const CUT = 1.2;

interface Props {
  /** A fraction; null where there is no plan. */
  readonly rate: number | null;
  readonly gap: number | null;
  /** 序时进度, a fraction. */
  readonly expected: number;
}

/** A rate as a bar with the mark of 序时进度 and the number beside it. The words stand with whoever uses it. */
export function RateBar({ rate, gap, expected }: Props) {
  const styles = useStyles();
  const share = (value: number) => `${String((Math.min(Math.max(value, 0), CUT) / CUT) * 100)}%`;
  return (
    <span className={styles.line} aria-hidden>
      <span className={styles.track}>
        {rate !== null && (
          <span
            className={mergeClasses(styles.fill, gap !== null && gap < 0 && styles.behind)}
            style={{ width: share(rate) }}
          />
        )}
        <span className={styles.expected} style={{ left: share(expected) }} />
      </span>
      <span className={styles.number} title={rate === null ? undefined : String(rate)}>
        {rate === null ? "—" : (rate > CUT ? paneText.over : "") + rateText(rate)}
      </span>
    </span>
  );
}
