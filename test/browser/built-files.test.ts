import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { obstacle, webFolder } from "./chromium";

const describeBuilt = obstacle === null ? describe : describe.skip;
const text = (file: string): string => readFileSync(join(webFolder, file), "utf8");

/** The scripts that an HTML file loads by itself: boot.js and what it is told to load; not office.js, which is the host's. */
function scriptsOf(html: string): string[] {
  const named = [...text(html).matchAll(/<script\b[^>]*?\bsrc="?([^"\s>]+)/g)].map(([, file = ""]) => file);
  const booted = [...text(html).matchAll(/\bdata-app="?([^">]+?)"?>/g)].flatMap(([, files = ""]) => files.split(" "));
  return [...named, ...booted].filter((file) => !file.startsWith("office-js/"));
}

const packed = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(webFolder, file)), { level: 9 }).length, 0);

describeBuilt("The built files", () => {
  test.each([
    ["taskpane.html", 250],
    ["page.html", 250],
    ["commands.html", 150],
  ])("%s starts with at most %i KB of packed JavaScript", (html, most) => {
    const scripts = scriptsOf(html);
    expect(scripts.some((file) => file.startsWith(html.replace(".html", ".")))).toBe(true);
    expect(packed(scripts)).toBeLessThanOrEqual(most * 1000);
  });

  // a string of each library that survives the minimiser
  test.each([
    ["docx", "w:sectPr"],
    ["@e965/xlsx", "SheetJS"],
    ["@microsoft/office-js-helpers", "office-js-helpers"],
  ])("%s is loaded on demand", (_, trace) => {
    const holders = readdirSync(webFolder).filter((file) => file.endsWith(".js") && text(file).includes(trace));
    expect(holders).not.toEqual([]);
    const initial = ["taskpane.html", "page.html", "commands.html"].flatMap(scriptsOf);
    expect(holders.filter((file) => initial.includes(file))).toEqual([]);
  });

  test("The page names no office.js", () => {
    expect(text("page.html")).not.toMatch(/office/i);
    for (const file of scriptsOf("page.html")) expect(text(file)).not.toContain("office.js");
  });
});
