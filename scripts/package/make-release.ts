import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeManifest } from "../make-manifest";
import { billOfMaterials } from "./bill-of-materials";
import { checksums, filesBelow } from "./checksums";
import { notices } from "./notices";
import { acceptedLicenses, productionPackages } from "./production-packages";

const root = join(__dirname, "..", "..");

/** The site of the manifest in a release, as the server samples name it: the administrator replaces it by their own. */
export const exampleSite = "https://xushi.example.gov.cn/xushi";

/** What goes where: from the project to the release. Without what Node compiled on this machine: it is good for no other. */
const contents: readonly (readonly [from: string, to: string])[] = [
  ["dist/web", "web"],
  ["dist/cli.js", "xushi.js"],
  ["dist/cli", "cli"],
  ["deploy/README.txt", "README.txt"],
  ["deploy/office-js/README.txt", "web/office-js/README.txt"],
  ["deploy/nginx/xushi.conf", "server/nginx/xushi.conf"],
  ["deploy/iis/web.config", "server/iis/web.config"],
  ["docs", "manuals"], // whole: the manuals point to the rest
  ["LICENSE", "LICENSE"],
];

/** Make the release in `target`, which is emptied first. Answers its files. */
export function makeRelease(target: string): string[] {
  const packages = productionPackages(root);
  const accepted: readonly string[] = acceptedLicenses;
  const refused = packages.filter((item) => !accepted.includes(item.license));
  if (refused.length > 0)
    throw new Error(`terms not accepted: ${refused.map((item) => `${item.name} (${item.license})`).join(", ")}`);

  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [from, to] of contents) {
    if (!existsSync(join(root, from))) throw new Error(`${from} is missing: npm run build`);
    cpSync(join(root, from), join(target, to), { recursive: true, filter: (path) => !path.endsWith(".cache") });
  }
  const text = (path: string): string => readFileSync(join(root, path), "utf8");
  const { version } = JSON.parse(text("package.json")) as { version: string };
  mkdirSync(join(target, "manifest"));
  writeFileSync(join(target, "manifest", "manifest.xml"), makeManifest(text("manifest.xml"), exampleSite, version));
  writeFileSync(join(target, "THIRD-PARTY-NOTICES.txt"), notices(packages));
  writeFileSync(join(target, "sbom.cdx.json"), billOfMaterials(root));

  const files = filesBelow(target);
  const foreign = files.filter((file) =>
    /(^|\/)(office(\.debug)?|excel-(win32|web|mac)[^/]*|o15apptofilemappingtable)\.js$/.test(file),
  );
  if (foreign.length > 0)
    throw new Error(`office.js is Microsoft's and never part of a release: ${foreign.join(", ")}`);
  writeFileSync(join(target, "SHA256SUMS"), checksums(target, files, "sha256"));
  writeFileSync(join(target, "SM3SUMS"), checksums(target, files, "sm3"));
  return [...files, "SHA256SUMS", "SM3SUMS"];
}
