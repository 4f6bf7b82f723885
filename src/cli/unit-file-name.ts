/** Names that Windows keeps for devices, whatever stands behind a point. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** Characters of a name at most: with three bytes each, an ending and a number it stays below the 255 bytes of most file systems. */
const LONGEST = 60;

/** A unit's name as part of a file name: what no file system allows is replaced. */
export function unitFileName(unit: string): string {
  const safe = unit
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, "_")
    .slice(0, LONGEST)
    // Half of a character at the cut.
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/^[. ]+|[. ]+$/g, "_");
  return RESERVED.test(safe) ? `_${safe}` : safe;
}
