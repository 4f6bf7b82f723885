import { markFills, marksByGravity, markTints } from "../../src/output/mark-colours";

/**
 * How colours look with the three kinds of colour blindness (Machado, Oliveira and Fernandes 2009, severity 1) and how far apart
 * they are then (CIELAB, ΔE 1976).
 */
const sights: Readonly<Record<string, readonly (readonly number[])[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0);

function lab(hex: string, sight: string): number[] {
  const seen = sights[sight]!.map((row) => Math.min(1, Math.max(0, dot(row, linear(hex)))));
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], seen));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], seen) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: string, other: string, sight: string): number {
  const a = lab(one, sight);
  const b = lab(other, sight);
  return Math.hypot(...a.map((value, at) => value - b[at]!));
}

function contrastWithBlack(hex: string): number {
  return (dot([0.2126, 0.7152, 0.0722], linear(hex)) + 0.05) / 0.05;
}

const fills = marksByGravity.map((mark) => markFills[mark]);
const tints = marksByGravity.map((mark) => markTints[mark]);
const pairs = (colours: readonly string[]) =>
  colours.flatMap((one, at) => colours.slice(at + 1).map((other) => [one, other] as const));

describe.each(Object.keys(sights))("%s sight", (sight) => {
  test.each(pairs([...fills, "#FFFFFF"]))("the fills %s and %s keep apart", (one, other) => {
    expect(distance(one, other, sight)).toBeGreaterThan(15);
  });

  test.each(pairs([...tints, "#FFFFFF"]))("the tints %s and %s keep apart", (one, other) => {
    expect(distance(one, other, sight)).toBeGreaterThan(9);
  });

  test.each(marksByGravity)("the full fill of %s stands out from its tint", (mark) => {
    expect(distance(markFills[mark], markTints[mark], sight)).toBeGreaterThan(9);
  });
});

test.each([...fills, ...tints])("black text on %s has 7 : 1 and more", (colour) => {
  expect(contrastWithBlack(colour)).toBeGreaterThan(7);
});
