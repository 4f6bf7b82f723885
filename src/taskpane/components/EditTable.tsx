import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useId } from "react";
import { paneText } from "../../text/pane";

const useStyles = makeStyles({
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: "4px 0" },
  // wider than a narrow pane: it scrolls in its own box, the pane does not
  box: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  head: { textAlign: "left", padding: "2px 4px", whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold },
  input: {
    font: "inherit",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "26px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: "2px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  numeric: { textAlign: "right" },
});

type Fields<Row> = { [F in keyof Row]: Row[F] extends string ? F : never }[keyof Row];

export interface EditColumn<Row> {
  readonly field: Fields<Row> & string;
  readonly label: string;
  readonly width: number;
  readonly numeric?: boolean;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly EditColumn<Row>[];
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly onAdd: () => void;
}

/** A small table to type in. Every cell is named by its row's first field and its column. */
export function EditTable<Row extends { readonly key: number; readonly name: string }>(props: Props<Row>) {
  const { caption, columns, rows, onChange, onAdd } = props;
  const styles = useStyles();
  const id = useId();
  const change = (row: Row, field: string, text: string) =>
    onChange(rows.map((other) => (other === row ? { ...other, [field]: text } : other)));
  return (
    <div>
      <div className={styles.box} role="region" aria-labelledby={id} tabIndex={0}>
        <table className={styles.table}>
          <caption id={id} className={styles.caption}>
            {caption}
          </caption>
          <thead>
            <tr>
              {columns.map(({ field, label }) => (
                <th key={field} scope="col" className={styles.head}>
                  {label}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                {columns.map(({ field, label, width, numeric }) => (
                  <td key={field}>
                    <div style={{ width }}>
                      <input
                        className={numeric === true ? `${styles.input} ${styles.numeric}` : styles.input}
                        aria-label={paneText.fieldOf(row.name, label)}
                        inputMode={numeric === true ? "decimal" : "text"}
                        value={row[field] as string}
                        onChange={(event) => change(row, field, event.target.value)}
                      />
                    </div>
                  </td>
                ))}
                <td>
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<DismissRegular />}
                    aria-label={paneText.removeRow(row.name)}
                    onClick={() => onChange(rows.filter((other) => other !== row))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button size="small" onClick={onAdd} aria-label={paneText.addRowTo(caption)}>
        {paneText.addRow}
      </Button>
    </div>
  );
}
