import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * npm start: the development server. Where Excel is installed it speaks https with the developer certificates of Office and
 * the add-in is put into Excel; elsewhere the page is opened in the browser.
 */
const root = join(__dirname, "..");

/** How this machine's Excel is told of the manifest; null: there is no Excel that runs add-ins. */
function sideload(): ((manifest: string) => void) | null {
  if (process.platform === "win32") {
    const known = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";
    if (!["HKLM", "HKCU"].some((hive) => spawnSync("reg", ["query", `${hive}\\${known}`]).status === 0)) return null;
    return (manifest) => {
      const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";
      const key = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer";
      const { status } = spawnSync("reg", ["add", key, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"]);
      if (status !== 0) throw new Error(`${key} could not be written`);
    };
  }
  if (process.platform !== "darwin" || !existsSync("/Applications/Microsoft Excel.app")) return null;
  return (manifest) => {
    const folder = join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
    mkdirSync(folder, { recursive: true });
    copyFileSync(manifest, join(folder, "xushi.xml"));
  };
}

async function main(): Promise<void> {
  const toExcel = sideload();
  if (toExcel !== null) {
    // Loaded only here: on first use it asks the user to trust a certificate authority for localhost.
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    await getHttpsServerOptions();
    toExcel(join(root, "manifest.xml"));
    console.log("Excel: start it anew, then 开始 › 加载项 › 序时 (on Windows under 开发人员加载项).");
  }
  const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
  const open = toExcel === null && process.env.CI === undefined ? ["--open", "page.html"] : [];
  const server = spawn(
    process.execPath,
    [webpack, "serve", "--mode", "development", "--config-name", "web", ...open, ...process.argv.slice(2)],
    { cwd: root, stdio: "inherit" },
  );
  server.on("exit", (code) => (process.exitCode = code ?? 1));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
}

void main();
