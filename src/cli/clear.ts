import { Problem } from "../model/problem";
import { clearEdits } from "../output/clear";
import { cliText } from "../text/cli";
import type { Arguments } from "./arguments";
import { mustBeWritable, readWorkbook, writeFile } from "./files";
import type { Output } from "./output";

/** `clear`: take every mark and sheet of ours out again; 序时·方案, which staff edit, only with --all. */
export async function clear(call: Arguments, output: Output): Promise<number> {
  const [file, ...more] = call.files;
  if (file === undefined) throw new Problem("bad-option", { detail: cliText.noFile });
  if (more.length > 0) throw new Problem("bad-option", { detail: cliText.oneFileOnly("clear") });
  if (call.out === null) throw new Problem("bad-option", { detail: cliText.needsOut });
  const workbook = await readWorkbook(file);
  mustBeWritable(workbook, call.out);
  await workbook.apply(clearEdits({ all: call.all }));
  await writeFile(call.out, workbook.bytes(), [file]);
  output.print(cliText.cleared(call.out));
  return 0;
}
