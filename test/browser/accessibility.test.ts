import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { describeOnSite } from "./on-site";
import { makeHoldable, type StateName, stateNames, walkStates } from "./pane-states";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Violations as lines that name the rule and the element. */
async function violations(page: Page, runOnly: readonly string[], aside: readonly string[] = []): Promise<string[]> {
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(axeSource);
  const results = await page.evaluate(
    async ([given, left]) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      // a list is scrolled out from behind the buttons that stick to the bottom: no target there is too small
      const footer = document.querySelector("footer");
      footer?.style.setProperty("position", "static");
      // Fluent's invisible stops, which hand the focus on as soon as it comes; they are no content
      const found = await axe.run({ exclude: ["[data-tabster-dummy]", ...left] }, given);
      footer?.style.removeProperty("position");
      return found;
    },
    [{ runOnly: [...runOnly], resultTypes: ["violations"], preload: false } satisfies RunOptions, aside] as const,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}

/** Pixels by which something is wider than its window: the page, or the pane in it. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll("main")].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  );
}

describeOnSite("axe finds nothing, in every state and theme", (on) => {
  const folder = mkdtempSync(join(tmpdir(), "xushi-axe-"));

  /** The sheet has hundreds of cells: looked at as it opens and with marks on it, and left aside where the pane is at issue. */
  const sheetLookedAt: ReadonlySet<StateName> = new Set(["start", "marked"]);
  // what a theme changes is colours alone
  const colours = ["color-contrast", "link-in-text-block"];
  test.each([
    { width: 1366, height: 768, first: { colorScheme: "light" }, second: { forcedColors: "active" } },
    {
      width: 320,
      height: 900,
      first: { colorScheme: "dark" },
      second: { forcedColors: "active", colorScheme: "dark" },
    },
  ] as const)(
    "$width pixels wide, $first.colorScheme, then a contrast theme",
    async ({ width, height, first, second }) => {
      const page = await on.browser.newPage({ locale: "zh-CN", viewport: { width, height } });
      await makeHoldable(page);
      await page.goto(`${on.site.address}/page.html`);
      const found: string[] = [];
      const visited: string[] = [];
      const wide: string[] = [];
      await walkStates(page, folder, async (state) => {
        visited.push(state);
        const aside = sheetLookedAt.has(state) ? [] : ["[role=grid]"];
        await page.emulateMedia({ forcedColors: "none", ...first });
        await settled(page);
        if ((await overflow(page)) > 0) wide.push(state);
        found.push(...(await violations(page, standard, aside)).map((line) => `${state}: ${line}`));
        await page.emulateMedia(second);
        await settled(page);
        found.push(...(await violations(page, colours, aside)).map((line) => `${state}, contrast theme: ${line}`));
        await page.emulateMedia({ forcedColors: "none", ...first });
      });
      await page.close();
      expect(visited).toEqual(stateNames);
      expect(wide).toEqual([]);
      expect(found).toEqual([]);
    },
  );

  test.each(["light", "dark"] as const)("The pane outside of Excel says so, %s", async (colorScheme) => {
    const page = await on.browser.newPage({ locale: "zh-CN", viewport: { width: 320, height: 600 }, colorScheme });
    await page.goto(`${on.site.address}/taskpane.html`);
    await page.getByText("未在 Excel 中打开").waitFor();
    expect(await violations(page, standard)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });
});

/** Colours fade over (dialogs come, buttons change): judged when they stand. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
}
