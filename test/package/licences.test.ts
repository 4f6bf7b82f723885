import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { billOfMaterials } from "../../scripts/package/bill-of-materials";
import { notices, termsOf } from "../../scripts/package/notices";
import { acceptedLicenses, productionPackages } from "../../scripts/package/production-packages";

const root = join(__dirname, "..", "..");
const packages = productionPackages(root);

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

test("every package of a release is under terms that we accept", () => {
  expect(packages.length).toBeGreaterThan(50);
  const accepted: readonly string[] = acceptedLicenses;
  expect(packages.filter((item) => !accepted.includes(item.license))).toEqual([]);
});

test("no package runs anything when it is installed; of a release only one would", () => {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  const running = packages.filter(({ folder }) => {
    const { scripts = {} } = manifestIn(folder);
    const noted = lock.packages[relative(root, folder).replaceAll("\\", "/")]?.hasInstallScript === true;
    return noted || ["preinstall", "install", "postinstall"].some((name) => name in scripts);
  });
  // An advertisement of core-js 2, which comes with @microsoft/office-js-helpers.
  expect(running.map(({ name }) => name)).toEqual(["core-js"]);
  expect(readFileSync(join(root, ".npmrc"), "utf8").split("\n")).toContain("ignore-scripts=true");
});

test("the review of dependencies names what package.json names, and counts their terms", () => {
  const review = readFileSync(join(root, "docs", "dependencies.md"), "utf8");
  const rows = [...review.matchAll(/^\| ([^|]+) \| (MIT|Apache-2\.0) \|/gm)];
  const named = rows.flatMap(([, names = ""]) => names.split(", ").map((name) => name.replace(/ [\d.]+$/, "")));
  const direct = Object.keys(manifestIn(root).dependencies ?? {});
  expect(named.sort()).toEqual(direct.sort());
  const reviewed = rows.flatMap(([, names = "", license = ""]) =>
    names.split(", ").map((name) => `${name.replace(/ [\d.]+$/, "")} ${license}`),
  );
  const licensed = packages.map(({ name, license }) => `${name} ${license}`);
  expect(reviewed.filter((each) => !licensed.includes(each))).toEqual([]);
  const count = (license: string) => packages.filter((each) => each.license === license).length;
  expect(review).toContain(
    `names ${String(packages.length)} (${String(count("MIT"))} MIT, ${String(count("Apache-2.0"))} Apache-2.0, ${String(count("0BSD"))} 0BSD)`,
  );
});

test("every package of a release comes with its licence text", () => {
  expect(packages.filter((item) => termsOf(item) === null)).toEqual([]);
  const text = notices(packages);
  for (const item of packages) expect(text).toContain(`${item.name} ${item.version} (${item.license})`);
});

test("a package without terms or holder stops the release", () => {
  const [first] = packages;
  const nameless = { ...first!, name: "nobody's", author: "", terms: [] };
  expect(() => notices([nameless])).toThrow("nobody's");
});

test("the bill of materials names us, holds the same packages, and is the same twice", () => {
  const bill = billOfMaterials(root);
  const { metadata, components } = JSON.parse(bill) as {
    metadata: { component: { name: string } };
    components: { name: string; group?: string; version: string; hashes: { alg: string; content: string }[] }[];
  };
  expect(metadata.component.name).toBe("xushi");
  expect(
    components.map(({ name, group, version }) => `${group === undefined ? "" : `${group}/`}${name}@${version}`),
  ).toEqual(packages.map(({ name, version }) => `${name}@${version}`));
  for (const { hashes } of components)
    expect(hashes).toEqual([{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) as string }]);
  expect(bill).not.toMatch(/resolved|registry/);
  expect(billOfMaterials(root)).toBe(bill);
});
