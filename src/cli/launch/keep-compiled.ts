import { join } from "node:path";
import { Writable } from "node:stream";
import { CompiledProgram } from "./compiled-program";

/**
 * Checks a workbook and keeps what was compiled for it, so that the next call need not compile it again:
 *
 *     node dist/cli/keep-compiled.js WORKBOOK
 *
 * Part of the build; to be run again by whoever uses another release of Node. The answer is not shown.
 */
async function keepCompiled(workbook: string): Promise<void> {
  const compiled = new CompiledProgram(join(__dirname, "program.js"));
  const { program } = compiled.exports();
  for (const format of ["text", "json"]) {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const code = await program(["check", workbook, "--format", format], nowhere);
    if (code > 1) throw new Error(`${workbook} could not be checked: nothing is kept`);
  }
  compiled.keep();
}

void keepCompiled(process.argv[2] ?? "");
