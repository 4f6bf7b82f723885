import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useState } from "react";
import { monthCode, monthOf, monthOfYear, parseMonthCode, yearOfMonth } from "../../model/month";
import { monthText } from "../../text/numbers";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import type { Overview } from "../views";
import { Choice } from "./Choice";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "4px", flexWrap: "wrap" },
  month: { fontWeight: tokens.fontWeightSemibold },
  source: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  missing: { color: tokens.colorStatusWarningForeground1 },
  fields: { display: "flex", gap: "8px", alignItems: "flex-end", flexWrap: "wrap" },
  year: { width: "84px" },
  monthOfYear: { width: "84px" },
  small: { minWidth: "24px" },
});

/** The reporting month and where it came from; a person may say another. */
export function MonthChoice({ overview }: { readonly overview: Overview }) {
  const { state, actions } = usePane();
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const month = overview.month === null ? null : parseMonthCode(overview.month);

  const choose = (code: string | null) => {
    setEditing(false);
    void actions.choose({ ...state.choices, month: code });
  };
  if (editing || month === null) {
    return (
      <div>
        {month === null && <p className={styles.missing}>{paneText.monthNeeded}</p>}
        <MonthFields month={month} onChoose={choose} onClose={month === null ? null : () => setEditing(false)} />
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <span>
        {paneText.month} <span className={styles.month}>{monthText(month)}</span>
      </span>
      {overview.monthSource !== null && (
        <span className={styles.source}>（{paneText.monthFrom[overview.monthSource]}）</span>
      )}
      <Button
        appearance="subtle"
        size="small"
        className={styles.small}
        icon={<EditRegular />}
        aria-label={paneText.changeMonth}
        title={paneText.changeMonth}
        onClick={() => setEditing(true)}
      />
      {state.choices.month !== null && (
        <Button appearance="subtle" size="small" onClick={() => choose(null)}>
          {paneText.useStatedMonth}
        </Button>
      )}
    </div>
  );
}

interface FieldsProps {
  readonly month: number | null;
  readonly onChoose: (code: string) => void;
  readonly onClose: (() => void) | null;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

function MonthFields({ month, onChoose, onClose }: FieldsProps) {
  const styles = useStyles();
  const [year, setYear] = useState(month === null ? "" : String(yearOfMonth(month)));
  const [of, setOf] = useState(month === null ? 1 : monthOfYear(month));
  const code = /^\d{4}$/.test(year) ? parseMonthCode(monthCode(monthOf(Number(year), of))) : null;
  return (
    <div className={styles.fields}>
      <Field label={paneText.year} size="small">
        <Input
          size="small"
          className={styles.year}
          inputMode="numeric"
          maxLength={4}
          value={year}
          onChange={(_, data) => setYear(data.value)}
        />
      </Field>
      <Field label={paneText.monthOfYear} size="small">
        <Choice
          size="small"
          className={styles.monthOfYear}
          value={String(of)}
          onChange={(_, data) => setOf(Number(data.value))}
        >
          {months.map((number) => (
            <option key={number} value={number}>
              {number}
            </option>
          ))}
        </Choice>
      </Field>
      <Button
        size="small"
        disabled={code === null}
        onClick={() => {
          if (code !== null) onChoose(monthCode(code));
        }}
      >
        {paneText.useMonth}
      </Button>
      {onClose !== null && (
        <Button size="small" appearance="subtle" onClick={onClose}>
          {paneText.close}
        </Button>
      )}
    </div>
  );
}
