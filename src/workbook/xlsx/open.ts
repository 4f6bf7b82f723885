import { Problem } from "../../model/problem";
import { withFile } from "./fault";
import type { FileWorkbook } from "./file-workbook";
import { smallLimits } from "./limits";
import type { Limits } from "./limits";
import { Package } from "./package";
import type { Codec } from "./zip/codec";
import { sniff } from "./zip/sniff";
import { XlsxWorkbook } from "./xlsx-workbook";

export type { FileWorkbook } from "./file-workbook";

export interface OpenOptions {
  readonly limits?: Limits;
  readonly codec?: Codec;
  /** Flag and fix protected sheets too: the user was asked and agreed. Without it they are skipped, with a report. */
  readonly protectedToo?: boolean;
}

/**
 * Open a workbook file. What the file is follows from its bytes, not from its name.
 * @param name file name without folder, for the snapshot and for sentences
 * @throws Problem for everything that is not a readable workbook
 */
export async function openWorkbookFile(
  bytes: Uint8Array,
  name: string,
  options: OpenOptions = {},
): Promise<FileWorkbook> {
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case "empty":
      throw new Problem("empty-file", { file: name });
    case "encrypted":
      throw new Problem("encrypted", { file: name });
    case "old-xls":
      // Texts of a code page that only a large table could tell.
      throw new Problem("old-xls", { file: name });
    case "other":
      throw new Problem("other-format", { file: name, format: sniffed.format });
    case "unknown":
      throw new Problem("not-a-workbook", { file: name });
    case "xls": {
      const { XlsWorkbook } = await import("./xls-workbook");
      return XlsWorkbook.open(bytes, name, options.limits ?? smallLimits);
    }
    case "zip":
      try {
        const codec = options.codec ?? (await import("./zip/portable-codec")).portableCodec;
        const parts = Package.open(bytes, options.limits ?? smallLimits, codec);
        return await XlsxWorkbook.open(parts, name, options.limits ?? smallLimits, options.protectedToo ?? false);
      } catch (error) {
        throw withFile(error, name);
      }
  }
}
