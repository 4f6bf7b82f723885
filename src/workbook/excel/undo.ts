import { capabilities } from "./capabilities";
import { hasCode, toProblem } from "./errors";

/**
 * One entry to Excel. Where the host can, everything written in it is one step of Ctrl+Z; where it cannot, or where a call
 * inside has no undo, it runs plainly and says so.
 */
export async function run<T>(
  batch: (context: Excel.RequestContext, grouped: boolean) => Promise<T>,
  wanted: "one-step" | "plain" = "plain",
): Promise<T> {
  try {
    if (wanted === "one-step" && capabilities().undoGroup) {
      try {
        return await Excel.run({ mergeUndoGroup: true }, (context) => batch(context, true));
      } catch (error) {
        // Writes of ours can be repeated: what the failed attempt did is written over.
        if (!hasCode(error, "UndoNotSupported")) throw error;
      }
    }
    return await Excel.run((context) => batch(context, false));
  } catch (error) {
    throw toProblem(error);
  }
}
