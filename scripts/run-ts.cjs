/**
 * Runs a TypeScript file of this project: `node scripts/run-ts.cjs scripts/make-sample.ts [arguments]`, or
 * `node -r ./scripts/run-ts.cjs …` to only install the hook.
 *
 * The compiler that the project has anyway takes the types away (no type check: `npm run typecheck` does that), so that
 * scripts and benchmarks need no further tool. Compiled text is kept in node_modules/.cache by content, because a child
 * process that is being timed should not pay for the compiler.
 */
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const cache = path.join(__dirname, "..", "node_modules", ".cache", "run-ts");
const compilerOptions = { module: 1, target: 9, jsx: 4, esModuleInterop: true, inlineSourceMap: true };
const recipe = JSON.stringify(compilerOptions) + require("typescript/package.json").version;

function compiled(source, file) {
  const key = createHash("sha256").update(recipe).update(file).update(source).digest("hex").slice(0, 32);
  const kept = path.join(cache, `${key}.js`);
  try {
    return fs.readFileSync(kept, "utf8");
  } catch {
    const { outputText } = require("typescript").transpileModule(source, { fileName: file, compilerOptions });
    fs.mkdirSync(cache, { recursive: true });
    const fresh = `${kept}.${process.pid}`;
    fs.writeFileSync(fresh, outputText);
    fs.renameSync(fresh, kept);
    return outputText;
  }
}

for (const extension of [".ts", ".tsx"]) {
  Module._extensions[extension] = (module, file) =>
    module._compile(compiled(fs.readFileSync(file, "utf8"), file), file);
}
// Source maps cost a timed child process more than the job of a small workbook.
if (process.env.RUN_TS_PLAIN === undefined) process.setSourceMapsEnabled(true);

if (require.main === module) {
  const [script, ...rest] = process.argv.slice(2);
  if (script === undefined) {
    process.stderr.write("usage: node scripts/run-ts.cjs FILE.ts [arguments]\n");
    process.exit(2);
  }
  const file = path.resolve(script);
  process.argv = [process.argv[0], file, ...rest];
  require(file);
}
