import { join } from "node:path";
import { Writable } from "node:stream";
import { launchText } from "../../text/launch";
import { CompiledProgram } from "./compiled-program";

/**
 * Checks a workbook and keeps what was compiled for it, so that the next call need not compile it again:
 *
 *     node dist/cli/keep-compiled.js WORKBOOK
 *
 * Part of the build; to be run again by whoever uses another release of Node. The answer is not shown. Exit code 2, and nothing kept,
 * where the workbook cannot be checked or the folder not be written.
 */
async function keepCompiled(words: readonly string[]): Promise<number> {
  const compiled = new CompiledProgram(join(__dirname, "program.js"));
  const { program } = compiled.exports();
  for (const format of ["text", "json"]) {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const code = await program(["check", ...words, "--format", format], nowhere);
    if (code > 1) return code;
  }
  try {
    compiled.keep();
    return 0;
  } catch {
    process.stderr.write(`${launchText.notKept(compiled.keptFile)}\n`);
    return 2;
  }
}

void keepCompiled(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
