import { ExcelUtilities } from "@microsoft/office-js-helpers";

/**
 * The one place that uses office-js-helpers: its `forceCreateSheet`, and never without `clearOnly`, because its other mode
 * deletes a sheet and adds it again (notes, print settings and undo gone, references broken). Loaded only when the first
 * output sheet is written. The library is archived; this file is all that has to change when it goes.
 */
export interface OutputSheet {
  readonly name: string;
  /** A sheet of that name is ours already: it is cleared instead of added. */
  readonly owned: boolean;
}

/**
 * Our output sheets, empty and ready, two syncs in all.
 *
 * The helper syncs before it looks whether a sheet exists and once more at its end. All helpers are started together and
 * meet at each of these syncs, so that several sheets cost no more than one; at the first meeting the foreign sheets are
 * found before any helper could clear one.
 * @param added called before the second sync, so that a sheet and its deed travel in the same message
 * @throws RangeError for a name that is none; an Office-like error with code "ItemAlreadyExists" for a foreign sheet
 */
export async function emptyOutputSheets(
  context: Excel.RequestContext,
  wanted: readonly OutputSheet[],
  added: () => void = () => undefined,
): Promise<Excel.Worksheet[]> {
  for (const { name } of wanted) {
    if (name.trim() === "" || name.length > 31 || /[:\\/?*[\]]/.test(name))
      throw new RangeError(`not a sheet name: ${name}`);
  }
  const { worksheets } = context.workbook;
  const looked = new Map(wanted.map(({ name }) => [name, worksheets.getItemOrNullObject(name)]));
  const foreign = wanted.filter(({ owned }) => !owned);

  let meetings = 0;
  const meet = meeting(wanted.length, async () => {
    if (meetings === 1) added();
    await context.sync();
    meetings++;
    const taken = meetings === 1 ? foreign.find(({ name }) => looked.get(name)?.isNullObject === false) : undefined;
    if (taken !== undefined) throw new SheetTaken(taken.name);
  });
  // What the helper uses of a workbook: its sheets, which are looked for once, and our meeting instead of a sync of its own.
  const sheets = {
    getItemOrNullObject: (name: string) => looked.get(name),
    add: (name: string) => worksheets.add(name),
  };
  const workbook = { context: { workbook: { worksheets: sheets }, sync: meet } } as unknown as Excel.Workbook;
  return Promise.all(wanted.map(({ name }) => ExcelUtilities.forceCreateSheet(workbook, name, true)));
}

/** A user's sheet bears the name. Shaped like Excel's own error, so that it becomes the same sentence. */
export class SheetTaken extends Error {
  readonly code = "ItemAlreadyExists";
  constructor(readonly sheet: string) {
    super(`sheet exists and is not ours: ${sheet}`);
  }
}

/** A function that waits until `parties` callers have come, does `work` once, and lets all of them go on. */
function meeting(parties: number, work: () => Promise<void>): () => Promise<void> {
  let waiting: { resolve: () => void; reject: (reason: unknown) => void }[] = [];
  return () =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ resolve, reject });
      if (waiting.length < parties) return;
      const all = waiting;
      waiting = [];
      work().then(
        () => {
          for (const each of all) each.resolve();
        },
        (error: unknown) => {
          for (const each of all) each.reject(error);
        },
      );
    });
}
