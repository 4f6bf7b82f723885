import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { areaName } from "../../src/model/address";
import { standInForExcel } from "../excel-host/desktop-bridge";
import { ExcelHost } from "../excel-host/host";
import { pictureOf } from "../excel-host/inspect";
import { openInDouble } from "../excel-host/workbook-file";
import { officeJs, samplePath } from "./chromium";
import { describeOnSite } from "./on-site";
import { check, confirm, mark, named } from "./page-steps";
import { expectQuiet, openWatched, type WatchedPage } from "./watched-page";

/**
 * The add-in as it is built, in a real Chromium, behind Microsoft's unmodified office.js, which finds the host object of
 * desktop Excel in `window.external`. Behind that stands the double: what it holds in the end is what counts.
 */
describeOnSite(
  "The built pane in Excel's double, through Microsoft's own client",
  (on) => {
    let watched: WatchedPage;
    let host: ExcelHost;
    let page: Page;

    beforeEach(async () => {
      host = new ExcelHost(await openInDouble(readFileSync(samplePath), "示例-重点项目汇总.xlsx"));
      watched = await openWatched(on.browser, `${on.site.address}/taskpane.html`, {}, (opened) =>
        standInForExcel(opened, host, on.site),
      );
      page = watched.page;
      await named(page, "开始核查").waitFor();
    });
    afterEach(async () => {
      await expectQuiet(watched);
      expect(host.liveReferences).toBe(0);
      await watched.close();
    });

    const sheetOf = (name: string) => pictureOf(host.book).sheets.find((each) => each.name === name);
    const valueAt = (name: string, cell: string) => (sheetOf(name)?.cells[cell] as { value: unknown }).value;
    const ownSheets = () => host.book.sheets.map(({ name }) => name).filter((name) => name.startsWith("序时·"));
    /** By the workbook names that the rules ask. */
    const marksOn = (name: string) =>
      sheetOf(name)?.rules.map(({ formula }) => /^=COUNTIF\(_xushi\.mark\.(\w+),/.exec(formula ?? "")?.[1]);

    test("Check, click a finding, fix it, check again, mark: cell, value, sheets and marks stand in the workbook", async () => {
      await check(page);
      const group = named(page, /数字写成了文本/);
      if ((await group.getAttribute("aria-expanded")) === "false") await group.click();
      const finding = page.locator('[data-finding^="number-as-text"]').filter({ hasText: "城建!G13" });
      const id = (await finding.getAttribute("data-finding")) ?? "";

      await finding.click();
      await until(() => host.book.selection !== null);
      const { selection } = host.book;
      expect([selection?.sheet, selection && areaName(selection.area)]).toEqual(["城建", "G13"]);
      expect(valueAt("城建", "G13")).toBe("２４００");

      await named(page, "修正").click();
      await confirm(page, "确定修正");
      await page.getByText("已完成：修改 城建。").first().waitFor();
      await page.locator(`[data-finding="${id}"]`).waitFor({ state: "detached" });
      expect(valueAt("城建", "G13")).toBe(2400);

      await mark(page);
      expect(ownSheets()).toEqual(["序时·汇总", "序时·明细", "序时·问题", "序时·督办"]);
      const marks = ["finish", "start", "late", "unreported"];
      expect(marksOn("城建")).toEqual([...marks, ...marks]); // cells, then rows
      expect(marksOn("说明")).toEqual([]);
    });

    test("清除标记 with our sheets leaves the workbook as it came", async () => {
      const before = pictureOf(host.book);
      await check(page);
      await mark(page);
      expect(pictureOf(host.book)).not.toEqual(before);
      await named(page, "清除标记").click();
      await confirm(page, "确定清除");
      await page.getByRole("list", { name: "图例" }).waitFor({ state: "detached" });
      expect(pictureOf(host.book)).toEqual(before);
    });

    test("What the user types makes the result stale", async () => {
      await check(page);
      const sheet = host.book.sheets.find(({ name }) => name === "城建");
      if (sheet === undefined) throw new Error("no sheet");
      host.userChanges(sheet, "G13");
      await page.getByText("表格已修改，结果可能过期。").first().waitFor();
    });

    test("A cell that is being edited: one sentence, nothing changed; after Enter it goes on", async () => {
      const before = pictureOf(host.book);
      host.faults.cellEditMode = true;
      await named(page, "开始核查").click();
      await page.getByText("请先按回车结束单元格编辑，再点一次。").first().waitFor();
      expect(pictureOf(host.book)).toEqual(before);
      host.faults.cellEditMode = false;
      await check(page);
    });
  },
  { "office-js": officeJs },
);

/** What a click in the pane does in Excel is seen in Excel only. */
async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 50) {
    if (waited > 10_000) throw new Error("it did not happen within 10 s");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
