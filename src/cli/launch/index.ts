import { existsSync } from "node:fs";
import { join } from "node:path";
import { launchText } from "../../text/launch";
import { CompiledProgram } from "./compiled-program";
import { letOptimiserWait } from "./optimiser";

const file = join(__dirname, "cli", "program.js");

async function launch(words: readonly string[]): Promise<number> {
  if (!existsSync(file)) {
    process.stderr.write(`${launchText.noProgram(file)}\n`);
    return 2;
  }
  const { program } = new CompiledProgram(file).exports();
  letOptimiserWait(words);
  return program(words);
}

void launch(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
