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
 * Our output sheets, empty and ready. Nothing is sent for sheets that are new: what is in the workbook was seen already, and
 * they travel in the message that fills them.
 *
 * The helper syncs before it looks whether a sheet exists and once more at its end. All helpers are started together and
 * meet at each of these syncs; only sheets of ours that are to be cleared are really looked up, at the first. There the
 * foreign sheets are found too, before any helper could clear one.
 * @param present the sheets of the workbook
 * @param addAround queues what has to come directly before and after a sheet is added
 * @throws RangeError for a name that is none; an Office-like error with code "ItemAlreadyExists" for a foreign sheet
 */
export async function emptyOutputSheets(
  context: Excel.RequestContext,
  wanted: readonly OutputSheet[],
  present: readonly string[],
  addAround: (name: string, add: () => Excel.Worksheet) => Excel.Worksheet = (_name, add) => add(),
): Promise<Excel.Worksheet[]> {
  for (const { name } of wanted) {
    if (name.trim() === "" || name.length > 31 || /[:\\/?*[\]]/.test(name))
      throw new RangeError(`not a sheet name: ${name}`);
  }
  const { worksheets } = context.workbook;
  const names = new Set(present.map((name) => name.toLowerCase()));
  const isFree = (name: string) => !names.has(name.toLowerCase());
  const looked = new Map(
    wanted.map(({ name, owned }) => [name, owned ? worksheets.getItemOrNullObject(name) : { isNullObject: true }]),
  );
  let meetings = 0;
  const meet = meeting(wanted.length, async () => {
    if (++meetings > 1) return;
    const taken = wanted.find(({ name, owned }) => !owned && !isFree(name));
    if (taken !== undefined) throw new SheetTaken(taken.name);
    if (wanted.some(({ owned }) => owned)) await context.sync();
  });
  // What the helper uses of a workbook: its sheets, and our meeting instead of a sync of its own.
  const sheets = {
    getItemOrNullObject: (name: string) => looked.get(name),
    add: (name: string) => addAround(name, () => worksheets.add(name)),
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
