import { run } from "./undo";

/**
 * Tell when cells change. One handler for the workbook; it runs for every user of a shared workbook, so it only reports.
 * @param nameOf the sheet's name by its id; undefined for sheets of ours and for unknown ones, which are not reported
 * @returns the way to stop
 */
export async function listenForChanges(
  nameOf: (sheetId: string) => string | undefined,
  listener: (sheet: string) => void,
): Promise<() => Promise<void>> {
  const handler = await run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(({ worksheetId }) => {
      const name = nameOf(worksheetId);
      if (name !== undefined) listener(name);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  return async () => {
    // A handler can only be removed in the context in which it was added.
    handler.remove();
    await handler.context.sync();
  };
}
