import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launch, obstacle } from "../test/browser/chromium";
import { check, mark, named, openSample, openTab } from "../test/browser/page-steps";
import { serveWeb } from "../test/browser/web-server";

/**
 * Photographs pane and page with the sample workbook to docs/pictures: at 320 and 400 pixels and at a screen's width, in the
 * light, the dark and a contrast theme.
 *
 *     npm run build && npm run pictures      (these and those of the sheets)
 *
 * Needs Chromium (scripts/test-setup.mjs).
 */
const target = join(__dirname, "..", "docs", "pictures");

const themes = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { colorScheme: "dark", forcedColors: "active" },
} as const;
type Theme = keyof typeof themes;

type Step = (page: Page) => Promise<void>;

const findings: Step = async (page) => {
  await named(page, "下一处").click();
  await named(page, "定位").waitFor();
};
const completion: Step = async (page) => {
  await openTab(page, "完成率");
  await page.getByRole("list", { name: "全市" }).waitFor();
};
const laggards: Step = async (page) => {
  await openTab(page, "滞后项目");
  await page.getByRole("list", { name: "滞后项目" }).waitFor();
};
const settings: Step = async (page) => {
  await openTab(page, "设置");
  await named(page, "编辑方案").click();
};
/** A marked sheet beside the bars; a cell chosen. */
const marked: Step = async (page) => {
  await mark(page);
  await findings(page);
  await completion(page);
};

/** Each picture has another theme or another content; together they show each tab, each theme and each width. */
const panes: readonly (readonly [name: string, width: number, theme: Theme, step: Step])[] = [
  ["pane-320-light", 320, "light", findings],
  ["pane-320-dark", 320, "dark", laggards],
  ["pane-320-forced", 320, "forced", completion],
  ["pane-400-light", 400, "light", completion],
  ["pane-400-dark", 400, "dark", findings],
  ["pane-400-forced", 400, "forced", laggards],
  ["pane-400-settings", 400, "light", settings],
];
const pages: readonly (readonly [name: string, theme: Theme])[] = [
  ["page-light", "light"],
  ["page-dark", "dark"],
  ["page-forced", "forced"],
];

async function photograph(
  browser: Browser,
  address: string,
  name: string,
  size: { readonly width: number; readonly height: number },
  theme: Theme,
  step: Step,
): Promise<void> {
  const page = await browser.newPage({ locale: "zh-CN", viewport: size, ...themes[theme] });
  await page.goto(`${address}/page.html`);
  await openSample(page);
  await page.getByRole("gridcell").first().waitFor();
  await check(page);
  await step(page);
  if (size.width < 860) await paneAlone(page);
  await page.locator("main").evaluate((pane) => pane.scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
  const path = join(target, `${name}.png`);
  await page.screenshot({ path });
  await page.close();
  console.log(path);
}

/** The pane as Excel shows it: what stands above it on a narrow page is put away. */
function paneAlone(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (
      let part = document.querySelector("main");
      part !== null;
      part = part.parentElement?.closest("#root *") ?? null
    ) {
      part.style.gridTemplateRows = "minmax(0, 1fr)";
      for (const other of part.parentElement?.children ?? []) {
        if (other !== part && other instanceof HTMLElement) other.style.display = "none";
      }
    }
  });
}

async function main(): Promise<void> {
  if (obstacle !== null) throw new Error(obstacle);
  const [browser, site] = await Promise.all([launch(), serveWeb()]);
  try {
    for (const [name, width, theme, step] of panes) {
      await photograph(browser, site.address, name, { width, height: 860 }, theme, step);
    }
    for (const [name, theme] of pages) {
      await photograph(browser, site.address, name, { width: 1366, height: 768 }, theme, marked);
    }
  } finally {
    await browser.close();
    await site.stop();
  }
}

void main();
