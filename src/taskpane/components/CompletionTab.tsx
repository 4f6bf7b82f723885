import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { rateText } from "../../text/numbers";
import { paneText } from "../../text/pane";
import type { CheckView, FiguresView, ProjectFilter } from "../views";
import { FiguresRow } from "./FiguresRow";
import { ProjectDrill } from "./ProjectDrill";
import { ReportsDue } from "./ReportsDue";

const useStyles = makeStyles({
  root: { padding: "4px 12px 12px" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "12px 0 4px" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: "4px 0" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
});

/** 完成率: the city, then groups and districts as bars against 序时进度; each opens its projects. */
export function CompletionTab({ check }: { readonly check: CheckView }) {
  const styles = useStyles();
  const [drill, setDrill] = useState<FiguresView | null>(null);
  if (drill !== null) {
    return <ProjectDrill name={drill.name} filter={filterOf(drill)} onBack={() => setDrill(null)} />;
  }
  const { city, groups, districts } = check.completion;
  const ranked = districts.filter((row) => row.ranked);
  const others = districts.filter((row) => !row.ranked);
  const section = (heading: string, rows: readonly FiguresView[]) =>
    rows.length > 0 && (
      <section>
        <h2 className={styles.heading}>{heading}</h2>
        <ul className={styles.list} aria-label={heading}>
          {rows.map((row) => (
            <li key={row.name}>
              <FiguresRow figures={row} expected={check.timeProgress} onOpen={() => setDrill(row)} />
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <div className={styles.root}>
      <p className={styles.note}>{paneText.expectedLine(rateText(check.timeProgress))}</p>
      {section(paneText.city, [city])}
      {section(paneText.groups, groups)}
      {section(paneText.districts, ranked)}
      {section(paneText.otherHolders, others)}
      {check.reports.length > 0 && (
        <section>
          <h2 className={styles.heading}>{paneText.reports}</h2>
          <ReportsDue reports={check.reports} />
        </section>
      )}
    </div>
  );
}

function filterOf(row: FiguresView): ProjectFilter {
  return row.kind === "city" ? { by: "city" } : { by: row.kind, name: row.name };
}
