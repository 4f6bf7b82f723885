import type { Browser } from "playwright-core";
import { describeInBrowser, launch } from "./chromium";
import { serveWeb, type WebServer } from "./web-server";

/** What the tests of a block share; there as soon as the first of them runs. */
export interface OnSite {
  browser: Browser;
  site: WebServer;
}

/**
 * A describe block whose tests open the built files from a site of their own in a real browser.
 * @param extra further folders of the site by their first path segment
 */
export function describeOnSite(
  name: string,
  body: (on: OnSite) => void,
  extra: Readonly<Record<string, string>> = {},
): void {
  describeInBrowser(name, () => {
    const on = {} as OnSite;
    beforeAll(async () => {
      [on.browser, on.site] = await Promise.all([launch(), serveWeb(extra)]);
    });
    afterAll(async () => {
      await on.browser.close();
      await on.site.stop();
    });
    body(on);
  });
}
