import { readFileSync } from "node:fs";
import { measuredFloor } from "../floor/measured";
import { measure, node, script, type Program, type Scratch } from "../measure";
import { figure, ratio, type Section, type Verdict } from "../table";
import type { Variant } from "../workbooks/rows";
import { ofFloor } from "../yardstick";
import { bookFile } from "../workbooks/write-book";

interface Order {
  readonly books: string;
  readonly scratch: Scratch;
}

/** The check engine in memory, a warm process, a thousand small books, and what findings cost. */
export async function inside({ books, scratch }: Order): Promise<Section> {
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  const book = (size: number, variant: Variant): Promise<string> => bookFile({ rows: size, seed: 1, variant }, books);

  const engine = printed(script("engine", "bench/inside/engine.ts", await book(100_000, "ordinary")), scratch) as {
    answers: { engine: object; loop: object };
    engine: number;
    loop: number;
  };
  if (JSON.stringify(engine.answers.engine) !== JSON.stringify(engine.answers.loop))
    throw new Error(`the engine and the loop differ: ${JSON.stringify(engine.answers)}`);
  const times = engine.engine / engine.loop;
  rows.push([
    "16 row rules, 100,000 rows in memory",
    `${figure(engine.engine * 1000)} ms`,
    ratio(engine.engine, engine.loop),
  ]);
  verdicts.push({ what: "check engine against a hand-written loop", target: 1.5, measured: times, unit: "×" });

  const warm = printed(script("warm", "bench/inside/warm.ts", await book(300, "ordinary")), scratch) as {
    seconds: number;
  };
  rows.push(["one 300-row book, warm, bytes to JSON", `${figure(warm.seconds * 1000)} ms`, ""]);
  const floor = measuredFloor(await book(100_000, "ordinary"), scratch, 3);
  rows.push(["the floor, 100,000 rows", `${figure(floor.cpu)} s`, ""]);
  verdicts.push(ofFloor("one 300-row book, warm", { target: 0.005, measured: warm.seconds, floor: floor.cpu }));

  const many = script("many", "bench/inside/many.ts", "1000");
  const small = printed({ ...many, arguments: ["--expose-gc", ...many.arguments] }, scratch) as {
    seconds: number;
    early: number;
    late: number;
  };
  rows.push(["a thousand 100-row books in one process, each", `${figure(small.seconds * 1000)} ms`, ""]);
  rows.push([
    "  heap held after 250 and after 1,000 books",
    `${figure(small.early)} and ${figure(small.late)} MiB`,
    "",
  ]);
  verdicts.push({ what: "heap growth over 750 books", target: 1, measured: small.late - small.early, unit: " MiB" });

  const cost = await Promise.all((["clean", "bad"] as const).map((variant) => book(100_000, variant)));
  for (const format of ["text", "json"] as const) {
    const [clean = NaN, bad = NaN] = cost.map((path) => {
      const used = measure(node("check", "dist/cli.js", "check", path, "--format", format), scratch, 3);
      if (typeof used === "string") throw new Error(used);
      return used.cpu;
    });
    rows.push([`100,000 clean rows, whole job, ${format}`, `${figure(clean)} s`, "1×"]);
    rows.push([`100,000 rows with 13 findings each, ${format}`, `${figure(bad)} s`, ratio(bad, clean)]);
    // Text shows some findings of each rule and counts the rest; JSON has to make 1.3 million sentences.
    const what = `all rows bad against clean, ${format === "text" ? "counted and told in text" : "all written as JSON"}`;
    verdicts.push({ what, target: 2, measured: bad / clean, unit: "×" });
  }
  return { title: "Inside one process, and what findings cost", head: ["what", "CPU", ""], rows, verdicts };
}

/** What a program prints as JSON. */
function printed(program: Program, scratch: Scratch): unknown {
  const used = measure(program, scratch, 1);
  if (typeof used === "string") throw new Error(`${program.name} ${used}`);
  return JSON.parse(readFileSync(used.output, "utf8")) as unknown;
}
