import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** How this machine's Excel is told of a manifest for as long as the development server runs. */
export interface Sideload {
  put(manifest: string): void;
  take(): void;
}

/** What is asked of the machine; tests stand in for it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  has(path: string): boolean;
  /** @returns the exit status */
  run(command: string, args: readonly string[]): number | null;
}

export const thisMachine: Machine = {
  platform: process.platform,
  home: homedir(),
  has: existsSync,
  run: (command, args) => spawnSync(command, args).status,
};

/** Null: there is no Excel here that runs add-ins. */
export function findExcel(machine: Machine): Sideload | null {
  if (machine.platform === "win32") return onWindows(machine);
  if (machine.platform === "darwin" && machine.has("/Applications/Microsoft Excel.app")) return onMac(machine);
  return null;
}

/** Excel for Windows reads the developer's key: one value per add-in, by its id. */
function onWindows(machine: Machine): Sideload | null {
  const known = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";
  if (!["HKLM", "HKCU"].some((hive) => machine.run("reg", ["query", `${hive}\\${known}`]) === 0)) return null;
  const key = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer";
  let id = "";
  return {
    put: (manifest) => {
      id = idOf(manifest);
      if (machine.run("reg", ["add", key, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"]) !== 0) {
        throw new Error(`${key} could not be written`);
      }
    },
    take: () => void machine.run("reg", ["delete", key, "/v", id, "/f"]),
  };
}

/** Excel for Mac reads the manifests in a folder of its own. */
function onMac({ home }: Machine): Sideload {
  const folder = join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
  const file = join(folder, "xushi.xml");
  return {
    put: (manifest) => {
      mkdirSync(folder, { recursive: true });
      copyFileSync(manifest, file);
    },
    take: () => rmSync(file, { force: true }),
  };
}

function idOf(manifest: string): string {
  const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1];
  if (id === undefined) throw new Error(`${manifest} has no Id`);
  return id;
}
