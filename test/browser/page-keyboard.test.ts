import type { Page } from "playwright-core";
import { describeOnSite } from "./on-site";

/** More stops than the page has: whoever presses Tab this often has seen them all. */
const STOPS = 120;

interface Focused {
  readonly role: string;
  readonly name: string;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const name = element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    return { role: element?.getAttribute("role") ?? element?.tagName.toLowerCase() ?? "", name: name.trim() };
  });
}

/** Press Tab until the focus is where it is wanted. */
async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < STOPS; stop++) {
    const now = await focused(page);
    if (now.role === role && name.test(now.name)) return;
    seen.push(`${now.role} ${now.name.slice(0, 20)}`);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${role} ${String(name)}: ${seen.join(" → ")}`);
}

/** Wait until the focus is on what bears this name: a dialog takes and gives it back a moment after it is seen. */
async function focusComesTo(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.textContent.trim() === wanted, name);
}

async function pressOn(page: Page, role: string, name: RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press(key);
}

describeOnSite("With the keyboard alone", (on) => {
  test("From the sample through a correction to the marks, and about in the sheet", async () => {
    const page = await on.browser.newPage({ locale: "zh-CN", viewport: { width: 1366, height: 768 } });
    await page.goto(`${on.site.address}/page.html`);
    await page.getByRole("heading").waitFor();
    await pressOn(page, "button", /^打开示例工作簿$/);
    await page.getByRole("button", { name: "开始核查" }).waitFor();
    await page.getByRole("gridcell").first().waitFor();
    await pressOn(page, "button", /^开始核查$/);
    await page.locator("[data-finding]").first().waitFor();

    // a group opens, an arrow goes from finding to finding, Enter shows the cell, and the focus stays
    await pressOn(page, "button", /数字写成了文本/);
    await page.locator('[data-finding^="number-as-text"]').nth(1).waitFor();
    await tabTo(page, "button", /Excel/);
    const first = await focused(page);
    await page.keyboard.press("ArrowDown");
    const second = await focused(page);
    expect(second).not.toEqual(first);
    expect(second.name).toContain("城建!G13");
    await page.keyboard.press("Enter");
    await page.locator("[role=gridcell][data-cell=G13][aria-selected=true]").waitFor();
    expect(await focused(page)).toEqual(second);

    // a dialog takes the focus, offers first what changes nothing, and Escape leaves it
    await pressOn(page, "button", /^修正$/);
    await page.getByRole("dialog").waitFor();
    await focusComesTo(page, "取消");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await focusComesTo(page, "修正");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await pressOn(page, "button", /^确定修正$/);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "恢复修正（1）" }).waitFor();

    // tabs by arrows
    await tabTo(page, "tab", /^问题$/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: "滞后项目" }).waitFor();

    await pressOn(page, "button", /^标记$/);
    await page.getByRole("dialog").waitFor();
    await pressOn(page, "button", /^确定标记$/);
    await page.getByRole("list", { name: "图例" }).waitFor();

    // the sheet: one stop, arrows and Ctrl+End inside
    await tabTo(page, "grid", /^工作表 城建$/);
    await page.keyboard.press("ArrowDown");
    await page.locator("[role=gridcell][data-cell=G14][aria-selected=true]").waitFor();
    await page.keyboard.press("Control+Home");
    await page.locator("[role=gridcell][data-cell=A1][aria-selected=true]").waitFor();
    const active = await page.getByRole("grid").getAttribute("aria-activedescendant");
    expect(await page.locator("[data-cell=A1]").getAttribute("id")).toBe(active);
    await page.close();
  });
});
