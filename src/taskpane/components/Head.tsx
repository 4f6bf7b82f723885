import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import { parseMonthCode } from "../../model/month";
import { rateText } from "../../text/numbers";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import type { Overview } from "../views";
import { MonthChoice } from "./MonthChoice";
import { RecognisedTables } from "./RecognisedTables";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "4px", padding: "12px 12px 0" },
  // the personality menu covers the top right corner of the pane
  titleLine: { display: "flex", alignItems: "baseline", gap: "8px", paddingRight: "36px", minWidth: 0 },
  product: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, margin: 0, flexShrink: 0 },
  workbook: {
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    minWidth: 0,
  },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  recognised: { display: "flex", alignItems: "center", gap: "4px", flexWrap: "wrap" },
  toggle: { minWidth: "auto", paddingLeft: "2px", paddingRight: "2px", fontWeight: tokens.fontWeightRegular },
});

/** Which workbook, what was recognised in it, and for which month it is read. */
export function Head() {
  const { state } = usePane();
  const styles = useStyles();
  const { overview } = state;
  return (
    <header className={styles.root}>
      <div className={styles.titleLine}>
        <h1 className={styles.product}>{paneText.product}</h1>
        <span className={styles.workbook} title={overview?.workbook}>
          {overview?.workbook ?? paneText.tagline}
        </span>
      </div>
      {overview !== null && overview.tables.length > 0 && (
        <>
          <Recognised overview={overview} />
          <MonthChoice overview={overview} />
          <div className={styles.meta}>
            {overview.plan === null
              ? paneText.noPlan
              : paneText.planTitle(overview.plan.title, paneText.planSources[overview.planSource])}
          </div>
          <div className={styles.meta}>
            {state.checkedAt === null ? paneText.notChecked : paneText.checkedAt(state.checkedAt)}
            {overview.month !== null && `　${paneText.timeProgress(rateText(expectedOf(overview.month)))}`}
          </div>
        </>
      )}
    </header>
  );
}

function expectedOf(code: string): number {
  const month = parseMonthCode(code);
  return month === null ? 0 : ((month % 12) + 1) / 12;
}

function Recognised({ overview }: { readonly overview: Overview }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const list = useId();
  const projects = overview.tables.reduce((sum, table) => sum + table.projects, 0);
  return (
    <>
      <div className={styles.recognised}>
        <Button
          appearance="subtle"
          size="small"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={list}
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          onClick={() => setOpen(!open)}
        >
          {paneText.tables(overview.tables.length, projects)}
        </Button>
      </div>
      <div id={list}>{open && <RecognisedTables overview={overview} />}</div>
    </>
  );
}
