import { main } from "./main";

void main(process.argv.slice(2), {
  print: (text) => {
    for (const piece of typeof text === "string" ? [text] : text) process.stdout.write(piece);
    process.stdout.write("\n");
  },
  error: (line) => process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
