import { areaName, type Area } from "../../model/address";

/** `getRanges` takes 8192 characters; beyond that it is documented as cut off and reported as refused (officejs.md, section 3). */
export const ADDRESS_LIMIT = 8000;

/**
 * Areas as address texts for `worksheet.getRanges`, as few as possible, each below the limit. Areas that lie directly
 * below each other in the same columns become one.
 * @param anchor begins every text: formulas of conditional formats are relative to the first cell of their first area
 */
export function packAddresses(areas: readonly Area[], anchor: Area | null, limit = ADDRESS_LIMIT): string[] {
  const start = anchor === null ? "" : areaName({ ...anchor, bottom: anchor.top, right: anchor.left });
  const texts: string[] = [];
  let text = "";
  for (const area of joinRuns(areas)) {
    const name = areaName(area);
    if (text !== "" && text.length + 1 + name.length <= limit) text += `,${name}`;
    else {
      if (text !== "") texts.push(text);
      const needsAnchor = anchor !== null && !(area.top === anchor.top && area.left === anchor.left);
      text = needsAnchor ? `${start},${name}` : name;
    }
  }
  if (text !== "") texts.push(text);
  return texts;
}

/** Areas in their order, neighbours downwards in the same columns joined. */
function joinRuns(areas: readonly Area[]): Area[] {
  const runs: Area[] = [];
  for (const area of areas) {
    const last = runs.at(-1);
    if (last?.left === area.left && last.right === area.right && last.bottom + 1 === area.top) {
      runs[runs.length - 1] = { ...last, bottom: area.bottom };
    } else runs.push(area);
  }
  return runs;
}
