import { OWN_PREFIX } from "../../../model/edit";
import type { OwnSheetKey } from "../../../model/snapshot";
import { ownSheets, partOf, sheetOfReference } from "../read/workbook-part";
import { dropCalcChainOf } from "./calc-chain";
import { hasFlags, putFlags } from "./flags-patch";
import { RECORD_NAME } from "./record";
import type { PatchSession } from "./session";
import { withoutAppended } from "./styles-patch";

/**
 * Take out what is ours: flag rules, names, sheets, except the sheets to keep. When nothing of ours is left, every part is
 * as it was before us, byte for byte; where another program has written the workbook since, what is ours is still known
 * by its names and goes, and only cell formats that nobody uses stay behind.
 */
export async function removeOwn(session: PatchSession, keep: readonly OwnSheetKey[]): Promise<void> {
  const { facts, contents, list, parts, done } = session;
  const owned = ownSheets(facts);
  for (const listed of facts.sheets) {
    const layout = contents.parts.get(listed.part)?.layout;
    if (layout === undefined || owned.has(listed.name) || !hasFlags(layout)) continue;
    putFlags(layout, listed.part, [], () => 0, session.splicesOf(listed.part));
    done.push({ sheet: listed.name, action: "removed" });
  }
  const kept = new Set([...owned].filter(([, key]) => keep.includes(key)).map(([name]) => name));
  const positions = new Set<number>();
  for (const [position, listed] of facts.sheets.entries()) {
    if (!owned.has(listed.name) || kept.has(listed.name)) continue;
    // A workbook must have a sheet: if ours are the only ones, the last one stays and is the user's from now on.
    if (positions.size === facts.sheets.length - 1) continue;
    positions.add(position);
    await dropCalcChainOf(session, listed.sheetId);
    await parts.removeDependents(listed.part);
    await parts.remove(listed.part);
    done.push({ sheet: listed.name, action: "removed" });
  }
  list.removeSheets(positions);
  list.removeNames(({ name, text }) => {
    const key = name.toLowerCase();
    if (!key.startsWith(OWN_PREFIX) || key === RECORD_NAME) return false;
    const sheet = sheetOfReference(text);
    return sheet === null || !kept.has(sheet);
  });
  if (kept.size === 0) await restore(session);
}

/** Put back what our pieces had changed around them. */
async function restore(session: PatchSession): Promise<void> {
  const { record, list } = session;
  await restoreStyles(session);
  session.forgetRecord();
  if (record.calculate !== undefined) list.restoreCalculation(record.calculate);
  if (record.names !== undefined) list.restoreNames(record.names);
}

async function restoreStyles({ workbook, facts, parts, record }: PatchSession): Promise<void> {
  const { styles } = record;
  if (styles === undefined) return;
  if ("created" in styles) {
    if (workbook.checksum(styles.created) !== styles.after) return;
    await parts.remove(styles.created, { declared: !styles.declared, related: !styles.related });
    return;
  }
  const part = partOf(facts, "styles");
  if (part === null || workbook.checksum(part) !== styles.after) return;
  const now = await workbook.xml(part);
  if (now === null) return;
  await workbook.putXml(part, withoutAppended(now, part, styles.lists));
  // Whatever the record says: either the part is what it was, or it stays as it is.
  if (workbook.checksum(part) !== styles.before) await workbook.putXml(part, now);
}
