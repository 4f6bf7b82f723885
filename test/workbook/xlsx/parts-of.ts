import { unzipSync } from "fflate";

/** The parts of a workbook file by name, folders left out. By another library than the one under test. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")));
}

/** A text part, whatever its encoding; null for parts that are no text. */
export function textOf(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = new TextDecoder().decode(bytes);
  return /^\s*</.test(text) ? text : null;
}

/** Names of parts that differ between two workbooks, those that only one has included. */
export function differingParts(one: Uint8Array, other: Uint8Array): string[] {
  const [a, b] = [partsOf(one), partsOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => {
    const [left, right] = [a.get(name), b.get(name)];
    return left === undefined || right === undefined || Buffer.compare(left, right) !== 0;
  });
}
