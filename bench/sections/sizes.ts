import { answersFromFile, answersFromJson, difference } from "../answers";
import { measuredFloor } from "../floor/measured";
import { measure, node, script, type Measured, type Program, type Scratch } from "../measure";
import type { PeerPackage } from "../peers/install";
import { figure, ratio, say, type Section, type Verdict } from "../table";
import { ofFloor } from "../yardstick";
import { bookFile } from "../workbooks/write-book";

interface Order {
  readonly rows: readonly number[];
  readonly peers: readonly PeerPackage[];
  /** The folder where workbooks are kept between runs. */
  readonly books: string;
  readonly scratch: Scratch;
}

/** The whole job on one file, by size: the floor, ourselves, and what others need to read it and do the floor's checks. */
export async function sizes({ rows, peers, books, scratch }: Order): Promise<Section> {
  const lines: string[][] = [];
  const verdicts: Verdict[] = [];
  const ours: { rows: number; used: Measured; floor: Measured }[] = [];
  for (const size of rows) {
    const book = await bookFile({ rows: size, seed: 1, variant: "ordinary" }, books);
    const times = size >= 1_000_000 ? 1 : size >= 100_000 ? 3 : 5;
    const floor = measuredFloor(book, scratch, times);
    const expected = answersFromFile(floor.output);
    lines.push([String(size), "floor", figure(floor.cpu), "1×", figure(floor.memory), "1×", "–"]);

    for (const program of programs(book, peers)) {
      const used = measure(program, scratch, program.name === OURS ? times : Math.min(times, 2));
      if (typeof used === "string") {
        lines.push([String(size), program.name, used, "", "", "", ""]);
        continue;
      }
      const answers = program.name === OURS ? await answersFromJson(used.output) : answersFromFile(used.output);
      const differs = difference(expected, answers);
      lines.push([
        String(size),
        program.name,
        figure(used.cpu),
        ratio(used.cpu, floor.cpu),
        figure(used.memory),
        ratio(used.memory, floor.memory),
        differs === "" ? "equal" : "DIFFER",
      ]);
      if (differs !== "") say(`  ${program.name} at ${String(size)} rows: ${differs}`);
      if (program.name !== OURS) continue;
      ours.push({ rows: size, used, floor });
      if (size === 1000)
        verdicts.push({
          what: "whole job at 1,000 rows, against the floor",
          target: 1.5,
          measured: used.cpu / floor.cpu,
          unit: "×",
        });
      if (size === 100_000)
        verdicts.push({
          what: "whole job at 100,000 rows, against the floor",
          target: 2,
          measured: used.cpu / floor.cpu,
          unit: "×",
        });
      if (size >= 100_000)
        verdicts.push({
          what: `memory per row above 100 MiB at ${String(size)} rows`,
          target: 1,
          measured: Math.max(0, ((used.memory - 100) * 1024) / size),
          unit: " KiB",
        });
    }
  }
  const command = ours.find((each) => each.rows === 1000)?.used.cpu;
  const floor = ours.find((each) => each.rows === 100_000)?.floor.cpu;
  if (command !== undefined && floor !== undefined)
    verdicts.push(ofFloor("CPU of a 1,000-row command", { target: 0.15, measured: command, floor }));
  const growth = exponent(ours.filter((each) => each.rows >= 10_000));
  if (growth !== null)
    verdicts.push({ what: "growth exponent from 10,000 rows", target: 1.05, measured: growth, unit: "" });
  return {
    title: "The whole job on one file: JSON out (CPU s, MiB; ratios to the floor of the same size)",
    head: ["rows", "program", "CPU", "", "memory", "", "answers"],
    rows: lines,
    verdicts,
  };
}

const OURS = "序时 check";

function programs(book: string, peers: readonly PeerPackage[]): Program[] {
  const read = (name: string): Program => script(name, "bench/peers/read.ts", name, book);
  const readersOf: Record<PeerPackage, string[]> = {
    "read-excel-file": ["read-excel-file"],
    hucre: ["hucre", "hucre (stream)"],
    exceljs: ["exceljs", "exceljs (stream)"],
    xlsx: ["sheetjs"],
  };
  return [
    node(OURS, "dist/cli.js", "check", book, "--format", "json"),
    ...peers.flatMap((peer) => readersOf[peer].map(read)),
    {
      name: "openpyxl",
      command: "/usr/bin/python3",
      arguments: ["-W", "ignore", "bench/peers/openpyxl_read.py", book],
    },
  ];
}

/** The slope of log CPU over log rows, by least squares. */
function exponent(points: readonly { rows: number; used: Measured }[]): number | null {
  if (points.length < 2) return null;
  const xs = points.map((point) => Math.log(point.rows));
  const ys = points.map((point) => Math.log(point.used.cpu));
  const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const above = xs.reduce((sum, x, at) => sum + (x - mx) * ((ys[at] ?? 0) - my), 0);
  return above / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}
