import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import { FileButton } from "./FileButton";
import { SettingsSection } from "./SettingsSection";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2, margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Last period's workbook, for the rules that compare two periods. It is read here and goes nowhere. */
export function PreviousPeriod() {
  const { state, actions } = usePane();
  const styles = useStyles();
  const read = async (file: File) =>
    actions.compareWith({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return (
    <SettingsSection heading={paneText.previousHeading}>
      <p className={styles.note}>
        {state.previousName === null ? paneText.previousIntro : paneText.previousChosen(state.previousName)}
      </p>
      <div className={styles.buttons}>
        <FileButton label={paneText.choosePrevious} accept=".xlsx,.xlsm,.xls" onFile={(file) => void read(file)} />
        {state.previousName !== null && (
          <Button onClick={() => void actions.compareWith(null)}>{paneText.dropPrevious}</Button>
        )}
      </div>
    </SettingsSection>
  );
}
