import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildXlsx } from "../workbooks/build-xlsx";
import { cliPath, describeInBrowser, launch, samplePath, webFolder } from "./chromium";
import { describeOnSite } from "./on-site";
import { expectSameArchive } from "./same-archive";
import { cellOf, check, confirm, downloaded, mark, named, openFile, openSample, openTab } from "./page-steps";
import { expectQuiet, openWatched, type WatchedPage } from "./watched-page";
import { serveWeb } from "./web-server";

describeOnSite("The page, from the sample to the marked copy", (on) => {
  let watched: WatchedPage;
  const folder = mkdtempSync(join(tmpdir(), "xushi-page-"));

  beforeEach(async () => {
    watched = await openWatched(on.browser, `${on.site.address}/page.html`);
  });
  afterEach(async () => {
    await expectQuiet(watched);
    await watched.close();
  });

  function commandLine(...args: string[]): void {
    const { status, stderr } = spawnSync(process.execPath, [cliPath, ...args], { encoding: "utf8" });
    if (status === 2) throw new Error(stderr);
  }

  test("Sample, check, mark, download: byte for byte what the command line writes", async () => {
    const { page } = watched;
    await openSample(page);
    await check(page);
    await mark(page);
    const { name, bytes } = await downloaded(page, "下载工作簿");
    expect(name).toBe("示例-重点项目汇总（序时标记）.xlsx");
    const out = join(folder, "marked.xlsx");
    commandLine("check", samplePath, "--out", out);
    expectSameArchive(bytes, readFileSync(out));
  });

  test("A text runs over blank cells and ends before the next one with content; each cell can be chosen", async () => {
    const { page } = watched;
    const path = join(folder, "长名称.xlsx");
    const long = "三明市区沙溪河两岸生态景观提升及配套慢行步道建设工程二期";
    const rows = [["2020年1-6月交通重点项目"], ["项目名称", "总投资", "年度计划投资"], [long, null, "近"], [long]];
    writeFileSync(path, buildXlsx({ sheets: [{ name: "交通", rows }] }));
    await openFile(page, path);
    await cellOf(page, "A4", long).waitFor();
    const chosenAt = async (name: string): Promise<string | null> => {
      const box = await page.locator(`[role=gridcell][data-cell=${name}]`).boundingBox();
      if (box === null) throw new Error(`no ${name}`);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      return page.locator("[role=gridcell][aria-selected=true]").getAttribute("data-cell");
    };
    for (const name of ["A3", "B3", "C3", "A4", "C4"]) expect(await chosenAt(name)).toBe(name);
    const room = (name: string): Promise<number> =>
      page.locator(`[role=gridcell][data-cell=${name}]`).evaluate((cell) => {
        const [, right = "0"] = /inset\(\S+ (\S+)px/.exec(getComputedStyle(cell).clipPath) ?? [];
        return cell.getBoundingClientRect().right - Number(right);
      });
    const blank = await page.locator("[role=gridcell][data-cell=B3]").boundingBox();
    expect(await room("A3")).toBeCloseTo((blank?.x ?? 0) + (blank?.width ?? 0), 0);
    expect(await room("A4")).toBeGreaterThan((await room("A3")) + 10);
  });

  test("A finding selects its cell; 修正 changes it, the check runs again, and the marked copy holds it", async () => {
    const { page } = watched;
    await openSample(page);
    await check(page);
    const group = named(page, /数字写成了文本/);
    if ((await group.getAttribute("aria-expanded")) === "false") await group.click();
    const finding = page.locator('[data-finding^="number-as-text"]').first();
    const place = await finding.textContent();
    const id = (await finding.getAttribute("data-finding")) ?? "";
    await finding.click();
    const [, sheet = "", cell = ""] = /(\S+)!([A-Z]+\d+)/.exec(place?.replace(/^错误/, "") ?? "") ?? [];
    await page.locator(`[data-cell=${cell}][aria-selected=true]`).waitFor();
    await cellOf(page, cell, /[0-9０-９]/).waitFor();
    await page.getByRole("grid", { name: `工作表 ${sheet}`, exact: true }).waitFor();
    await page.locator("[data-active-frame]").waitFor();

    await named(page, "修正").click();
    await confirm(page, "确定修正");
    await page.getByText(`已完成：修改 ${sheet}。`).first().waitFor();
    await page.locator(`[data-finding="${id}"]`).waitFor({ state: "detached" });
    await cellOf(page, cell, /^[0-9.,]+$/).waitFor();

    await named(page, "恢复修正（1）").waitFor();
    const fixed = await downloaded(page, "下载工作簿");
    const path = join(folder, "示例-重点项目汇总.xlsx");
    writeFileSync(path, fixed.bytes);
    await mark(page);
    const marked = await downloaded(page, "下载工作簿");
    const out = join(folder, "fixed-marked.xlsx");
    commandLine("check", path, "--out", out);
    expectSameArchive(marked.bytes, readFileSync(out));
  });

  test("清除标记 leaves the workbook as it came", async () => {
    const { page } = watched;
    await openSample(page);
    await check(page);
    await mark(page);
    await named(page, "清除标记").click();
    await confirm(page, "确定清除");
    await page.getByRole("list", { name: "图例" }).waitFor({ state: "detached" });
    expect(await page.getByRole("tab", { name: /^序时·/ }).count()).toBe(0);
    const { bytes } = await downloaded(page, "下载工作簿");
    const marked = join(folder, "to-clear.xlsx");
    const cleared = join(folder, "cleared.xlsx");
    commandLine("check", samplePath, "--out", marked);
    commandLine("clear", marked, "--out", cleared);
    expectSameArchive(bytes, readFileSync(cleared));
  });

  test("The blank template is the command line's", async () => {
    const { bytes } = await downloaded(watched.page, "下载空白模板");
    const out = join(folder, "template.xlsx");
    commandLine("template", "--out", out);
    expectSameArchive(bytes, readFileSync(out));
  });

  test("The 通报 is made on demand and is a Word file", async () => {
    const { page } = watched;
    await openSample(page);
    await check(page);
    await named(page, "通报").click();
    await page.getByRole("dialog").getByRole("textbox").waitFor();
    expect(await page.getByRole("dialog").getByRole("textbox").inputValue()).toContain("序时进度");
    const { name, bytes } = await downloaded(page, "下载文件");
    expect(name).toMatch(/\.docx$/);
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    await named(page, "关闭").click();
  });

  test("Flags are shown as they will be, with the word", async () => {
    const { page } = watched;
    await openSample(page);
    await check(page);
    await mark(page);
    await openTab(page, "滞后项目");
    await page.getByRole("list", { name: "滞后项目" }).getByRole("button").first().click();
    const row = page.locator('[role=gridcell][aria-selected="true"]');
    await row.waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-selected="true"][title^="标记："]') !== null);
    const fill = await row.evaluate((cell) => getComputedStyle(cell).backgroundColor);
    expect(["rgb(247, 200, 168)", "rgb(206, 225, 243)", "rgb(255, 240, 196)"]).toContain(fill);
  });

  test.each([
    ["a table of commas", "报表.xlsx", "项目,金额\n甲,1\n"],
    ["nothing at all", "空.xlsx", ""],
  ])("A file that is no workbook (%s) is told in one sentence, and the page goes on", async (_, name, content) => {
    const { page } = watched;
    const path = join(folder, name);
    writeFileSync(path, content);
    await page.locator('input[type="file"]').first().setInputFiles(path);
    await page.getByText(`「${name}」`).waitFor();
    await openSample(page);
  });

  const xls = join(__dirname, "../../../shared/samples/ImportForInveProj.xls");
  test("An old .xls is read by the worker that has the library, and nothing is offered that writes", async () => {
    let present = true;
    try {
      readFileSync(xls);
    } catch {
      present = false;
    }
    if (!present) {
      console.log("跳过：没有 ../shared/samples");
      return;
    }
    const { page } = watched;
    await openFile(page, xls);
    expect(await named(page, "下载工作簿").isDisabled()).toBe(true);
    expect(await named(page, "标记").count()).toBe(0);
    await page.getByRole("gridcell").filter({ hasText: "某某市2022年项目储备计划表" }).first().waitFor();
  });
});

describeOnSite("The policy of the site", (on) => {
  test.each(["page.html", "taskpane.html"])("is in force on %s, and a breach does not go unseen", async (html) => {
    const watched = await openWatched(on.browser, `${on.site.address}/${html}`);
    const outcome = await watched.page.evaluate(async () => {
      const elsewhere = "https://elsewhere.invalid/";
      const fetched = await fetch(elsewhere).then(
        () => "sent",
        () => "refused",
      );
      const image = new Image();
      const shown = new Promise((resolve) => {
        image.onload = () => resolve("shown");
        image.onerror = () => resolve("refused");
      });
      image.src = `${elsewhere}a.png`;
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.body.append(script);
      return [fetched, await shown, "injected" in window];
    });
    expect(outcome).toEqual(["refused", "refused", false]);
    const broken = (await watched.violations()).map((violation) => violation.split(" ")[0]);
    expect(broken).toEqual(expect.arrayContaining(["connect-src", "img-src", "script-src-elem"]));
    await watched.close();
  });
});

describeInBrowser("The page without its surroundings", () => {
  test("Once loaded it needs its server no more", async () => {
    const [browser, site] = await Promise.all([launch(), serveWeb()]);
    const watched = await openWatched(browser, `${site.address}/page.html`);
    const { page } = watched;
    await page.waitForLoadState("networkidle");
    await site.stop();
    await openSample(page);
    await check(page);
    await named(page, "通报").click();
    await page.getByRole("dialog").getByRole("textbox").waitFor();
    expect(watched.requests.filter((address) => /office/i.test(address))).toEqual([]);
    await expectQuiet(watched);
    await browser.close();
  });

  test("Where workers are forbidden it works on its own thread", async () => {
    const [browser, site] = await Promise.all([launch(), serveWeb()]);
    const watched = await openWatched(browser, `${site.address}/page.html`, {}, (page) =>
      page.addInitScript(() => {
        window.Worker = function forbidden() {
          throw new DOMException("forbidden", "SecurityError");
        } as unknown as typeof Worker;
      }),
    );
    await openSample(watched.page);
    await check(watched.page);
    await mark(watched.page);
    expect(watched.page.workers()).toHaveLength(0);
    await expectQuiet(watched);
    await browser.close();
    await site.stop();
  });

  test("file:// works too: worker, sample, check, and no request at all", async () => {
    const browser = await launch();
    const address = new URL(`file://${join(webFolder, "page.html")}`).href;
    const watched = await openWatched(browser, address);
    await openSample(watched.page);
    await check(watched.page);
    expect(watched.page.workers()).toHaveLength(1);
    await expectQuiet(watched);
    await browser.close();
  });
});
