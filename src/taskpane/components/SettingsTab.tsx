import { makeStyles } from "@fluentui/react-components";
import { usePane } from "../state/use-pane";
import type { Overview } from "../views";
import { DiagnosticsButton } from "./DiagnosticsButton";
import { MappingSettings } from "./MappingSettings";
import { PlanSettings } from "./PlanSettings";
import { PresetSettings } from "./PresetSettings";
import { PreviousPeriod } from "./PreviousPeriod";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "16px", padding: "8px 12px 12px" },
});

/** 设置: what staff decide about this workbook. All of it is kept in the workbook, where others see it too. */
export function SettingsTab({ overview }: { readonly overview: Overview }) {
  const { state } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <PresetSettings overview={overview} />
      <PreviousPeriod />
      <PlanSettings overview={overview} />
      <MappingSettings overview={overview} />
      <div>
        <DiagnosticsButton failure={state.failure} />
      </div>
    </div>
  );
}
