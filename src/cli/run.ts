import { cliText } from "../text/cli";
import type { Arguments } from "./arguments";
import { check } from "./check";
import type { Output } from "./output";

/** One command, carried out. Answers the exit code. What only one of the rarer commands needs is loaded for it alone. */
export async function run(call: Arguments, output: Output): Promise<number> {
  switch (call.command) {
    case "check":
      return check(call, output);
    case "clear":
      return (await import("./clear")).clear(call, output);
    case "template":
      return (await import("./template")).template(call, output);
    case "plan":
      return (await import("./plan")).plan(call, output);
    case "papers":
      return (await import("./papers")).papers(call, output);
    case "merge":
      return (await import("./merge")).merge(call, output);
    case "return":
      return (await import("./return")).returnToUnits(call, output);
    case "help":
      output.print(cliText.help);
      return 0;
  }
}
