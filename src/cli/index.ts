import { main } from "./main";
import { writePieces } from "./standard-output";

// who only wanted the first lines (`| head`) closes the pipe: the rest is not wanted, and what is written to files goes on
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void main(process.argv.slice(2), {
  print: (text) => {
    writePieces(process.stdout, typeof text === "string" ? [text, "\n"] : withEnd(text));
  },
  error: (line) => process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});

function* withEnd(pieces: Iterable<string>): Generator<string> {
  yield* pieces;
  yield "\n";
}
