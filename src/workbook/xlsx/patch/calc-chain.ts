import { partOf } from "../read/workbook-part";
import { Scanner } from "../xml/scanner";
import type { PatchSession } from "./session";

/**
 * The order in which a program last calculated the workbook (18.6.1). It may be missing, and every program makes it
 * again; but it must not list a cell that holds no formula. So it goes when a formula of its list goes.
 */
export async function dropCalcChain(session: PatchSession): Promise<void> {
  const part = partOf(session.facts, "calcChain");
  if (part !== null) await session.parts.remove(part);
}

/** The same, when it lists cells of a certain sheet. */
export async function dropCalcChainOf(session: PatchSession, sheetId: number): Promise<void> {
  const part = partOf(session.facts, "calcChain");
  const bytes = part === null ? null : await session.workbook.xml(part);
  if (bytes === null) return;
  const scanner = new Scanner(bytes, part ?? "");
  while (scanner.next()) {
    if (scanner.opens("c", 1) && scanner.attribute("i") === String(sheetId)) return dropCalcChain(session);
  }
}
