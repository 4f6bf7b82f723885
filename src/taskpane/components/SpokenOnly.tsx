import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Words for a screen reader where the eye has a bar. */
export function SpokenOnly({ children }: { readonly children: ReactNode }) {
  return <span className={useStyles().root}>{children}</span>;
}
