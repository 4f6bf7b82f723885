import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The libraries that we measure ourselves against. They are no part of the project: they live in a folder of their own. */
const versions = { "read-excel-file": "9.3.17", hucre: "1.0.0", exceljs: "4.4.0", xlsx: "0.18.5" } as const;
export type PeerPackage = keyof typeof versions;

const folder = join(__dirname, "..", ".peers");

/** Install what is missing; the packages that are there in the end. None where no registry answers. */
export function installPeers(): PeerPackage[] {
  const names = Object.keys(versions) as PeerPackage[];
  const missing = names.filter((name) => !existsSync(join(folder, "node_modules", name)));
  if (missing.length > 0) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    const wanted = names.map((name) => `${name}@${versions[name]}`);
    spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", ...wanted], {
      cwd: folder,
      stdio: "ignore",
      timeout: 180_000,
      shell: process.platform === "win32",
    });
  }
  return names.filter((name) => existsSync(join(folder, "node_modules", name)));
}

/** Load a module of a peer. What it holds is the caller's knowledge. */
export function loadPeer(module: string): unknown {
  return createRequire(join(folder, "package.json"))(module);
}
