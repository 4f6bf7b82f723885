import { cliText } from "../text/cli";
import type { Arguments } from "./arguments";
import { check } from "./check";
import { clear } from "./clear";
import { merge } from "./merge";
import type { Output } from "./output";
import { papers } from "./papers";
import { plan } from "./plan";
import { returnToUnits } from "./return";
import { template } from "./template";

/** One command, carried out. Answers the exit code. */
export function run(call: Arguments, output: Output): Promise<number> {
  switch (call.command) {
    case "check":
      return check(call, output);
    case "clear":
      return clear(call, output);
    case "template":
      return template(call, output);
    case "plan":
      return plan(call, output);
    case "papers":
      return papers(call, output);
    case "merge":
      return merge(call, output);
    case "return":
      return returnToUnits(call, output);
    case "help":
      output.print(cliText.help);
      return Promise.resolve(0);
  }
}
