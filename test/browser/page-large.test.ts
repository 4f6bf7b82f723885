import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { bookInMemory } from "../../bench/workbooks/write-book";
import { describeOnSite } from "./on-site";
import { check, named, openFile, openTab } from "./page-steps";
import { expectQuiet, openWatched } from "./watched-page";

/**
 * A task beyond 50 ms is one that a hand feels. Alone on its machine the page has none of them while it checks and scrolls;
 * the bound leaves room for a machine that does other things too, and is far below any freeze.
 */
const BOUND = 150;

describeOnSite("A workbook of 20,000 rows", (on) => {
  test("Opening, checking, scrolling and leafing never hold the page up", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "xushi-large-")), "两万行.xlsx");
    writeFileSync(path, bookInMemory({ rows: 20_000, seed: 7, variant: "ordinary" }));
    const watched = await openWatched(on.browser, `${on.site.address}/page.html`);
    const { page } = watched;
    await longest(page); // the page's own start is not at issue
    await openFile(page, path);
    await page.getByRole("gridcell").first().waitFor();
    await check(page);
    expect(await longest(page)).toBeLessThan(BOUND);

    const drawn = await scroll(page);
    expect(await longest(page)).toBeLessThan(BOUND);
    expect(drawn).toBeLessThan(2000); // what is in view, and nothing of the 480,000 cells beyond
    await page.locator("[data-cell=A20000]").waitFor();

    await named(page, "下一处").click();
    await page.locator("[data-active-frame]").waitFor();
    await openTab(page, "滞后项目");
    await page.getByRole("list", { name: "滞后项目" }).waitFor();
    await openTab(page, "完成率");
    await page.getByRole("list", { name: "全市" }).waitFor();
    expect(await longest(page)).toBeLessThan(BOUND);
    await expectQuiet(watched);
    await watched.close();
  });
});

/** The longest task on the main thread since this was asked last; those below 50 ms are not told and count as 0. */
function longest(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...window.longTasks.splice(0)));
}

/** Scroll by the wheel's measure for a while, then in leaps to the end: how many cells were drawn at a time at most. */
function scroll(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const grid = document.querySelector<HTMLElement>("[role=grid]");
    if (grid === null) throw new Error("no sheet");
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let drawn = 0;
    const to = async (top: number) => {
      grid.scrollTop = top;
      await frame();
      drawn = Math.max(drawn, document.querySelectorAll("[role=gridcell]").length);
    };
    for (let step = 0; step < 80; step++) await to(grid.scrollTop + 60);
    for (let leap = 1; leap <= 20; leap++) await to((grid.scrollHeight * leap) / 20);
    return drawn;
  });
}
