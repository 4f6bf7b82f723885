import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawings, type Shape } from "./icons/drawings";
import { png } from "./icons/png";

/** Draws the icons of the manifest into assets/: node scripts/run-ts.cjs scripts/make-icons.ts */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
/** Points per pixel and direction, for smooth edges. */
const SAMPLES = 4;

/** The picture of an icon: RGBA, row by row. */
export function drawIcon(shapes: readonly Shape[], size: number): Uint8Array {
  const rgba = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rgba.set(pixel(shapes, x, y, size), (y * size + x) * 4);
  }
  return rgba;
}

function pixel(shapes: readonly Shape[], x: number, y: number, size: number): [number, number, number, number] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const px = ((x + ((sample % SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const py = ((y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const top = shapes.findLast((shape) => shape.covers(px, py));
    if (top === undefined) continue;
    covered++;
    top.color.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  const [red, green, blue] = sum.map((value) => (covered === 0 ? 0 : Math.round(value / covered)));
  return [red ?? 0, green ?? 0, blue ?? 0, Math.round((covered * 255) / (SAMPLES * SAMPLES))];
}

if (require.main === module || process.argv[1] === __filename) {
  const folder = join(__dirname, "..", "assets");
  mkdirSync(folder, { recursive: true });
  for (const [name, shapes] of Object.entries(drawings)) {
    for (const size of iconSizes) {
      writeFileSync(join(folder, `${name}-${String(size)}.png`), png(size, drawIcon(shapes, size)));
    }
  }
}
