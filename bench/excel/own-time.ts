/**
 * `node scripts/run-ts.cjs bench/excel/own-time.ts [ROWS]`: whose processor time a check and mark in the emulated Excel is: ours,
 * that of Microsoft's client, or the double's. All run in one thread: the processor tells the sum and a profile the shares.
 */
import { Session, type Profiler } from "node:inspector/promises";
import { join, sep } from "node:path";
import { markEdits } from "../../src/output/marks";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { openExcel } from "../../src/workbook/excel/excel-workbook";
import { clientPath, connect } from "../../test/excel-host/client";
import { openInDouble } from "../../test/excel-host/workbook-file";
import { bookInMemory } from "../workbooks/write-book";

const root = join(__dirname, "..", "..");
const owners = [
  "ours, at the border to Excel",
  "ours, the rest",
  "Microsoft's client",
  "the double",
  "collector and engine",
];
type Owner = (typeof owners)[number];

/** Evaluated text has no file: that is the client. */
function ownerOf({ url, functionName }: Profiler.Profile["nodes"][number]["callFrame"]): Owner | null {
  if (functionName === "(idle)") return null;
  const file = url.replace("file://", "");
  if (file.startsWith(join(root, "src", "workbook", "excel") + sep)) return "ours, at the border to Excel";
  if (file.startsWith(join(root, "src") + sep)) return "ours, the rest";
  if (file.startsWith(join(root, "test", "excel-host") + sep)) return "the double";
  if (functionName.startsWith("(") || url.startsWith("node:")) return "collector and engine";
  return file === "" || file === clientPath ? "Microsoft's client" : "collector and engine";
}

/** Samples' time by owner. What the engine does for a caller without a file of its own (JSON, sorting) is the caller's. */
function byOwner({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Map<Owner, number> {
  const owner = new Map<number, Owner | null>();
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const find = (id: number): Owner | null => {
    const known = owner.get(id);
    if (known !== undefined) return known;
    const frame = frames.get(id);
    const above = parent.get(id);
    const native = frame?.url === "" && !frame.functionName.startsWith("(") && frame.lineNumber < 0;
    // What the double calls works for it, be it ours.
    const caller = above === undefined ? null : find(above);
    const found = frame === undefined ? null : native || caller === "the double" ? caller : ownerOf(frame);
    owner.set(id, found);
    return found;
  };
  const times = new Map<Owner, number>();
  samples.forEach((id, nth) => {
    const whose = find(id);
    if (whose !== null) times.set(whose, (times.get(whose) ?? 0) + (timeDeltas[nth] ?? 0) / 1000);
  });
  return times;
}

async function main(rows: number): Promise<void> {
  const bytes = bookInMemory({ rows, seed: 7, variant: "ordinary" });
  const profiler = new Session();
  profiler.connect();
  await profiler.post("Profiler.enable");
  let times = new Map<Owner, number>();
  // The first run warms the code; the second is a user's second workbook of the day.
  for (let run = 0; run < 2; run++) {
    connect(await openInDouble(bytes, "项目.xlsx"), { excelApi: "1.14" });
    await profiler.post("Profiler.start");
    const before = process.cpuUsage();
    const workbook = await openExcel();
    const snapshot = await workbook.read();
    const found = review(snapshot, { plans: shippedPlans });
    await workbook.apply(markEdits(found, snapshot));
    const { user, system } = process.cpuUsage(before);
    times = byOwner((await profiler.post("Profiler.stop")).profile);
    const all = [...times.values()].reduce((sum, time) => sum + time, 0);
    for (const [owner, time] of times) times.set(owner, (time / all) * ((user + system) / 1000));
  }
  process.stdout.write(`${String(rows)} rows, checked and marked for the first time\n`);
  for (const owner of owners) process.stdout.write(`  ${owner}: ${(times.get(owner) ?? 0).toFixed(0)} ms\n`);
}

void main(Number(process.argv[2] ?? 10_000));
