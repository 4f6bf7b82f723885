import { makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Problem } from "../../model/problem";
import { paneText } from "../../text/pane";
import type { Session } from "../session";
import { failureOf, type Surroundings } from "../state/use-pane";
import type { Failure } from "../state/pane-state";
import { NotInExcel } from "./NotInExcel";
import { Pane } from "./Pane";
import { StartFailure } from "./StartFailure";

const useStyles = makeStyles({ waiting: { padding: "24px" } });

export interface Host {
  /** null: not in Excel. Throws Problem "host-too-old" and whatever Excel says. */
  readonly start: () => Promise<Session | null>;
  readonly surroundings: () => Surroundings;
}

type Stage =
  | { readonly kind: "waiting" }
  | { readonly kind: "session"; readonly session: Session; readonly surroundings: Surroundings }
  | { readonly kind: "elsewhere"; readonly reason: "not-in-excel" | "too-old" }
  | { readonly kind: "failed"; readonly failure: Failure };

/** The pane's way into Excel: painted at once, then Excel is asked, and every answer has its page. */
export function ExcelPane({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const [stage, setStage] = useState<Stage>({ kind: "waiting" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    const go = (next: Stage) => {
      if (!gone) setStage(next);
    };
    void host.start().then(
      (session) =>
        go(
          session === null
            ? { kind: "elsewhere", reason: "not-in-excel" }
            : { kind: "session", session, surroundings: host.surroundings() },
        ),
      (error: unknown) =>
        go(
          error instanceof Problem && error.code === "host-too-old"
            ? { kind: "elsewhere", reason: "too-old" }
            : { kind: "failed", failure: failureOf(error, "start") },
        ),
    );
    return () => {
      gone = true;
    };
  }, [host, attempt]);
  switch (stage.kind) {
    case "waiting":
      return (
        <main className={styles.waiting}>
          <h1 hidden>{paneText.product}</h1>
          <Spinner label={paneText.loading} />
        </main>
      );
    case "elsewhere":
      return <NotInExcel reason={stage.reason} />;
    case "failed":
      return (
        <StartFailure
          failure={stage.failure}
          onRetry={() => {
            setStage({ kind: "waiting" });
            setAttempt(attempt + 1);
          }}
        />
      );
    case "session":
      return (
        <main>
          <Pane session={stage.session} surroundings={stage.surroundings} />
        </main>
      );
  }
}
