import type { Writable } from "node:stream";
import { utf8Chunks } from "../workbook/xlsx/xml/text";
import { main } from "./main";

/**
 * The program on a process's own streams: what `launch` starts.
 * @param words of the call, without the program's own name
 * @param answer where the answer goes; what went wrong goes to standard error
 * @returns the exit code
 */
export function program(words: readonly string[], answer: Writable = process.stdout): Promise<number> {
  // who only wanted the first lines (`| head`) closes the pipe: the rest is not wanted, and what is written to files goes on
  answer.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return main(words, {
    print: (text) => {
      // in a few large chunks: piece by piece the stream would copy each three times over
      for (const chunk of utf8Chunks(typeof text === "string" ? [text, "\n"] : withEnd(text))) answer.write(chunk);
    },
    error: (line) => process.stderr.write(`${line}\n`),
  });
}

function* withEnd(pieces: Iterable<string>): Generator<string> {
  yield* pieces;
  yield "\n";
}
