import { join } from "node:path";
import { billOfMaterials } from "../../scripts/package/bill-of-materials";
import { notices, termsOf } from "../../scripts/package/notices";
import { acceptedLicenses, productionPackages } from "../../scripts/package/production-packages";

const root = join(__dirname, "..", "..");
const packages = productionPackages(root);

test("every package of a release is under terms that we accept", () => {
  expect(packages.length).toBeGreaterThan(50);
  const accepted: readonly string[] = acceptedLicenses;
  expect(packages.filter((item) => !accepted.includes(item.license))).toEqual([]);
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
    components: { name: string; group?: string; version: string }[];
  };
  expect(metadata.component.name).toBe("xushi");
  const known = new Set(packages.map((item) => `${item.name}@${item.version}`));
  const named = components.map(
    (each) => `${each.group === undefined ? "" : `${each.group}/`}${each.name}@${each.version}`,
  );
  expect(named.filter((each) => !known.has(each))).toEqual([]);
  expect(bill).not.toMatch(/resolved|registry/);
  expect(billOfMaterials(root)).toBe(bill);
});
