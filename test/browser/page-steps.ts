import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

/** The steps that a person takes on the page, each waiting for what they would wait for. */

export const named = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });

export async function openSample(page: Page): Promise<void> {
  await named(page, "打开示例工作簿").click();
  await named(page, "开始核查").waitFor();
}

export async function chooseFile(page: Page, path: string): Promise<void> {
  await page.locator('input[type="file"]').first().setInputFiles(path);
}

export async function openFile(page: Page, path: string): Promise<void> {
  await chooseFile(page, path);
  await named(page, "开始核查").waitFor();
}

export async function check(page: Page): Promise<void> {
  await named(page, /^(开始|重新)核查$/)
    .first()
    .click();
  await page.getByRole("status").filter({ hasText: "核查完成" }).waitFor({ state: "attached" });
  await page.locator("[data-finding]").first().waitFor();
}

export async function confirm(page: Page, button: string): Promise<void> {
  await page.getByRole("dialog").getByRole("button", { name: button }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

export async function mark(page: Page): Promise<void> {
  await named(page, "标记").click();
  await confirm(page, "确定标记");
  await page.getByRole("list", { name: "图例" }).waitFor();
}

/** A cell of the preview that shows a text. It is drawn at once, its text comes when the worker has read it. */
export const cellOf = (page: Page, cell: string, text: string | RegExp) =>
  page.locator(`[role=gridcell][data-cell=${cell}]`).filter({ hasText: text });

/** Press a button that hands out a file, and read the file. */
export async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await named(page, button).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
}
