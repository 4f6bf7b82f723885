import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { columnWords } from "../../model/plan-sheet-layout";
import { type ColumnKey, columnKeys } from "../../model/project";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import type { Overview, TableView } from "../views";
import { Choice } from "./Choice";
import { Disclosure } from "./Disclosure";
import { SettingsSection } from "./SettingsSection";

const useStyles = makeStyles({
  doubt: { color: tokens.colorStatusWarningForeground1, margin: 0 },
  fields: { display: "flex", flexDirection: "column", gap: "4px" },
});

/** 列对应: what the reader took each column for; a person may correct it, and it is remembered for this layout. */
export function MappingSettings({ overview }: { readonly overview: Overview }) {
  const doubtful = overview.tables.find(({ confidence }) => confidence < 1) ?? overview.tables[0];
  const [index, setIndex] = useState(doubtful?.index ?? 0);
  const table = overview.tables.find((candidate) => candidate.index === index) ?? overview.tables[0];
  if (table === undefined) return null;
  return (
    <SettingsSection heading={paneText.mappingHeading}>
      <Field label={paneText.tableChoice}>
        <Choice value={String(table.index)} onChange={(_, data) => setIndex(Number(data.value))}>
          {overview.tables.map((candidate) => (
            <option key={candidate.index} value={candidate.index}>
              {candidate.confidence < 1 ? paneText.doubtfulTable(candidate.sheet) : candidate.sheet}
            </option>
          ))}
        </Choice>
      </Field>
      <MappingForm key={table.index} table={table} />
    </SettingsSection>
  );
}

function MappingForm({ table }: { readonly table: TableView }) {
  const { state, actions, surroundings } = usePane();
  const styles = useStyles();
  const [chosen, setChosen] = useState<Partial<Record<ColumnKey, string | null>>>({});
  const asRead = new Map(table.columns.map(({ key, header }) => [key, header]));
  const of = (key: ColumnKey): string | null => (key in chosen ? (chosen[key] ?? null) : (asRead.get(key) ?? null));
  return (
    <>
      {table.doubts.map((doubt) => (
        <p key={doubt} className={styles.doubt}>
          {doubt}
        </p>
      ))}
      <Disclosure summary={paneText.mappingIntro(table.sheet)} initiallyOpen={table.confidence < 1}>
        <div className={styles.fields}>
          {columnKeys.map((key) => (
            <Field key={key} label={columnWords[key]} orientation="horizontal" size="small">
              <Choice
                size="small"
                value={of(key) ?? ""}
                onChange={(_, data) => setChosen({ ...chosen, [key]: data.value === "" ? null : data.value })}
              >
                <option value="">{paneText.mappingNone}</option>
                {table.headers.map((header) => (
                  <option key={header} value={header}>
                    {header}
                  </option>
                ))}
              </Choice>
            </Field>
          ))}
        </div>
      </Disclosure>
      {surroundings.canWrite && (
        <div>
          <Button
            disabled={Object.keys(chosen).length === 0}
            disabledFocusable={state.busy}
            onClick={() => void actions.saveMapping({ layout: table.layout, columns: chosen }, state.choices)}
          >
            {paneText.mappingSave}
          </Button>
        </div>
      )}
    </>
  );
}
