import { mkdir } from "node:fs/promises";
import { Problem } from "../model/problem";

/**
 * A folder for several output files, made where it is not there yet.
 * @throws Problem not-writable
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw new Problem("not-writable", { file: path }, { cause });
  }
}
