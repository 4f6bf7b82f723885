import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useCallback } from "react";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import { useSlice } from "../state/use-slice";
import type { ProjectFilter } from "../views";
import { ProjectCards } from "./ProjectCards";

const useStyles = makeStyles({
  root: { padding: "4px 12px 12px" },
  top: { display: "flex", alignItems: "center", gap: "8px", margin: "4px 0" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
});

interface Props {
  readonly name: string;
  readonly filter: ProjectFilter;
  readonly onBack: () => void;
}

/** The projects behind one bar. */
export function ProjectDrill({ name, filter, onBack }: Props) {
  const { session, state } = usePane();
  const styles = useStyles();
  const { by } = filter;
  const filterName = filter.by === "city" ? "" : filter.name;
  const load = useCallback(
    (from: number, count: number) => session.projects(by === "city" ? { by } : { by, name: filterName }, from, count),
    [session, by, filterName],
  );
  const { slice, more } = useSlice(load, state.version);
  return (
    <section className={styles.root}>
      <div className={styles.top}>
        <Button size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
          {paneText.back}
        </Button>
        <h2 className={styles.heading}>{paneText.projectsOf(name)}</h2>
      </div>
      {slice !== null && <ProjectCards slice={slice} label={paneText.projectsOf(name)} onMore={more} />}
    </section>
  );
}
