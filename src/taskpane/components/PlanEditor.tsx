import { Field, Input, makeStyles } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import { emptyGroup, type DistrictDraft, type GroupDraft, type PlanDraft } from "../state/plan-draft";
import { EditTable, type EditColumn } from "./EditTable";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
});

const basics = [
  ["year", paneText.planYear],
  ["city", paneText.planCity],
  ["title", paneText.planName],
  ["source", paneText.planSource],
  ["tolerance", paneText.tolerance],
] as const;

const groupColumns: readonly EditColumn<GroupDraft>[] = [
  { field: "name", label: paneText.groupName, width: 110 },
  { field: "aliases", label: paneText.aliases, width: 160 },
  { field: "leadUnit", label: paneText.leadUnit, width: 130 },
  { field: "projects", label: paneText.targetProjects, width: 70, numeric: true },
  { field: "totalInvestment", label: paneText.targetInvestment, width: 110, numeric: true },
  { field: "yearPlan", label: paneText.targetPlan, width: 110, numeric: true },
  { field: "dueDay", label: paneText.dueDay, width: 60, numeric: true },
];

const districtColumns: readonly EditColumn<DistrictDraft>[] = [
  { field: "name", label: paneText.groupName, width: 110 },
  { field: "aliases", label: paneText.aliases, width: 160 },
];

interface Props {
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
}

/** The year's basics, its groups with their targets, its districts. */
export function PlanEditor({ draft, onChange }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {basics.map(([field, label]) => (
        <Field key={field} label={label} size="small">
          <Input
            size="small"
            value={draft[field]}
            onChange={(_, data) => onChange({ ...draft, [field]: data.value })}
          />
        </Field>
      ))}
      <EditTable
        caption={paneText.planGroups}
        columns={groupColumns}
        rows={draft.groups}
        onChange={(groups) => onChange({ ...draft, groups })}
        onAdd={() =>
          onChange({ ...draft, groups: [...draft.groups, { ...emptyGroup, key: draft.next }], next: draft.next + 1 })
        }
      />
      <EditTable
        caption={paneText.planDistricts}
        columns={districtColumns}
        rows={draft.districts}
        onChange={(districts) => onChange({ ...draft, districts })}
        onAdd={() =>
          onChange({
            ...draft,
            districts: [...draft.districts, { key: draft.next, base: null, name: "", aliases: "" }],
            next: draft.next + 1,
          })
        }
      />
    </div>
  );
}
