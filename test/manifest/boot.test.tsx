import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";

/** boot.js runs in engines that know nothing newer than ES5, and decides whether the program is loaded. */
const source = readFileSync(join(__dirname, "../../src/taskpane/boot.js"), "utf8");

function bootWith(agent: string): void {
  document.head.innerHTML = '<script id="boot" data-app="taskpane.js vendor.js"></script>';
  document.body.innerHTML = '<div id="root"></div>';
  Object.defineProperty(navigator, "userAgent", { value: agent, configurable: true });
  const listen = jest.spyOn(document, "addEventListener").mockImplementation((type, listener) => {
    if (type === "DOMContentLoaded") (listener as () => void)();
  });
  (0, eval)(source);
  listen.mockRestore();
}

const loaded = () => [...document.head.querySelectorAll("script[src]")].map((script) => script.getAttribute("src"));

test("is ES5", () => {
  expect(() => parse(source, { ecmaVersion: 5 })).not.toThrow();
  expect(() => parse(`${source}; const x = 1`, { ecmaVersion: 5 })).toThrow();
});

test.each([
  ["Internet Explorer in Excel 2016 and 2019", "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko"],
  ["the first Edge", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763"],
])("in %s one sentence stands instead of the program", (_name, agent) => {
  Object.assign(window, { Office: {} });
  bootWith(agent);
  expect(loaded()).toEqual([]);
  expect(document.querySelector("#root [role=alert]")?.textContent).toMatch(/Excel 2021.*网页版/);
  expect(typeof (window as unknown as { Office: { initialize: unknown } }).Office.initialize).toBe("function");
});

test("in WebView2 the program is loaded in the order of the build", () => {
  bootWith("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0");
  expect(loaded()).toEqual(["taskpane.js", "vendor.js"]);
  expect(document.querySelector("[role=alert]")).toBeNull();
});
