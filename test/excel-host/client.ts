import { readFileSync } from "node:fs";
import { ExcelHost } from "./host";
import type { Book } from "./model";
import { nativeBridge } from "./native-bridge";

/**
 * Microsoft's client, unmodified, from node_modules, evaluated in the test's own realm (it compares prototypes). Nothing
 * of it is copied into this project.
 */
export const clientPath = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js");

interface ClientGlobals {
  window: unknown;
  document: unknown;
  location: unknown;
  navigator: unknown;
  OSF: { _OfficeAppFactory?: unknown };
  Office: { onReady?: unknown };
  OfficeExtension: {
    HostBridge: { init(bridge: unknown): void };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
    Utility: { _synchronousCleanup: boolean };
  };
}

/** The requirement sets that the double claims; tests lower or raise ExcelApi. */
export interface Claims {
  readonly excelApi: string;
}

let loaded = false;
let claims: Claims = { excelApi: "1.9" };

/** Whether version `asked` is within `have`: "1.14" ≥ "1.9". */
export function covers(have: string, asked: string): boolean {
  const [a = 0, b = 0] = have.split(".").map(Number);
  const [c = 0, d = 0] = asked.split(".").map(Number);
  return a > c || (a === c && b >= d);
}

function load(): ClientGlobals {
  const globals = globalThis as unknown as ClientGlobals;
  if (loaded) return globals;
  loaded = true;
  const jsdom = typeof document !== "undefined";
  if (!jsdom) {
    globals.window = globalThis;
    globals.location = { href: "https://localhost/", protocol: "https:", host: "localhost", search: "" };
    globals.navigator ??= { userAgent: "jest" };
    globals.document = { location: globals.location, createElement: () => ({}), getElementsByTagName: () => [] };
  }
  (0, eval)(readFileSync(clientPath, "utf8"));
  const context = {
    document: { url: "" },
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        name === "ExcelApi" ? covers(claims.excelApi, String(version ?? "1.1")) : name === "RichApiRuntimeFlag",
    },
  };
  globals.OSF._OfficeAppFactory ??= {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "win32" }),
  };
  globals.Office.onReady = () => Promise.resolve({ host: "Excel", platform: "PC" });
  globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  globals.OfficeExtension.Utility._synchronousCleanup = true;
  return globals;
}

/** A fresh double of Excel behind the client; the client's globals (`Excel`, `Office`) are there afterwards. */
export function connect(book: Book, claimed: Claims = { excelApi: "1.9" }): ExcelHost {
  const globals = load();
  claims = claimed;
  const host = new ExcelHost(book);
  globals.OfficeExtension.HostBridge.init(nativeBridge(host));
  return host;
}
