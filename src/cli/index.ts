import { main } from "./main";

void main(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
