import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  chip: {
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    padding: "2px 10px",
    minHeight: "28px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  // on and off differ in the line too: contrast themes show one colour for both
  pressed: {
    ...shorthands.borderStyle("solid"),
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible),
  },
});

interface Props {
  readonly pressed: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A filter that is on or off. */
export function ChoiceChip({ pressed, onToggle, children }: Props) {
  const styles = useStyles();
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={mergeClasses(styles.chip, pressed && styles.pressed)}
      onClick={onToggle}
    >
      {children}
    </button>
  );
}
