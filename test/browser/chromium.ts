import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const root = join(__dirname, "../..");
export const webFolder = join(root, "dist/web");
export const samplePath = join(root, "assets/示例-重点项目汇总.xlsx");
/** Microsoft's client as a site of its own serves it. */
export const officeJs = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
export const cliPath = join(root, "dist/cli.js");

/** The system's Chromium (scripts/test-setup.mjs finds or installs it). Nothing is ever downloaded here. */
const executable = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
].find((path) => path !== undefined && path !== "" && existsSync(path));

const missing = [
  executable === undefined ? "没有 Chromium（环境变量 CHROMIUM 可指定路径）" : "",
  existsSync(join(webFolder, "page.html")) ? "" : "没有 dist/web（先运行 npm run build）",
].filter((reason) => reason !== "");

/** Why browser tests cannot run here; null: they can. */
export const obstacle = missing.length === 0 ? null : missing.join("；");

/** A describe block whose tests need a real browser and the built files; elsewhere it is skipped, and says why. */
export function describeInBrowser(name: string, body: () => void): void {
  if (obstacle === null) {
    jest.setTimeout(120_000);
    describe(name, body);
  } else {
    console.log(`跳过浏览器测试「${name}」：${obstacle}`);
    describe.skip(name, body);
  }
}

/** Root may not have Chromium's sandbox; and the browser is kept from talking to its maker. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable ?? "",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
