import type { Edit, PutFlags, PutSheet, PutValues } from "../../model/edit";

/**
 * Edits cut into runs that one look and one write can carry out. Taking out what is ours stands alone, because it changes
 * what the next edits find. Within a run the order does not matter, so sheets come first (flags ask them through their
 * names); of several lists of flags for a sheet the last one counts, values for a sheet go together.
 */
export function runsOf(edits: readonly Edit[]): Edit[][] {
  const runs: Edit[][] = [];
  let run: Edit[] = [];
  const close = () => {
    if (run.length > 0) runs.push(gathered(run));
    run = [];
  };
  for (const edit of edits) {
    if (edit.kind === "remove-own") {
      close();
      runs.push([edit]);
    } else run.push(edit);
  }
  close();
  return runs;
}

function gathered(run: readonly Edit[]): Edit[] {
  const sheets: PutSheet[] = [];
  const flags = new Map<string, PutFlags>();
  const values = new Map<string, PutValues>();
  for (const edit of run) {
    if (edit.kind === "put-sheet") sheets.push(edit);
    else if (edit.kind === "put-flags") flags.set(edit.sheet, edit);
    else if (edit.kind === "put-values") {
      values.set(edit.sheet, { ...edit, cells: [...(values.get(edit.sheet)?.cells ?? []), ...edit.cells] });
    }
  }
  return [...sheets, ...flags.values(), ...values.values()];
}
