import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { paneText } from "../../text/pane";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: "4px", padding: "4px 12px", flexWrap: "wrap" },
  position: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginLeft: "auto" },
});

interface Props {
  readonly position: number | null;
  readonly total: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** 上一处 and 下一处: from cell to cell while the focus stays here. */
export function StepButtons({ position, total, onStep }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Button size="small" icon={<ArrowUpRegular />} disabledFocusable={position === 1} onClick={() => onStep(-1)}>
        {paneText.previous}
      </Button>
      <Button size="small" icon={<ArrowDownRegular />} disabledFocusable={position === total} onClick={() => onStep(1)}>
        {paneText.next}
      </Button>
      {position !== null && <span className={styles.position}>{paneText.stepPosition(position, total)}</span>}
    </div>
  );
}
