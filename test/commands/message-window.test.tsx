import { say, sentenceIn, showSentence } from "../../src/commands/message-window";

const sentence = "「交通」：工作表受保护 & 只读 100%。\n<b>第二行</b> + 1";

test("a sentence travels behind the # of the page's own address and back", async () => {
  let opened = "";
  const ui = {
    displayDialogAsync: (url: string, _options: unknown, done: (result: unknown) => void) => {
      opened = url;
      done({ status: "succeeded" });
    },
  };
  Object.assign(globalThis, { Office: { context: { ui } } });
  await say(sentence);
  const url = new URL(opened);
  expect(url.search).toBe("");
  expect(url.origin).toBe(window.location.origin);
  expect(sentenceIn(url.hash)).toBe(sentence);
  expect(sentenceIn(`${url.hash}&_host_Info=Excel$Win32`)).toBe(sentence);
  expect(sentenceIn("")).toBeNull();
});

test("a window that does not open is an error", async () => {
  const ui = {
    displayDialogAsync: (_url: string, _options: unknown, done: (result: unknown) => void) => {
      done({ status: "failed", error: { code: 12007 } });
    },
  };
  Object.assign(globalThis, { Office: { context: { ui } } });
  await expect(say("x")).rejects.toThrow("12007");
});

test("the sentence is shown as text, a paragraph per line", () => {
  const root = document.createElement("div");
  showSentence(root, sentence);
  expect([...root.children].map(({ textContent }) => textContent)).toEqual(sentence.split("\n"));
  expect(root.getAttribute("role")).toBe("alert");
});
