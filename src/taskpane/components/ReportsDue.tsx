import { makeStyles, tokens } from "@fluentui/react-components";
import { alsoList } from "../../text/cadence";
import { paneText } from "../../text/pane";
import type { ReportView } from "../views";
import { useCardButton } from "./card-button";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  behind: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** 谁该报送: the day of every group by the 方案, what is still open, what came late. */
export function ReportsDue({ reports }: { readonly reports: readonly ReportView[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={paneText.reports}>
      {reports.map((report) => (
        <Report key={report.group} report={report} />
      ))}
    </ul>
  );
}

function Report({ report }: { readonly report: ReportView }) {
  const styles = useStyles();
  const card = useCardButton();
  const { due, next, lastReport, lateRows, notReported, also } = report;
  return (
    <li className={styles.item}>
      <div className={card.top}>
        <span className={card.name}>{report.group}</span>
        <span className={card.right}>{due === null ? paneText.noDueDay : paneText.dueBy(due, report.cityDay)}</span>
      </div>
      <div className={card.facts}>
        {notReported > 0 && <span className={styles.behind}>{paneText.notReported(notReported)}</span>}
        {lateRows > 0 && <span className={styles.behind}>{paneText.lateRows(lateRows)}</span>}
        {notReported + lateRows === 0 && (
          <span>{report.projects === 0 ? paneText.noProjectHere : paneText.allReported}</span>
        )}
        {lastReport !== null && <span>{paneText.lastReport(lastReport)}</span>}
        {next !== null && <span>{paneText.nextDue(next)}</span>}
      </div>
      {report.stated !== "" && <div className={card.aside}>{report.stated}</div>}
      {also.length > 0 && <div className={card.aside}>{alsoList(also)}</div>}
    </li>
  );
}
