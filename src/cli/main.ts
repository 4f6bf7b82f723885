import { Problem } from "../model/problem";
import { cliText } from "../text/cli";
import { problemText } from "../text/problems";
import { readArguments } from "./arguments";
import type { Output } from "./output";
import { run } from "./run";

/**
 * The command line. Exit code 0: nothing of severity error; 1: at least one error; 2: the call or a file could not be
 * used, with one line on standard error, never a stack trace (XUSHI_DEBUG=1 shows it to developers).
 */
export async function main(argv: readonly string[], output: Output): Promise<number> {
  try {
    return await run(readArguments(argv), output);
  } catch (error) {
    if (process.env.XUSHI_DEBUG === "1" && error instanceof Error) output.error(error.stack ?? "");
    if (error instanceof Problem) output.error(problemText(error));
    else output.error(cliText.internal(error instanceof Error ? error.message : String(error)));
    return 2;
  }
}
