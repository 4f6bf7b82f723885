import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useReducer, useState } from "react";
import { pageText } from "../text/pane";
import { problemText } from "../text/problems";
import { Problem } from "../model/problem";
import { aboutOf } from "../taskpane/about";
import { clock, copy, download } from "../taskpane/browser-services";
import { FileButton } from "../taskpane/components/FileButton";
import { Pane } from "../taskpane/components/Pane";
import type { Surroundings } from "../taskpane/state/use-pane";
import { FileGate } from "./FileGate";
import { openFile, type OpenedFile } from "./open-file";
import { PageSession } from "./page-session";
import { SheetPane, type Selection } from "./preview/SheetPane";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100vh", minHeight: 0 },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    alignItems: "center",
    padding: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  split: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 400px",
    gridTemplateRows: "minmax(0, 1fr)",
    flexGrow: 1,
    minHeight: 0,
    "@media (max-width: 860px)": {
      gridTemplateColumns: "minmax(0, 1fr)",
      gridTemplateRows: "minmax(160px, 45%) minmax(0, 1fr)",
    },
  },
  pane: {
    overflowY: "auto",
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
  },
});

/** The page: choose a workbook, then the sheet on the left and the pane on the right. */
export function PageApp() {
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => opened?.stop, [opened]);

  const open = async (name: string, bytes: () => Promise<Uint8Array>) => {
    setOpening(name);
    setProblem(null);
    try {
      setOpened(await openFile(name, await bytes()));
    } catch (error) {
      setProblem(error instanceof Problem ? problemText(error) : pageText.cannotOpenHow);
    } finally {
      setOpening(null);
    }
  };
  if (opened === null)
    return <FileGate opening={opening} problem={problem} onOpen={(name, bytes) => void open(name, bytes)} />;
  return (
    <OpenWorkbook key={opened.id} opened={opened} problem={problem} onOpen={(name, bytes) => void open(name, bytes)} />
  );
}

interface Props {
  readonly opened: OpenedFile;
  readonly problem: string | null;
  readonly onOpen: (name: string, bytes: () => Promise<Uint8Array>) => void;
}

function OpenWorkbook({ opened, problem, onOpen }: Props) {
  const styles = useStyles();
  const [selection, setSelection] = useState<Selection | null>(null);
  const [version, changed] = useReducer((count: number) => count + 1, 0);
  const { desk, name, format } = opened;
  const canWrite = format !== "xls";

  const session = useMemo(
    () =>
      new PageSession(desk, name, {
        onSelect: ({ sheet, row, column }) => setSelection({ sheet, row: row ?? 0, column: column ?? 0 }),
        onChanged: changed,
      }),
    [desk, name],
  );
  const surroundings: Surroundings = useMemo(
    () => ({ clock, download, copy, about: aboutOf("page"), canWrite }),
    [canWrite],
  );
  const save = async () => download(pageText.markedName(name), await desk.download());
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <FileButton
          label={pageText.chooseAnother}
          accept=".xlsx,.xlsm,.xls"
          onFile={(file) => onOpen(file.name, () => bytesOf(file))}
        />
        <Button disabled={!canWrite} title={pageText.downloadMarkedHint} onClick={() => void save()}>
          {pageText.downloadMarked}
        </Button>
        <span role="status" className={styles.note}>
          {problem ?? (canWrite ? pageText.local : pageText.xlsReadOnly)}
        </span>
      </div>
      <div className={styles.split}>
        <SheetPane source={desk} version={version} selection={selection} onSelect={setSelection} />
        <main className={styles.pane} aria-label={pageText.pane}>
          <Pane session={session} surroundings={surroundings} />
        </main>
      </div>
    </div>
  );
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
