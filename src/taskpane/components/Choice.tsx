import { makeStyles, mergeClasses, Select, type SelectProps } from "@fluentui/react-components";

// a select is as wide as its longest option unless it is told that it may shrink
const useStyles = makeStyles({
  root: { minWidth: 0, maxWidth: "100%" },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
});

/** A select that fits a narrow pane. */
export function Choice({ className, ...props }: SelectProps) {
  const styles = useStyles();
  return <Select {...props} className={mergeClasses(styles.root, className)} select={{ className: styles.select }} />;
}
