/**
 * A small window of Office's own with one sentence, for commands that run without the pane. It shows this very page; the
 * sentence stands behind the #, which is never sent to a server.
 */
const MARK = "#say=";

/** The sentence that this page was opened to show; null when it was loaded for the commands. */
export function sentenceIn(hash: string): string | null {
  if (!hash.startsWith(MARK)) return null;
  // office.js adds its own words behind a second mark
  return decodeURIComponent((hash.slice(MARK.length).split("&")[0] ?? "").replaceAll("+", " "));
}

/** Put the sentence on the page as text, a paragraph per line. */
export function showSentence(root: HTMLElement, sentence: string): void {
  root.setAttribute("role", "alert");
  for (const line of sentence.split("\n")) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    root.append(paragraph);
  }
}

/** Open the window. Resolves when Office has opened it; rejects when it could not. */
export function say(sentence: string): Promise<void> {
  const page = new URL(window.location.href);
  page.search = "";
  page.hash = MARK.slice(1) + encodeURIComponent(sentence);
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(
      page.href,
      { height: 24, width: 28, displayInIframe: true },
      ({ status, error }) => {
        if (String(status) === "succeeded") resolve();
        else reject(new Error(`dialog ${String(error.code)}`));
      },
    );
  });
}
