import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { cellName } from "../../model/address";
import { pageText } from "../../text/pane";
import type { PreviewSource, SheetFrame, SheetTab } from "./preview-data";
import { SheetGrid, type CellPlace } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";
import { TileStore } from "./tile-store";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minHeight: 0, minWidth: 0, height: "100%" },
  line: {
    display: "flex",
    gap: "8px",
    alignItems: "baseline",
    padding: "4px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minHeight: "22px",
    minWidth: 0,
  },
  address: { fontWeight: tokens.fontWeightSemibold, minWidth: "52px", flexShrink: 0 },
  content: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  hidden: { marginLeft: "auto", color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", flexShrink: 0 },
  grid: { flexGrow: 1, minHeight: 0 },
  empty: { padding: "24px", color: tokens.colorNeutralForeground2 },
});

/** Where the eyes are: a cell of a sheet. */
export interface Selection extends CellPlace {
  readonly sheet: string;
}

interface Props {
  readonly source: PreviewSource;
  /** Grows when the workbook has changed: everything is asked for anew. */
  readonly version: number;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
}

/** The workbook as a spreadsheet program shows it: content line, sheet, tabs. */
export function SheetPane({ source, version, selection, onSelect }: Props) {
  const styles = useStyles();
  const tabs = useAnswer(source, version, "", (from) => from.tabs()) ?? [];
  const name = tabs.some((tab) => tab.name === selection?.sheet) ? (selection?.sheet ?? "") : firstVisible(tabs);
  const sheet = useSheet(source, version, name);
  const place: CellPlace = selection?.sheet === name ? selection : TOP_LEFT;
  const content = useAnswer(source, version, `${name} ${cellName(place.row, place.column)}`, (from) =>
    name === "" ? Promise.resolve("") : from.content(name, place.row, place.column),
  );
  const activate = useCallback((to: CellPlace) => onSelect({ sheet: name, ...to }), [name, onSelect]);
  return (
    <section className={styles.root} aria-label={pageText.preview}>
      <div className={styles.line}>
        <span className={styles.address}>{cellName(place.row, place.column)}</span>
        <span className={styles.content} title={content ?? ""} data-content>
          {content ?? ""}
        </span>
        {sheet !== null && sheet.frame.hiddenRows > 0 && (
          <span className={styles.hidden}>{pageText.hiddenRows(sheet.frame.hiddenRows)}</span>
        )}
      </div>
      <div className={styles.grid}>
        {tabs.length > 0 && sheet === null && <Spinner label={pageText.preview} />}
        {sheet !== null && (
          <SheetGrid key={name} frame={sheet.frame} store={sheet.store} active={place} onActivate={activate} />
        )}
      </div>
      <SheetTabs tabs={tabs} active={name} onChoose={(to) => onSelect({ sheet: to, ...TOP_LEFT })} />
    </section>
  );
}

const TOP_LEFT: CellPlace = { row: 0, column: 0 };

function firstVisible(tabs: readonly SheetTab[]): string {
  return (tabs.find(({ hidden }) => !hidden) ?? tabs[0])?.name ?? "";
}

interface Sheet {
  readonly frame: SheetFrame;
  readonly store: TileStore;
}

/** The frame of a sheet and a store for its tiles; the former ones stay until the new ones are there. */
function useSheet(source: PreviewSource, version: number, name: string): Sheet | null {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    if (name === "") return;
    let dropped = false;
    void source.frame(name).then(
      (frame) => {
        if (!dropped) setSheet({ frame, store: new TileStore(source, name) });
      },
      () => undefined, // another workbook took its place
    );
    return () => {
      dropped = true;
    };
  }, [source, version, name]);
  return sheet?.frame.name === name ? sheet : null;
}

/** An answer of the source; the former one stands until the new one comes. `question` tells questions apart. */
function useAnswer<T>(
  source: PreviewSource,
  version: number,
  question: string,
  ask: (source: PreviewSource) => Promise<T>,
): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let dropped = false;
    void ask(source).then(
      (value) => {
        if (!dropped) setAnswer(value);
      },
      () => undefined,
    );
    return () => {
      dropped = true;
    };
    // `ask` is written in place and means what `question` says
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [source, version, question]);
  return answer;
}
