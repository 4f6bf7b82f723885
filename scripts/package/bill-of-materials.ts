import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";

interface BillOfMaterials {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
  components: { name: string; version: string }[];
}

/**
 * The list of components as CycloneDX, made by npm from the lock file, without the network. Our own name is put in
 * (npm takes the folder's), and the hour and the random serial number are taken out: the same lock gives the same file.
 */
export function billOfMaterials(root: string): string {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const printed = execFileSync(npm, ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    shell: process.platform === "win32",
  });
  const bill = JSON.parse(printed) as BillOfMaterials;
  bill.metadata.component.name = "xushi";
  delete bill.metadata.timestamp;
  const digest = createHash("sha256").update(JSON.stringify(bill.components)).digest("hex");
  bill.serialNumber = `urn:uuid:${[8, 4, 4, 4, 12].map(taken(digest)).join("-")}`;
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function taken(text: string): (length: number) => string {
  let at = 0;
  return (length) => text.slice(at, (at += length));
}
