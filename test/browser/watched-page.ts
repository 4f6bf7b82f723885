import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page whose every request, violation, error and complaint is written down. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests that left the site. */
  readonly foreign: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  /** Reports of the content security policy. */
  violations(): Promise<readonly string[]>;
  /** Errors in the console and uncaught ones. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

declare global {
  interface Window {
    violationsSeen: string[];
  }
}

export async function openWatched(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1366, height: 768 }, ...options });
  const page = await context.newPage();
  const foreign: string[] = [];
  const requests: string[] = [];
  const errors: string[] = [];
  const own = new URL(address);
  page.on("request", (request) => {
    requests.push(request.url());
    const { protocol, origin } = new URL(request.url());
    if (protocol === "blob:" || protocol === "data:") return;
    if (protocol !== own.protocol || origin !== own.origin) foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.addInitScript(() => {
    window.violationsSeen = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      window.violationsSeen.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await before(page);
  await page.goto(address);
  return {
    page,
    foreign,
    requests,
    errors,
    violations: () => page.evaluate(() => window.violationsSeen),
    close: () => context.close(),
  };
}

/** Nothing was asked of another origin, nothing broke the policy, nothing was complained of. */
export async function expectQuiet(watched: WatchedPage): Promise<void> {
  expect({
    foreign: watched.foreign,
    violations: await watched.violations(),
    errors: watched.errors,
  }).toEqual({ foreign: [], violations: [], errors: [] });
}
