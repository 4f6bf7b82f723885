/** `phases.ts BOOK`: where the time of one job goes, phase by phase, inside one process (for profiling; no verdicts). */
import { readFileSync } from "node:fs";
import { runChecks } from "../../src/checks/run-checks";
import { yearOfMonth } from "../../src/model/month";
import { shippedPlans } from "../../src/plans/shipped";
import { choosePlan } from "../../src/progress/choose-plan";
import { atOnce } from "../../src/model/steps";
import { standings } from "../../src/progress/standings";
import { statedAsOf } from "../../src/reading/as-of";
import { recognise } from "../../src/reading/recognise";
import { rollUp } from "../../src/rollup/roll-up";
import { cpu, read } from "./open";

async function main(book: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(book));
  let last = cpu();
  const phase = (name: string): void => {
    const now = cpu();
    const memory = process.memoryUsage().rss / (1 << 20);
    process.stdout.write(`${name.padEnd(12)} ${(now - last).toFixed(3)} s  ${memory.toFixed(0)} MiB\n`);
    last = now;
  };
  phase("start");
  const snapshot = await read(bytes);
  phase("read");
  const recognition = recognise(snapshot, { mappings: [] });
  phase("recognise");
  const asOf = statedAsOf(recognition)?.month;
  if (asOf === undefined) throw new Error("no month");
  const plan = choosePlan(recognition, shippedPlans, yearOfMonth(asOf));
  phase("plan");
  const states = standings(recognition, plan, asOf, "binary");
  phase("standings");
  const rollup = rollUp(recognition, states, plan, asOf);
  phase("rollup");
  const { findings } = atOnce(
    runChecks({ snapshot, recognition, standings: states, rollup, plan, asOf, previous: null }),
  );
  phase("checks");
  process.stdout.write(`${String(recognition.projects.length)} projects, ${String(findings.length)} findings\n`);
}

void main(process.argv[2] ?? "");
