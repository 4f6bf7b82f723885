import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  shorthands,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { type DragEvent, useState } from "react";
import { download } from "../taskpane/browser-services";
import { FileButton } from "../taskpane/components/FileButton";
import { pageText, paneText } from "../text/pane";
import { startDesk } from "./start-desk";

const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: "max(24px, 12vh) 16px 24px",
    display: "flex",
    justifyContent: "center",
    alignItems: "flex-start",
  },
  card: { display: "flex", flexDirection: "column", gap: "16px", width: "100%", maxWidth: "620px" },
  title: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  tagline: { color: tokens.colorNeutralForeground2, margin: 0 },
  drop: {
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: "40px 16px",
    textAlign: "center",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    alignItems: "center",
  },
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", justifyContent: "center" },
  points: { margin: 0, paddingLeft: "20px", color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** The name of the file that is being opened; null: none. */
  readonly opening: string | null;
  readonly problem: string | null;
  readonly onOpen: (name: string, bytes: () => Promise<Uint8Array>) => void;
}

/** Before a workbook is there: drop or choose one, or take the sample. */
export function FileGate({ opening, problem, onOpen }: Props) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const take = (file: File) => onOpen(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) take(file);
  };
  return (
    <main
      className={styles.root}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <div className={styles.card}>
        <div>
          <h1 className={styles.title}>{paneText.product}</h1>
          <p className={styles.tagline}>{pageText.tagline}</p>
        </div>
        <div className={mergeClasses(styles.drop, over && styles.over)}>
          {opening === null ? (
            <>
              <span>{over ? pageText.dropNow : pageText.drop}</span>
              <FileButton label={pageText.choose} accept=".xlsx,.xlsm,.xls" appearance="primary" onFile={take} />
            </>
          ) : (
            <Spinner label={pageText.opening(opening)} />
          )}
        </div>
        {problem !== null && (
          <MessageBar intent="error" layout="multiline" politeness="assertive">
            <MessageBarBody>
              <MessageBarTitle>{pageText.cannotOpen}</MessageBarTitle>
              <div>{problem}</div>
            </MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.buttons}>
          <Button disabled={opening !== null} onClick={() => onOpen(pageText.sampleName, sample)}>
            {pageText.sample}
          </Button>
          <Button disabled={opening !== null} onClick={() => void template()}>
            {pageText.template}
          </Button>
        </div>
        <ul className={styles.points}>
          {pageText.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </main>
  );
}

async function sample(): Promise<Uint8Array> {
  return (await import("xushi-sample")).default;
}

async function template(): Promise<void> {
  const { desk, stop } = await startDesk("small");
  try {
    download(pageText.templateName, await desk.template());
  } finally {
    stop();
  }
}
