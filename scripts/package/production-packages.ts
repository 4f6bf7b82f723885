import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A package that a release may contain code of: everything that is installed for `dependencies`, and what those need. */
export interface ProductionPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** "sha512-…" of what the registry gave. */
  readonly integrity: string;
  readonly folder: string;
  /** The holder of the rights as the package names its author; "" where it names none. */
  readonly author: string;
  /** Files of the package with its terms: LICENSE, NOTICE …; empty where it carries none. */
  readonly terms: readonly string[];
}

/** Terms under which we pass other people's code on. Anything else needs a decision, and stops the release. */
export const acceptedLicenses = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"] as const;

interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

/** Read from the lock file and `node_modules`; sorted by name, then version. */
export function productionPackages(root: string): ProductionPackage[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockEntry>;
  };
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== "" && entry.dev !== true && entry.devOptional !== true)
    .filter(([path, entry]) => entry.optional !== true || existsSync(join(root, path)))
    .map(([path, entry]) => describe(root, path, entry))
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

function describe(root: string, path: string, entry: LockEntry): ProductionPackage {
  const folder = join(root, path);
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    name: string;
    author?: string | { name: string };
  };
  const author = typeof manifest.author === "object" ? manifest.author.name : (manifest.author ?? "");
  return {
    name: manifest.name,
    version: entry.version ?? "",
    license: entry.license ?? "",
    integrity: entry.integrity ?? "",
    folder,
    author: author.replace(/\s*<.*$/, ""),
    terms: readdirSync(folder)
      .filter((file) => /^(licen[sc]e|copying|notice)(\.(md|txt))?$/i.test(file))
      .sort(),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
