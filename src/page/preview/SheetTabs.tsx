import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { pageText } from "../../text/pane";
import type { SheetTab } from "./preview-data";

const useStyles = makeStyles({
  root: { overflowX: "auto", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  list: { minWidth: "max-content" },
});

interface Props {
  readonly tabs: readonly SheetTab[];
  readonly active: string;
  readonly onChoose: (name: string) => void;
}

/** The tabs below the sheet, hidden ones named as such. */
export function SheetTabs({ tabs, active, onChoose }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <TabList
        size="small"
        className={styles.list}
        aria-label={pageText.sheetTabs}
        selectedValue={active}
        onTabSelect={(_, data) => onChoose(String(data.value))}
      >
        {tabs.map(({ name, hidden }) => (
          <Tab key={name} value={name}>
            {hidden ? pageText.hiddenSheet(name) : name}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
