import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { checkPlan, parsePlan } from "../../plans/parse-plan";
import { paneText } from "../../text/pane";
import { planFaultText } from "../../text/plan";
import { draftOf, planFrom } from "../state/plan-draft";
import { usePane } from "../state/use-pane";
import type { Overview } from "../views";
import { FileButton } from "./FileButton";
import { PlanEditor } from "./PlanEditor";
import { SettingsSection } from "./SettingsSection";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  note: { color: tokens.colorNeutralForeground2, margin: 0 },
  faults: { color: tokens.colorStatusDangerForeground3, margin: 0, paddingLeft: "18px" },
});

/** 方案: seen and edited as tables, taken from and given out as JSON. It is kept in the sheet 序时·方案. */
export function PlanSettings({ overview }: { readonly overview: Overview }) {
  const { state, actions, surroundings } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(overview.plan));
  const [faults, setFaults] = useState<readonly string[]>([]);
  const { plan } = overview;

  const save = () => {
    const checked = checkPlan(planFrom(draft));
    setFaults(checked.ok ? [] : checked.faults.map(planFaultText));
    if (checked.ok) void actions.savePlan(checked.plan, state.choices);
  };
  const take = async (file: File) => {
    const parsed = parsePlan(await file.text());
    setFaults(parsed.ok ? [] : [paneText.badPlan, ...parsed.faults.map(planFaultText)]);
    if (!parsed.ok) return;
    setDraft(draftOf(parsed.plan));
    setOpen(true);
  };
  const give = () => {
    if (plan === null) return;
    surroundings.download(
      paneText.planFileName(plan.year),
      new TextEncoder().encode(`${JSON.stringify(plan, null, 2)}\n`),
    );
  };
  return (
    <SettingsSection heading={paneText.planHeading}>
      <p className={styles.note}>
        {plan === null
          ? paneText.noPlanYet
          : paneText.planOrigin(plan.title, paneText.planSources[overview.planSource])}
      </p>
      <div className={styles.buttons}>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {plan === null ? paneText.startPlan : paneText.editPlan}
        </Button>
        <FileButton label={paneText.importPlan} accept=".json" onFile={(file) => void take(file)} />
        {plan !== null && <Button onClick={give}>{paneText.exportPlan}</Button>}
      </div>
      {faults.length > 0 && (
        <ul role="alert" className={styles.faults}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {open && (
        <>
          <PlanEditor draft={draft} onChange={setDraft} />
          {surroundings.canWrite && (
            <div>
              <Button appearance="primary" disabledFocusable={state.busy} onClick={save}>
                {paneText.savePlan}
              </Button>
            </div>
          )}
        </>
      )}
    </SettingsSection>
  );
}
