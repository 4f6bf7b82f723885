import { main } from "./main";
import { letOptimiserWait } from "./optimiser";
import { utf8Chunks } from "../workbook/xlsx/xml/text";

// who only wanted the first lines (`| head`) closes the pipe: the rest is not wanted, and what is written to files goes on
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const words = process.argv.slice(2);
letOptimiserWait(words);
void main(words, {
  print: (text) => {
    // in a few large chunks: piece by piece the stream would copy each three times over
    for (const chunk of utf8Chunks(typeof text === "string" ? [text, "\n"] : withEnd(text)))
      process.stdout.write(chunk);
  },
  error: (line) => process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});

function* withEnd(pieces: Iterable<string>): Generator<string> {
  yield* pieces;
  yield "\n";
}
