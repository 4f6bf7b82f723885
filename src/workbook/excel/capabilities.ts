import { Problem } from "../../model/problem";

/**
 * What this Excel can do beyond the floor. Two questions each time: the host is asked for the requirement set, and the
 * client that is loaded is asked for the member, because an old copy of the client on a new Excel lacks it.
 */
export interface Capabilities {
  /** Merged areas can be read (1.13); otherwise they are inferred. */
  readonly mergedAreas: boolean;
  /** Several writes can be one undo step (1.20). */
  readonly undoGroup: boolean;
}

/** The lowest ExcelApi that the product works with: Excel 2021, Microsoft 365, the web. */
export const FLOOR = "1.9";

/** Sets above the floor that a member of the adapter is gated on; the schema test reads this table. */
export const gates = {
  mergedAreas: { set: "1.13", member: "Range.getMergedAreasOrNullObject" },
  undoGroup: { set: "1.20", member: "RunOptions.mergeUndoGroup" },
} as const;

function hasSet(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** @throws Problem "host-too-old" below ExcelApi 1.9. */
export function requireFloor(): void {
  if (typeof Excel === "undefined" || !hasSet(FLOOR)) throw new Problem("host-too-old", { api: FLOOR });
}

export function capabilities(): Capabilities {
  return {
    mergedAreas:
      hasSet(gates.mergedAreas.set) && typeof Excel.Range.prototype.getMergedAreasOrNullObject === "function",
    // The option has no method of its own; a client that knows a class of the same set knows the option too.
    undoGroup: hasSet(gates.undoGroup.set) && "CustomFunctionManager" in Excel,
  };
}
