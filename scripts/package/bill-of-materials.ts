import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { productionPackages, type ProductionPackage } from "./production-packages";

/**
 * The list of components as CycloneDX 1.5, from the lock file, without the network: the same lock gives the same file. Not by
 * `npm sbom --omit dev`, which leaves out what development needs too (npm 11.19: react, zod and six more).
 */
export function billOfMaterials(root: string): string {
  const { version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    version: string;
    license: string;
  };
  const components = productionPackages(root).map(component);
  const digest = createHash("sha256").update(JSON.stringify(components)).digest("hex");
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: `urn:uuid:${[8, 4, 4, 4, 12].map(taken(digest)).join("-")}`,
    version: 1,
    metadata: {
      component: {
        "bom-ref": `xushi@${version}`,
        type: "application",
        name: "xushi",
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components,
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function component({ name, version, license, integrity }: ProductionPackage) {
  const [scope, rest] = name.startsWith("@") ? name.split("/") : [];
  const [algorithm = "", hash = ""] = integrity.split("-");
  return {
    "bom-ref": `${name}@${version}`,
    type: "library",
    ...(scope === undefined ? {} : { group: scope }),
    name: rest ?? name,
    version,
    licenses: [{ license: { id: license } }],
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    hashes: [{ alg: algorithm.replace("sha", "SHA-"), content: Buffer.from(hash, "base64").toString("hex") }],
  };
}

function taken(text: string): (length: number) => string {
  let at = 0;
  return (length) => text.slice(at, (at += length));
}
