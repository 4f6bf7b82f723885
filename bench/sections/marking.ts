import { measure, node, script, type Program, type Scratch } from "../measure";
import type { PeerPackage } from "../peers/install";
import { figure, ratio, type Section, type Verdict } from "../table";
import { bookFile } from "../workbooks/write-book";

interface Order {
  readonly rows: readonly number[];
  readonly peers: readonly PeerPackage[];
  readonly books: string;
  readonly scratch: Scratch;
}

/**
 * Writing. First the same small change by everyone: one flag rule on the sheet, one small sheet beside it. Then our whole
 * marked copy, with 明细 of every project as formulas, beside the check alone.
 */
export async function marking({ rows, peers, books, scratch }: Order): Promise<Section> {
  const lines: string[][] = [];
  const verdicts: Verdict[] = [];
  for (const size of rows) {
    const book = await bookFile({ rows: size, seed: 1, variant: "ordinary" }, books);
    const out = scratch.file(".xlsx");
    const floor = measure(script("minimal patch", "bench/mark/minimal.ts", book, out), scratch, 3);
    if (typeof floor === "string") throw new Error(`the minimal patch ${floor}`);
    lines.push([String(size), "minimal patch", figure(floor.cpu), "1×", figure(floor.memory), "1×"]);
    for (const program of programs(book, out, peers)) {
      const used = measure(program, scratch, program.name === OURS ? 3 : 1);
      if (typeof used === "string") {
        lines.push([String(size), program.name, used, "", "", ""]);
        continue;
      }
      const { cpu, memory } = used;
      lines.push([
        String(size),
        program.name,
        figure(cpu),
        ratio(cpu, floor.cpu),
        figure(memory),
        ratio(memory, floor.memory),
      ]);
      if (program.name === OURS && size === 100_000)
        verdicts.push({
          what: "flags and a sheet at 100,000 rows, against the minimal patch",
          target: 1.3,
          measured: cpu / floor.cpu,
          unit: "×",
        });
    }
  }
  return {
    title:
      "Writing: one flag rule and one small sheet, then our whole marked copy (CPU s, MiB; ratios to a minimal patch)",
    head: ["rows", "program", "CPU", "", "memory", ""],
    rows: lines,
    verdicts,
  };
}

const OURS = "序时 flags and a sheet";

function programs(book: string, out: string, peers: readonly PeerPackage[]): Program[] {
  const markers = (["hucre", "exceljs"] as const).filter((peer) => peers.includes(peer));
  return [
    script(OURS, "bench/mark/ours.ts", book, out),
    node("序时 check", "dist/cli.js", "check", book, "--format", "json"),
    node("序时 check --out", "dist/cli.js", "check", book, "--format", "json", "--out", out),
    ...markers.map((peer) => script(peer, "bench/mark/peers.ts", peer, book, out)),
    {
      name: "openpyxl",
      command: "/usr/bin/python3",
      arguments: ["-W", "ignore", "bench/mark/openpyxl_mark.py", book, out],
    },
  ];
}
