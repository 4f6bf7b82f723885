import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { bookInMemory } from "../../bench/workbooks/write-book";
import { LongestTasks } from "./main-thread";
import { describeOnSite } from "./on-site";
import { check, named, openFile, openTab } from "./page-steps";
import { expectQuiet, openWatched } from "./watched-page";

/** So many, where a task of the first was too long; an odd number. */
const RUNS = 3;

describeOnSite("A workbook of 20,000 rows", (on) => {
  test("Opening, checking, scrolling and leafing never hold the page up", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "xushi-large-")), "两万行.xlsx");
    writeFileSync(path, bookInMemory({ rows: 20_000, seed: 7, variant: "ordinary" }));
    const longest = new LongestTasks(on.browser);
    for (let run = 0; run < RUNS; run++) {
      const watched = await openWatched(on.browser, `${on.site.address}/page.html`);
      const { page } = watched;
      const during = (what: string, work: () => Promise<unknown>) => longest.during(what, page, work);
      await during("opening", async () => {
        await openFile(page, path);
        await page.getByRole("gridcell").first().waitFor();
      });
      await during("checking", () => check(page));
      await during("scrolling", async () => {
        // what is in view, and nothing of the 480,000 cells beyond
        expect(await scroll(page)).toBeLessThan(2000);
        await page.locator("[data-cell=A20000]").waitFor();
      });
      await during("leafing", async () => {
        await named(page, "下一处").click();
        await page.locator("[data-active-frame]").waitFor();
        await openTab(page, "滞后项目");
        await page.getByRole("list", { name: "滞后项目" }).waitFor();
        await openTab(page, "完成率");
        await page.getByRole("list", { name: "全市" }).waitFor();
      });
      await expectQuiet(watched);
      await watched.close();
      if ((await longest.tooLong()).length === 0) break;
    }
    console.log("longest tasks, ms:", longest.all);
    expect(await longest.tooLong()).toEqual([]);
    expect(Object.keys(longest.all)).toHaveLength(4);
  }, 300_000);
});

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
