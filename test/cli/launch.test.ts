import { spawnSync } from "node:child_process";
import type { SpawnSyncReturns } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompiledProgram } from "../../src/cli/launch/compiled-program";

/** What V8 compiled is kept beside the program and taken by the next call: never for another text, Node or in a damaged state. */
let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "xushi-"));
  file = join(folder, "program.js");
  write(1);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A program of the same length whatever it answers. */
function write(code: number): void {
  writeFileSync(file, `exports.program = function program() { return Promise.resolve(${String(code)}); };`);
}
const kept = (): string => join(folder, readdirSync(folder).find((name) => name.endsWith(".cache")) ?? "none");
const answer = (compiled: CompiledProgram): Promise<number> => compiled.exports().program([]);

async function keep(): Promise<void> {
  const compiled = new CompiledProgram(file);
  await answer(compiled);
  compiled.keep();
}

test("nothing is written before it is asked for", async () => {
  const compiled = new CompiledProgram(file);
  expect(await answer(compiled)).toBe(1);
  expect(compiled.fromKept).toBe(false);
  expect(readdirSync(folder)).toEqual(["program.js"]);
});

test("what was kept is taken", async () => {
  await keep();
  expect(readdirSync(folder)).toHaveLength(2);
  const compiled = new CompiledProgram(file);
  expect(compiled.fromKept).toBe(true);
  expect(await answer(compiled)).toBe(1);
});

test.each<[what: string, change: () => void, code: number]>([
  ["another text of the same length", () => write(2), 2],
  ["another release of Node", () => renameSync(kept(), join(folder, "program.js.linux-x64-v1.0.0.cache")), 1],
  ["a damaged file", () => changeByte(-9), 1],
  ["a file damaged at its head", () => changeByte(8), 1],
  ["a file cut short", () => writeFileSync(kept(), readFileSync(kept()).subarray(0, -100)), 1],
  ["an empty file", () => writeFileSync(kept(), ""), 1],
])("it is not taken for %s", async (_what, change, code) => {
  await keep();
  change();
  const compiled = new CompiledProgram(file);
  expect(compiled.fromKept).toBe(false);
  expect(await answer(compiled)).toBe(code);
});

function changeByte(at: number): void {
  const bytes = readFileSync(kept());
  const place = (at + bytes.length) % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(kept(), bytes);
}

test("what is kept later takes the place of what was kept before", async () => {
  await keep();
  write(2);
  await keep();
  expect(readdirSync(folder)).toHaveLength(2);
  const compiled = new CompiledProgram(file);
  expect([compiled.fromKept, await answer(compiled)]).toEqual([true, 2]);
});

const dist = join(__dirname, "..", "..", "dist");
const built = existsSync(join(dist, "cli", "program.js"));
if (!built) console.log("跳过构建好的命令行的启动测试：先运行 npm run build");
(built ? describe : describe.skip)("the command line as it is built", () => {
  const run = (...words: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, words, { cwd: join(dist, ".."), encoding: "utf8" });

  test("the build keeps the program, and Node takes it", () => {
    const asked = `console.log(new (require("./src/cli/launch/compiled-program").CompiledProgram)(process.argv[1]).fromKept)`;
    expect(run("-r", "./scripts/run-ts.cjs", "-e", asked, join(dist, "cli", "program.js")).stdout).toBe("true\n");
  });

  test("alone, without its folder, it says what is missing", () => {
    const alone = join(folder, "cli.js");
    copyFileSync(join(dist, "cli.js"), alone);
    const { status, stdout, stderr } = run(alone, "check", "x.xlsx");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^找不到程序文件「.*program\.js」：.*cli 文件夹.*。\n$/);
  });

  test.each<[what: string, words: string[], said: RegExp]>([
    ["without a workbook", [], /^.*没有写明要处理的工作簿.*\n$/],
    ["with one that is not there", ["没有.xlsx"], /^.*没有\.xlsx.*不存在.*\n$/],
  ])("keeping it %s is refused in one sentence", (_what, words, said) => {
    const { status, stdout, stderr } = run(join(dist, "cli", "keep-compiled.js"), ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(said);
  });
});
