import { constants } from "node:fs";
import { access, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Problem } from "../model/problem";
import type { ProblemCode } from "../model/problem";
import { largeLimits } from "../workbook/xlsx/limits";
import { openWorkbookFile } from "../workbook/xlsx/open";
import type { FileWorkbook } from "../workbook/xlsx/open";
import { nodeCodec } from "./node-codec";

/** A packed workbook of a million rows has about 150 MB. */
const MAX_WORKBOOK_BYTES = 1 << 30;
const MAX_TEXT_BYTES = 16 << 20;

/**
 * Open a workbook file.
 * @throws Problem not-found, not-readable, too-large, and all those of `openWorkbookFile`
 */
export async function readWorkbook(path: string): Promise<FileWorkbook> {
  const bytes = await readBytes(path, MAX_WORKBOOK_BYTES);
  return openWorkbookFile(bytes, basename(path), { limits: largeLimits, codec: nodeCodec });
}

/**
 * That a workbook can be written to a file of this name at all.
 * @throws Problem xls-write, xlsm-out
 */
export function mustBeWritable(workbook: FileWorkbook, out: string): void {
  if (workbook.format === "xls") throw new Problem("xls-write", { file: workbook.name });
  if (!out.toLowerCase().endsWith(`.${workbook.format}`)) throw new Problem("xlsm-out", { file: out });
}

/** A text file (方案, baseline) in UTF-8. */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path, MAX_TEXT_BYTES);
  return new TextDecoder().decode(bytes);
}

async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  try {
    // Only ordinary files: a device or a pipe might never end.
    const facts = await stat(path);
    if (!facts.isFile()) throw new Problem("not-readable", { file: path });
    if (facts.size > limit) throw new Problem("too-large", { file: path });
    return await readFile(path);
  } catch (error) {
    throw asProblem(error, path, "not-readable");
  }
}

/**
 * Write an output file. It is written beside its place under another name, brought to the disk, read back and compared,
 * and only then renamed: whoever looks finds the old file or the whole new one, also when we are killed in between.
 * @param inputs files that must not be overwritten, whatever way their names are written
 * @throws Problem same-file, not-writable, disk-full, write-check-failed; nothing is left behind then
 */
export async function writeFile(path: string, bytes: Uint8Array, inputs: readonly string[]): Promise<void> {
  const target = await throughLinks(path);
  for (const input of inputs) if (await isSameFile(target, input)) throw new Problem("same-file", { file: path });
  const beside = join(
    dirname(target),
    `.${basename(target)}.${process.pid}-${Math.random().toString(36).slice(2, 10)}.tmp`,
  );
  try {
    await mustAllowWriting(target);
    await writeThrough(beside, bytes);
    const written = await readFile(beside);
    if (!written.equals(bytes)) throw new Problem("write-check-failed", { file: path });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw asProblem(error, path, "not-writable");
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A file that exists already must be one that we may change: renaming over it would ask only for its folder. */
async function mustAllowWriting(target: string): Promise<void> {
  const facts = await stat(target).catch(() => null);
  if (facts === null) return;
  if (!facts.isFile()) throw new Problem("not-writable", { file: target });
  await access(target, constants.W_OK);
}

/** Where a path leads when symbolic links are followed, also when the file itself is not there yet. */
async function throughLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  }
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one).catch(() => null), stat(other).catch(() => null)]);
  return a !== null && b !== null && a.dev === b.dev && a.ino === b.ino;
}

/** What the system says, as a problem that names the file. */
function asProblem(error: unknown, file: string, otherwise: ProblemCode): Problem {
  if (error instanceof Problem) return error;
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new Problem(otherwise === "not-readable" ? "not-found" : otherwise, { file }, { cause: error });
  }
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG")
    return new Problem("disk-full", { file }, { cause: error });
  return new Problem(otherwise, { file }, { cause: error });
}
