import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Every file below a folder, as paths with "/" from the folder on, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Lines as `sha256sum -c` and `openssl dgst -sm3 -r` know them: digest, two spaces, path. */
export function checksums(folder: string, files: readonly string[], algorithm: "sha256" | "sm3"): string {
  return files
    .map(
      (file) =>
        `${createHash(algorithm)
          .update(readFileSync(join(folder, file)))
          .digest("hex")}  ${file}\n`,
    )
    .join("");
}
