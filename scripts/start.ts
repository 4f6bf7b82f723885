import { spawn } from "node:child_process";
import { join } from "node:path";
import { findExcel, thisMachine } from "./sideload";

/**
 * npm start: the development server. Where Excel is installed it speaks https with the developer certificates of Office and
 * the add-in is in Excel as long as the server runs; elsewhere the page is opened in the browser.
 */
const root = join(__dirname, "..");

async function main(): Promise<void> {
  const excel = findExcel(thisMachine);
  if (excel !== null) {
    // Loaded only here: on first use it asks the user to trust a certificate authority for localhost.
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    await getHttpsServerOptions();
    excel.put(join(root, "manifest.xml"));
    console.log("Excel: start it anew, then 开始 › 加载项 › 序时 (on Windows under 开发人员加载项).");
  }
  const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
  const open = excel === null && process.env.CI === undefined ? ["--open", "page.html"] : [];
  const server = spawn(
    process.execPath,
    [webpack, "serve", "--mode", "development", "--config-name", "web", ...open, ...process.argv.slice(2)],
    { cwd: root, stdio: "inherit" },
  );
  server.on("exit", (code) => {
    excel?.take();
    process.exitCode = code ?? 1;
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
