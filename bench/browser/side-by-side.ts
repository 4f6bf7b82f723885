/**
 * Our whole job beside the floor, both in workers of one Chromium, by turns. By the clock, since a browser tells no thread's
 * processor time; the least of nine runs each, because noise only adds.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import webpack from "webpack";
import { launch } from "../../test/browser/chromium";
import { difference } from "../answers";
import type { Answers } from "../floor/checks";

const RUNS = 9;
const programs = ["floor", "job"] as const;

/** The two workers, each one file. */
function build(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack({
      mode: "production",
      target: ["webworker", "es2022"],
      entry: Object.fromEntries(programs.map((name) => [name, join(__dirname, `${name}-worker.ts`)])),
      output: { path: folder, filename: "[name].js" },
      resolve: { extensions: [".ts", ".js"] },
      module: {
        rules: [
          {
            test: /\.ts$/,
            loader: "ts-loader",
            options: { transpileOnly: true, compilerOptions: { noEmit: false, target: "es2022" } },
          },
        ],
      },
      plugins: [
        new webpack.ProvidePlugin({ Buffer: [join(__dirname, "buffer.ts"), "Buffer"] }),
        new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
        new webpack.IgnorePlugin({ resourceRegExp: /^(@e965\/xlsx|docx)$/ }),
      ],
    }).run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() === true ? new Error(stats.toString("errors-only")) : null);
      if (failed === null) resolve();
      else reject(failed);
    });
  });
}

/** In a worker of its own: what it answers, and the ms from its order to its answer. */
async function run(page: Page, name: string): Promise<{ answers: Answers; ms: number }> {
  const { text, ms } = await page.evaluate(async (program) => {
    const book = await (await fetch("/book.xlsx")).arrayBuffer();
    const worker = new Worker(`/${program}.js`);
    try {
      const answer = new Promise<string>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      });
      const start = performance.now();
      worker.postMessage(book, [book]);
      return { text: await answer, ms: performance.now() - start };
    } finally {
      worker.terminate();
    }
  }, name);
  return { answers: JSON.parse(text) as Answers, ms };
}

export interface SideBySide {
  /** Of Chromium. */
  readonly version: string;
  /** ms. */
  readonly floor: number;
  readonly job: number;
}

/** @param book file of a workbook. @param folder for the two programs. @throws Error where the answers differ */
export async function sideBySide(book: string, folder: string): Promise<SideBySide> {
  await build(folder);
  const server = createServer(({ url = "" }, response) => {
    if (url === "/") response.setHeader("Content-Type", "text/html").end("<!doctype html>");
    else if (url === "/book.xlsx") response.end(readFileSync(book));
    else if (programs.some((name) => url === `/${name}.js`))
      response.setHeader("Content-Type", "text/javascript").end(readFileSync(join(folder, url.slice(1))));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    const least = { floor: Infinity, job: Infinity };
    for (let nth = 0; nth < RUNS; nth++) {
      const [floor, job] = [await run(page, "floor"), await run(page, "job")];
      const differs = difference(floor.answers, job.answers);
      if (differs !== "") throw new Error(`the floor and the job differ in the browser: ${differs}`);
      least.floor = Math.min(least.floor, floor.ms);
      least.job = Math.min(least.job, job.ms);
    }
    return { version: browser.version(), ...least };
  } finally {
    await browser.close();
    server.close();
  }
}
