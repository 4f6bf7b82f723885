import { Button, Field, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type PresetName, presetNames } from "../../model/standing";
import { paneText } from "../../text/pane";
import { presetLimits, presetText } from "../../text/presets";
import { usePane } from "../state/use-pane";
import type { Overview } from "../views";
import { Choice } from "./Choice";
import { SettingsSection } from "./SettingsSection";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
});

/** How severe a lag is called, and whether whole rows are tinted. */
export function PresetSettings({ overview }: { readonly overview: Overview }) {
  const { state, actions, surroundings } = usePane();
  const styles = useStyles();
  const [preset, setPreset] = useState<PresetName>(overview.preset);
  const [tint, setTint] = useState(overview.settings.tintRows);
  return (
    <SettingsSection heading={paneText.judging}>
      <Field label={paneText.preset}>
        <Choice
          value={preset}
          onChange={(_, data) => {
            const chosen = presetNames.find((name) => name === data.value) ?? "binary";
            setPreset(chosen);
            void actions.choose({ ...state.choices, preset: chosen });
          }}
        >
          {presetNames.map((name) => (
            <option key={name} value={name}>
              {presetText[name]}
            </option>
          ))}
        </Choice>
      </Field>
      <p className={styles.note}>{presetLimits[preset]}</p>
      {surroundings.canWrite && (
        <>
          <Switch label={paneText.tintRows} checked={tint} onChange={(_, data) => setTint(data.checked)} />
          <div>
            <Button disabledFocusable={state.busy} onClick={() => void actions.saveChoices(preset, tint)}>
              {paneText.saveSettings}
            </Button>
          </div>
          <p className={styles.note}>{paneText.savedIn}</p>
        </>
      )}
    </SettingsSection>
  );
}
