import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bookInMemory } from "../../bench/workbooks/write-book";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";
import { call, mustAnswer, mustRefuse, withoutRoot } from "./command";
import { Noise } from "./noise";

/** A misfortune that the program must survive. Says how often it happened; throws where something was lost. */
export interface Fault {
  readonly name: string;
  /** `folder` is empty and the fault's own. Returns a sentence where this machine cannot make the misfortune happen. */
  run(folder: string, times: number): Promise<number | string>;
}

const rows = 3000;
let made: Uint8Array | undefined;
/** A workbook large enough that writing its marked copy takes a while. */
function book(folder: string): string {
  made ??= bookInMemory({ rows, seed: 5, variant: "ordinary" });
  const path = join(folder, "项目.xlsx");
  writeFileSync(path, made);
  return path;
}

export const faults: readonly Fault[] = [
  {
    name: "killed in the middle of writing",
    async run(folder, times) {
      const input = book(folder);
      const out = join(folder, "标记.xlsx");
      const marking = ["check", input, "--out", out];
      let whole = await timed(() => call(marking));
      const good = readFileSync(out);
      const noise = new Noise(11);
      let killed = 0;
      for (let tried = 0; killed < times && tried < 5 * times; tried++) {
        // Most of them late, when the copy is being written. A run that was through before is the measure of the next.
        const start = performance.now();
        const ended = await call(marking, { killAfter: whole * (0.4 + 0.6 * noise.next()) });
        if (ended.signal === "SIGKILL") killed++;
        else whole = Math.min(whole, performance.now() - start);
        untouched(input);
        if (!readFileSync(out).equals(good)) await readable(out);
      }
      mustAnswer(await call(marking));
      await readable(out);
      return killed;
    },
  },
  {
    name: "disk full",
    async run(folder, times) {
      const input = book(folder);
      let happened = 0;
      for (let i = 0; i < times; i++) {
        const small = join(folder, `disk${String(i)}`);
        mkdirSync(small);
        const disk = mountSmall(small, 16 + 24 * i);
        const out = join(small, "标记.xlsx");
        try {
          const ended = await call(["check", input, "--out", out], disk ? {} : { fileLimit: 16 + 24 * i });
          mustRefuse(ended);
          if (readdirSync(small).length > 0) throw new Error(`left behind: ${readdirSync(small).join(", ")}`);
          happened++;
        } finally {
          if (disk) execFileSync("umount", [small]);
        }
      }
      untouched(input);
      return happened;
    },
  },
  {
    name: "disk full over an older copy",
    async run(folder) {
      const input = book(folder);
      const small = join(folder, "disk");
      mkdirSync(small);
      if (!mountSmall(small, 64)) return "needs the right to mount a small disk";
      const out = join(small, "标记.xlsx");
      try {
        writeFileSync(out, "older copy");
        mustRefuse(await call(["check", input, "--out", out]));
        if (readFileSync(out, "utf8") !== "older copy") throw new Error("the older copy is gone");
      } finally {
        execFileSync("umount", [small]);
      }
      return 1;
    },
  },
  {
    name: "folder that may not be written",
    async run(folder) {
      const input = book(folder);
      const closed = join(folder, "只读");
      mkdirSync(closed);
      chmodSync(closed, 0o555);
      chmodSync(input, 0o644);
      const how = withoutRoot(folder);
      mustAnswer(await call(["check", input], how));
      mustRefuse(await call(["check", input, "--out", join(closed, "标记.xlsx")], how));
      return 1;
    },
  },
  {
    name: "file that may not be read",
    async run(folder) {
      const input = book(folder);
      const how = withoutRoot(folder);
      chmodSync(input, 0o644);
      mustAnswer(await call(["check", input], how));
      chmodSync(input, 0o000);
      mustRefuse(await call(["check", input], how));
      return 1;
    },
  },
  {
    name: "two runs at once on one file",
    async run(folder, times) {
      const input = book(folder);
      const out = join(folder, "标记.xlsx");
      for (let i = 0; i < times; i++) {
        const ended = await Promise.all([
          call(["check", input, "--out", out, "--format", "json"]),
          call(["check", input, "--out", out, "--format", "json"]),
        ]);
        ended.forEach(mustAnswer);
        if (ended[0].stdout !== ended[1].stdout) throw new Error("two runs, two answers");
        await readable(out);
        untouched(input);
      }
      const left = readdirSync(folder).filter((name) => name !== "项目.xlsx" && name !== "标记.xlsx");
      if (left.length > 0) throw new Error(`left behind: ${left.join(", ")}`);
      return times;
    },
  },
  {
    name: "out is the workbook itself",
    async run(folder) {
      const input = book(folder);
      mustRefuse(await call(["check", input, "--out", input]));
      untouched(input);
      return 1;
    },
  },
  {
    name: "workbook replaced by something else before it is read",
    async run(folder, times) {
      const input = book(folder);
      const copy = join(folder, "换.xlsx");
      const noise = new Noise(17);
      for (let i = 0; i < times; i++) {
        copyFileSync(input, copy);
        const running = call(["check", copy, "--format", "json"]);
        await new Promise((resolve) => setTimeout(resolve, noise.below(250)));
        writeFileSync(copy, noise.chance(0.5) ? "" : readFileSync(input).subarray(0, noise.below(60_000)));
        const ended = await running;
        if (ended.code === 2) mustRefuse(ended);
        else mustAnswer(ended);
      }
      return times;
    },
  },
];

function untouched(path: string): void {
  const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  if (made === undefined || digest(readFileSync(path)) !== digest(made))
    throw new Error("the user's workbook was changed");
}

/** Never a half-written output: whatever lies there opens and holds all rows. */
async function readable(path: string): Promise<void> {
  if (!existsSync(path)) return;
  const snapshot = await (await openWorkbookFile(new Uint8Array(readFileSync(path)), "标记.xlsx")).read();
  const sheet = snapshot.sheets.find((each) => each.own === null);
  if (sheet === undefined || sheet.cells.rowCount < rows) throw new Error("a half-written copy");
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** A disk of so many KiB at `folder`; false where this user may not mount one. */
function mountSmall(folder: string, kibibytes: number): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${String(kibibytes)}k`, "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
