import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { useId } from "react";
import { paneText } from "../../text/pane";
import type { TabName } from "../state/pane-state";
import { usePane } from "../state/use-pane";
import { CompletionTab } from "./CompletionTab";
import { Counters } from "./Counters";
import { FindingsTab } from "./FindingsTab";
import { LaggardsTab } from "./LaggardsTab";
import { SettingsTab } from "./SettingsTab";

const useStyles = makeStyles({
  ready: { padding: "8px 12px", margin: 0 },
  tabs: { paddingLeft: "4px", paddingRight: "4px" },
});

const names: readonly TabName[] = ["findings", "completion", "laggards", "settings"];

/** The counters and the four tabs. Settings are there before the first check, the rest after it. */
export function Results() {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  const id = useId();
  const { check, tab, overview } = state;
  if (overview === null) return null;
  return (
    <>
      {check !== null && <Counters check={check} />}
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={paneText.tabList}
        selectedValue={tab}
        onTabSelect={(_, data) => dispatch({ kind: "tab", tab: data.value as TabName })}
      >
        {names.map((name) => (
          <Tab key={name} value={name} id={`${id}-tab-${name}`} aria-controls={`${id}-panel`}>
            {paneText.tabs[name]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${tab}`}>
        {tab === "settings" ? (
          <SettingsTab key={state.version} overview={overview} />
        ) : check === null ? (
          <p className={styles.ready}>{paneText.readyHow}</p>
        ) : tab === "findings" ? (
          <FindingsTab check={check} />
        ) : tab === "completion" ? (
          <CompletionTab key={state.version} check={check} />
        ) : (
          <LaggardsTab check={check} />
        )}
      </div>
    </>
  );
}
