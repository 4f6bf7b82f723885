import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { type Flag, flagKinds } from "../../model/standing";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import { useSlice } from "../state/use-slice";
import type { CheckView } from "../views";
import { ChoiceChip } from "./ChoiceChip";
import { FlagMark } from "./FlagMark";
import { ProjectCards } from "./ProjectCards";

const useStyles = makeStyles({
  root: { padding: "4px 12px 12px" },
  chips: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "4px 0 8px" },
  note: { color: tokens.colorNeutralForeground2, margin: "4px 0" },
});

/** 滞后项目: by mark, with 责任单位 and 挂包领导. */
export function LaggardsTab({ check }: { readonly check: CheckView }) {
  const { session, state } = usePane();
  const styles = useStyles();
  const [flags, setFlags] = useState<readonly Flag[]>(flagKinds);
  const load = useCallback((from: number, count: number) => session.laggards(flags, from, count), [session, flags]);
  const { slice, more } = useSlice(load, state.version);
  const toggle = (flag: Flag) =>
    setFlags(flags.includes(flag) ? flags.filter((other) => other !== flag) : [...flags, flag]);

  return (
    <div className={styles.root}>
      <div role="group" aria-label={paneText.flagFilter} className={styles.chips}>
        {flagKinds.map((flag) => (
          <ChoiceChip key={flag} pressed={flags.includes(flag)} onToggle={() => toggle(flag)}>
            <FlagMark mark={flag}>{paneText.flagCount(flag, check.flagged[flag])}</FlagMark>
          </ChoiceChip>
        ))}
      </div>
      {flags.length === 0 && <p className={styles.note}>{paneText.noFlagChosen}</p>}
      {flags.length > 0 && slice !== null && (
        <>
          <p className={styles.note}>{slice.total === 0 ? paneText.noLaggards : paneText.laggardsIntro(slice.total)}</p>
          {slice.total > 0 && <ProjectCards slice={slice} label={paneText.tabs.laggards} onMore={more} />}
        </>
      )}
    </div>
  );
}
