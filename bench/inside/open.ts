import { nodeCodec } from "../../src/cli/node-codec";
import type { Review } from "../../src/model/review";
import type { Snapshot } from "../../src/model/snapshot";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { largeLimits } from "../../src/workbook/xlsx/limits";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";

/** The command line's way from bytes to a Review, inside one process. */
export async function read(bytes: Uint8Array): Promise<Snapshot> {
  return (await openWorkbookFile(bytes, "book.xlsx", { limits: largeLimits, codec: nodeCodec })).read();
}

export function judge(snapshot: Snapshot): Review {
  return review(snapshot, { plans: shippedPlans });
}

/** Seconds of CPU that the process has used so far. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
