import { inflateRawSync } from "node:zlib";
import { readArchive } from "../../src/workbook/xlsx/zip/archive";
import { largeLimits } from "../../src/workbook/xlsx/limits";

/**
 * Two workbook files with the same parts, byte for byte, in the same order and with the same headers. Only the packing of a
 * part may differ: the browser's zlib and Node's find matches in different ways.
 */
export function expectSameArchive(found: Uint8Array, expected: Uint8Array): void {
  expect(partsOf(found)).toEqual(partsOf(expected));
}

function partsOf(bytes: Uint8Array) {
  return readArchive(new Uint8Array(bytes), largeLimits).map(({ name, method, flags, stamp, crc, size, data }) => ({
    ...{ name, method, flags, stamp, crc, size },
    text: (method === 0 ? Buffer.from(data) : inflateRawSync(data)).toString("latin1"),
  }));
}
