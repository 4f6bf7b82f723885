"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const webpack = require("webpack");
const Html = require("html-webpack-plugin");
const Copy = require("copy-webpack-plugin");
const csp = require("./webpack.csp");

/**
 * Two builds from one core: `web` (pane, page, ribbon commands → dist/web) and `cli` (command line → dist/cli.js, which starts
 * dist/cli/program.js).
 *
 * --env officeJs=…   address of office.js: `self` (default; a folder beside the pane that the site's administrator fills),
 *                    `cdn`, `21vianet`, or any address.
 */
const officeAddresses = require("./webpack.office-js");

const here = (...parts) => path.resolve(__dirname, ...parts);
const version = require("./package.json").version;

const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "ts-loader",
    options: { transpileOnly: true, instance: target, compilerOptions: { noEmit: false, target } },
  },
});

const common = (mode) => ({
  mode,
  devtool: mode === "production" ? false : "source-map", // "eval…" would be blocked by the CSP
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  performance: { hints: false },
  stats: "errors-warnings",
});

/** What the program knows of its own build: version for 关于 and diagnostics. */
const define = () => new webpack.DefinePlugin({ XUSHI_VERSION: JSON.stringify(version) });

/**
 * The page's worker, twice: the common one, and one that also holds the heavy libraries (old .xls files, Word papers) and is
 * loaded when one of them is asked for. Each is one file, its imports inside: a blob worker cannot load chunks.
 */
const workers = { "worker-small": true, "worker-full": false };
const heavyLibraries = /^(@e965\/xlsx|docx)$/;

function workerConfig(mode, name, small) {
  return {
    ...common(mode),
    devtool: false, // its text is put into the page, where no map could be found
    name,
    target: ["webworker", "es2022"],
    entry: { [name]: "./src/page/worker/index.ts" },
    output: { path: here("dist/worker"), filename: "[name].js" },
    module: { rules: [typescript("ES2022")] },
    plugins: [
      define(),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      ...(small ? [new webpack.IgnorePlugin({ resourceRegExp: heavyLibraries })] : []),
    ],
  };
}

/**
 * Builds the workers before the page, which holds their text: from file:// a worker starts only from a blob
 * (docs/deployment, Workers). Unchanged output is not written again, so watching comes to rest.
 */
class WorkersFirst {
  constructor(mode) {
    this.mode = mode;
  }

  apply(compiler) {
    const build = () =>
      new Promise((resolve, reject) => {
        const all = webpack(Object.entries(workers).map(([name, small]) => workerConfig(this.mode, name, small)));
        all.run((error, stats) => {
          const failed = error ?? (stats.hasErrors() ? new Error(stats.toString("errors-only")) : null);
          all.close(() => (failed ? reject(failed) : resolve()));
        });
      });
    compiler.hooks.beforeRun.tapPromise("WorkersFirst", build);
    compiler.hooks.watchRun.tapPromise("WorkersFirst", build);
  }
}

/** https for the development server when office-addin-dev-certs has made its files; plain http is enough for the page. */
function developmentServer() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const [key, cert, ca] = ["localhost.key", "localhost.crt", "ca.crt"].map((file) => path.join(folder, file));
  return fs.existsSync(key) && fs.existsSync(cert) ? { type: "https", options: { key, cert, ca } } : "http";
}

function web(mode, officeJs) {
  const page = (name, template, scripts) =>
    new Html({
      template,
      filename: `${name}.html`,
      chunks: [name],
      minify: false,
      ...scripts,
    });
  /** Behind boot.js, which decides whether the host can run the bundle at all. */
  const behindBoot = (policy) => ({
    inject: false,
    templateParameters: (_compilation, assets, tags, options) => ({
      htmlWebpackPlugin: { tags, files: assets, options },
      officeJs,
      csp: policy,
    }),
  });
  const commands = fs.existsSync(here("src/commands/index.ts"));
  return {
    ...common(mode),
    name: "web",
    target: ["web", "es2022"],
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      page: "./src/page/index.tsx",
      ...(commands ? { commands: "./src/commands/index.ts" } : {}),
    },
    output: { path: here("dist/web"), filename: "[name].[contenthash:8].js", clean: true },
    resolve: {
      ...common(mode).resolve,
      alias: Object.fromEntries([
        ...Object.keys(workers).map((name) => [`xushi-${name}$`, here("dist/worker", `${name}.js`)]),
        ["xushi-sample$", here("assets/示例-重点项目汇总.xlsx")],
      ]),
    },
    module: {
      rules: [
        typescript("ES2022"),
        { test: /dist[\\/]worker[\\/].*\.js$/, type: "asset/source" },
        { test: /\.xlsx$/, type: "asset/bytes" }, // inside a chunk: the page may not ask its server for anything
      ],
    },
    devServer: {
      port: 3000,
      host: "localhost",
      server: developmentServer(),
      hot: false,
      client: { overlay: false },
      webSocketServer: false,
      setupMiddlewares: (middlewares) => [
        {
          name: "csp",
          middleware: (request, response, next) => {
            const isPage = /^\/(page\.html)?$/.test(request.path);
            response.setHeader("Content-Security-Policy", isPage ? csp.page : csp.pane(officeJs));
            next();
          },
        },
        ...middlewares,
      ],
      devMiddleware: { index: "page.html" },
      static: [
        { directory: path.dirname(require.resolve("@microsoft/office-js/dist/office.js")), publicPath: "/office-js" },
      ],
    },
    plugins: [
      define(),
      new WorkersFirst(mode),
      page("taskpane", "./src/taskpane/taskpane.html", behindBoot(csp.pane(officeJs))),
      page("page", "./src/page/page.html", { templateParameters: { csp: csp.page }, scriptLoading: "defer" }),
      ...(commands ? [page("commands", "./src/commands/commands.html", behindBoot(csp.pane(officeJs)))] : []),
      new Copy({
        patterns: [
          // never through the minimiser: boot.js is ES5 for the oldest engines and must stay as written
          { from: "src/taskpane/boot.js", to: "boot.js", info: { minimized: true } },
          { from: "src/taskpane/pane.css", to: "pane.css" },
          { from: "assets", to: "assets", noErrorOnMissing: true },
        ],
      }),
    ],
  };
}

const keep = (asset) => !asset.startsWith("cli/");

const cli = (mode) => ({
  ...common(mode),
  name: "cli",
  target: "node20.19",
  entry: {
    cli: "./src/cli/launch/index.ts",
    "cli/keep-compiled": "./src/cli/launch/keep-compiled.ts",
    "cli/program": { import: "./src/cli/program.ts", library: { type: "commonjs2" } },
  },
  // Of what lies in dist only cli/ is this build's to tidy. What import() asks for (old .xls files, Word papers) lies beside: reading and
  // compiling it took a fifth of a small workbook's time.
  output: { path: here("dist"), filename: "[name].js", chunkFilename: "cli/[name].js", clean: { keep } },
  module: { rules: [typescript("ES2023")], parser: { javascript: { createRequire: false } } },
  // Dead code and comments go, names stay: stack traces are readable. In ASCII V8 holds a text in half the memory.
  optimization: {
    minimizeOptions: {
      javascript: {
        mangle: false,
        keep_fnames: true,
        keep_classnames: true,
        format: { comments: false, beautify: true, indent_level: 0, ascii_only: true },
      },
    },
  },
  plugins: [define(), new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^cli\.js$/ })],
});

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  const officeJs = officeAddresses[env.officeJs ?? "self"] ?? env.officeJs;
  return [web(mode, officeJs), cli(mode)];
};
