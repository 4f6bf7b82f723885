import { join } from "node:path";
import { CompiledProgram } from "./compiled-program";
import { letOptimiserWait } from "./optimiser";

const { program } = new CompiledProgram(join(__dirname, "cli", "program.js")).exports();
const words = process.argv.slice(2);
letOptimiserWait(words);
void program(words).then((code) => {
  process.exitCode = code;
});
