import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
});

/** A heading and what belongs to it. */
export function SettingsSection({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </section>
  );
}
