import { main } from "./main";

// who only wanted the first lines (`| head`) closes the pipe: the rest is not wanted, and what is written to files goes on
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void main(process.argv.slice(2), {
  print: (text) => {
    for (const piece of typeof text === "string" ? [text] : text) process.stdout.write(piece);
    process.stdout.write("\n");
  },
  error: (line) => process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
