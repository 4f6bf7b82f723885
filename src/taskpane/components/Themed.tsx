import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { darkTheme, lightTheme } from "../theme";

const useStyles = makeStyles({ root: { minHeight: "100%" } });

interface Props {
  /** Excel's own theme; null where there is none to ask: then the system's. */
  readonly officeDark: () => boolean | null;
  readonly children: ReactNode;
}

/** Light or dark as the host is. Excel tells nobody when its theme changes: looked at again whenever the pane is. */
export function Themed({ officeDark, children }: Props) {
  const styles = useStyles();
  const [dark, setDark] = useState(() => officeDark() ?? systemIsDark());
  useEffect(() => {
    const look = () => setDark(officeDark() ?? systemIsDark());
    const system = matchMedia(DARK);
    system.addEventListener("change", look);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    return () => {
      system.removeEventListener("change", look);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
    };
  }, [officeDark]);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} className={styles.root}>
      {children}
    </FluentProvider>
  );
}

const DARK = "(prefers-color-scheme: dark)";

function systemIsDark(): boolean {
  return matchMedia(DARK).matches;
}
