import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import officeAddresses from "../webpack.office-js";

/**
 * The manifest of a site, from manifest.xml, which is the one of this machine:
 *
 *     node scripts/run-ts.cjs scripts/make-manifest.ts --host https://xushi.example.gov.cn/xushi [--out manifest.xml]
 *         [--office-js self|cdn|21vianet|https://…]
 *
 * The address of office.js stands in the built pane and not in the manifest; given here it is compared with the build, so
 * that a manifest is never handed out beside a pane that loads its office.js from somewhere else.
 */
const DEVELOPMENT_HOST = "https://localhost:3000";

/**
 * @param template text of manifest.xml
 * @param host https address of the folder that holds taskpane.html, without a slash at its end
 * @param version the package's, "1.2.3"; the manifest's has four parts
 */
export function makeManifest(template: string, host: string, version: string): string {
  const url = new URL(host);
  if (url.protocol !== "https:") throw new Error(`an https address is needed: ${host}`);
  if (url.search !== "" || url.hash !== "") throw new Error(`the address of a folder is needed: ${host}`);
  const folder = url.origin + url.pathname.replace(/\/+$/, "");
  return template
    .replaceAll(DEVELOPMENT_HOST, folder)
    .replace(/<!--[\s\S]*?-->\n/, "")
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
}

/** The address of office.js in a built pane; a production build leaves quotes out where HTML needs none. */
export function officeJsOf(pane: string): string | null {
  return /<script src="?([^"\s>]*office(?:\.debug)?\.js)"?><\/script>/.exec(pane)?.[1] ?? null;
}

function main(): void {
  const root = join(__dirname, "..");
  const { values } = parseArgs({
    options: { host: { type: "string" }, "office-js": { type: "string" }, out: { type: "string" } },
  });
  if (values.host === undefined) throw new Error("--host https://server/folder is needed");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const asked = values["office-js"];
  if (asked !== undefined) {
    const address = officeAddresses[asked] ?? asked;
    const pane = join(root, "dist/web/taskpane.html");
    const built = existsSync(pane) ? officeJsOf(readFileSync(pane, "utf8")) : null;
    if (built !== address) {
      throw new Error(`the built pane loads office.js from ${String(built)}: npm run build -- --env officeJs=${asked}`);
    }
  }
  const manifest = makeManifest(readFileSync(join(root, "manifest.xml"), "utf8"), values.host, version);
  if (values.out === undefined) process.stdout.write(manifest);
  else writeFileSync(values.out, manifest);
}

if (require.main === module || process.argv[1] === __filename) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
