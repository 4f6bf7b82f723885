import { execFileSync } from "node:child_process";

/** Scripts take the first lines and close the pipe: no stack trace, and the exit code is still the answer's. */
test("check … | head", () => {
  const call = `require("./src/cli/program").program(process.argv.slice(1)).then((code) => (process.exitCode = code))`;
  const script = `
    set -o pipefail
    { node -r ./scripts/run-ts.cjs -e '${call}' check assets/示例-重点项目汇总.xlsx --format json 2>&3 | head -c 1; } 3>&1
    echo " exit code $?"`;
  expect(execFileSync("bash", ["-c", script], { encoding: "utf8" })).toBe("{ exit code 1\n");
}, 60_000);
