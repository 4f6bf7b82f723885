import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProductionPackage } from "./production-packages";

/** The holder of the rights in packages that carry neither terms nor an author (as their repository says). */
const holders: Readonly<Record<string, string>> = { "@fluentui/react-icons": "Microsoft Corporation" };

const mit = readFileSync(join(__dirname, "mit.txt"), "utf8");

/** The terms of one package in full; null where it has none that we could quote. */
export function termsOf(item: ProductionPackage): string | null {
  if (item.terms.length > 0) {
    const texts = item.terms.map((file) => readFileSync(join(item.folder, file), "utf8").trim());
    return texts.some((text) => text.length > 100) ? texts.join("\n\n") : null;
  }
  const holder = holders[item.name] ?? item.author;
  return item.license === "MIT" && holder !== "" ? mit.replace("{holder}", holder).trim() : null;
}

/** THIRD-PARTY-NOTICES: every package with its licence text in full, equal texts printed once. */
export function notices(packages: readonly ProductionPackage[]): string {
  const byText = new Map<string, ProductionPackage[]>();
  for (const item of packages) {
    const text = termsOf(item);
    if (text === null) throw new Error(`${item.name} ${item.version} has no licence text`);
    const same = byText.get(text);
    if (same === undefined) byText.set(text, [item]);
    else same.push(item);
  }
  const line = "=".repeat(80);
  const parts = [...byText].map(([text, items]) => {
    const names = items.map((item) => `${item.name} ${item.version} (${item.license})`).join("\n");
    return `${line}\n${names}\n${line}\n\n${text.replaceAll("\r\n", "\n")}\n`;
  });
  return [
    "THIRD-PARTY NOTICES\n",
    `序时 contains or was built from the following ${String(packages.length)} packages, each under the terms printed below it.`,
    "office.js is not among them: it is Microsoft's and is never part of a release (manual-administrator.md).\n",
    ...parts,
  ].join("\n");
}
