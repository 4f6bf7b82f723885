import { openExcel } from "../workbook/excel/excel-workbook";
import { check, clear, rollUp } from "./jobs";
import { say, sentenceIn, showSentence } from "./message-window";
import { commandOf, type CommandEvent } from "./run-command";

/** The manifest's FunctionFile: buttons of the ribbon that work without the pane. Names are those of the manifest. */
const sentence = sentenceIn(window.location.hash);
const root = document.getElementById("root");
if (sentence !== null && root !== null) showSentence(root, sentence);
else {
  void Office.onReady(() => {
    const host = { open: openExcel, say };
    for (const [name, job] of Object.entries({ check, rollUp, clear })) {
      const command = commandOf(job, host);
      Office.actions.associate(name, (event: CommandEvent) => void command(event));
    }
  });
}
