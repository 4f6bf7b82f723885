import { bookInMemory } from "../../bench/workbooks/write-book";
import { standInForExcel } from "../excel-host/desktop-bridge";
import { ExcelHost } from "../excel-host/host";
import { openInDouble } from "../excel-host/workbook-file";
import { officeJs } from "./chromium";
import { LongestTasks } from "./main-thread";
import { describeOnSite } from "./on-site";
import { check, confirm, mark, named, openTab } from "./page-steps";
import { expectQuiet, openWatched } from "./watched-page";

/** So many, where a task of the first was too long; an odd number. */
const RUNS = 3;

/**
 * Script of the pane, Microsoft's client and the browser's own work, in the one thread that a pane in Excel has. The double is in
 * another process; what Excel itself does meanwhile only Excel can show.
 */
describeOnSite(
  "The pane in Excel's double, with 20,000 rows",
  (on) => {
    test("Checking, leafing, marking, marking again and clearing never hold the pane up", async () => {
      const book = bookInMemory({ rows: 20_000, seed: 7, variant: "ordinary" });
      const longest = new LongestTasks(on.browser);
      for (let run = 0; run < RUNS; run++) {
        const host = new ExcelHost(await openInDouble(book, "两万行.xlsx"));
        const watched = await openWatched(on.browser, `${on.site.address}/taskpane.html`, {}, (opened) =>
          standInForExcel(opened, host, on.site),
        );
        const { page } = watched;
        page.setDefaultTimeout(120_000);
        const during = (what: string, work: () => Promise<unknown>) => longest.during(what, page, work);
        await named(page, "开始核查").waitFor();
        await during("checking", () => check(page));
        await during("leafing", async () => {
          await openTab(page, "滞后项目");
          await page.getByRole("list", { name: "滞后项目" }).waitFor();
          await openTab(page, "完成率");
          await page.getByRole("list", { name: "全市" }).waitFor();
        });
        await during("marking", () => mark(page));
        await during("marking again", async () => {
          await named(page, "标记").click();
          await confirm(page, "确定标记");
          await named(page, "标记").waitFor();
        });
        await during("clearing", async () => {
          await named(page, "清除标记").click();
          await confirm(page, "确定清除");
          await page.getByRole("list", { name: "图例" }).waitFor({ state: "detached" });
        });
        expect(host.liveReferences).toBe(0);
        await expectQuiet(watched);
        await watched.close();
        if ((await longest.tooLong()).length === 0) break;
      }
      console.log("longest tasks, ms:", longest.all);
      expect(await longest.tooLong()).toEqual([]);
      expect(Object.keys(longest.all)).toHaveLength(5);
    }, 600_000);
  },
  { "office-js": officeJs },
);
