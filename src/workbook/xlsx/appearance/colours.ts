import type { Package } from "../package";
import { Scanner } from "../xml/scanner";

/** The palette behind `indexed` colours (ECMA-376, 18.8.27): eight, the same eight again, then 48. */
const firstEight = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const palette =
  `${firstEight} ${firstEight} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066
 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/,
  );

/** Theme colours are counted light before dark, unlike their order in the theme part. */
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const office2013: Readonly<Record<string, string>> = {
  ...{ lt1: "FFFFFF", dk1: "000000", lt2: "E7E6E6", dk2: "44546A" },
  ...{
    accent1: "4472C4",
    accent2: "ED7D31",
    accent3: "A5A5A5",
    accent4: "FFC000",
    accent5: "5B9BD5",
    accent6: "70AD47",
  },
};

export type Colours = (scanner: Scanner) => string | null;

/** How colours of this workbook's styles are meant: reads the tag the scanner stands at, as "#RRGGBB"; null for automatic. */
export async function readColours(workbook: Package, themePart: string | null): Promise<Colours> {
  const bytes = themePart === null ? null : await workbook.xml(themePart);
  const theme = bytes === null ? office2013 : readTheme(bytes, themePart ?? "");
  return (scanner) => {
    const base = baseColour(scanner, theme);
    return base === null ? null : tinted(base, Number(scanner.attribute("tint") ?? 0));
  };
}

function readTheme(bytes: Uint8Array, part: string): Readonly<Record<string, string>> {
  const colours: Record<string, string> = { ...office2013 };
  const scanner = new Scanner(bytes, part);
  let slot = "";
  while (scanner.next()) {
    if (scanner.kind === "close") continue;
    if (scanner.local in office2013) slot = scanner.local;
    else if (slot !== "" && scanner.local === "srgbClr") colours[slot] = scanner.attribute("val") ?? "";
    else if (slot !== "" && scanner.local === "sysClr") colours[slot] = scanner.attribute("lastClr") ?? "";
    else slot = "";
    if (scanner.local === "fontScheme") break;
  }
  return colours;
}

function baseColour(scanner: Scanner, theme: Readonly<Record<string, string>>): string | null {
  const rgb = scanner.attribute("rgb");
  if (rgb !== null) return hex(rgb.slice(-6));
  const slot = scanner.attribute("theme");
  if (slot !== null) return hex(theme[themeOrder[Number(slot)] ?? ""] ?? "");
  const index = scanner.attribute("indexed");
  return index === null ? null : hex(palette[Number(index)] ?? "");
}

function hex(digits: string): string | null {
  return /^[0-9A-Fa-f]{6}$/.test(digits) ? `#${digits.toUpperCase()}` : null;
}

/** Lighter towards white, darker towards black, by the lightness of HSL (18.8.19); done on the channels, which is the same. */
function tinted(colour: string, tint: number): string {
  if (tint === 0 || Number.isNaN(tint)) return colour;
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const moved = channels.map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return `#${moved
    .map((value) => Math.round(value).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
