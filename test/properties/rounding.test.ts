import Big from "big.js";
import fc from "fast-check";
import { rateText, roundHalfUp } from "../../src/text/numbers";

/** Figures as the workbooks give them: decimals as typed, halves that decide, quotients with all their digits. */
const typed = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 6 }))
  .map(([n, p]) => Number(`${String(n)}e-${String(p)}`));
const halves = fc
  .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.nat({ max: 6 }))
  .map(([n, p]) => Number(`${String(n)}5e-${String(p + 1)}`));
const quotients = fc
  .tuple(fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: 1, max: 1e8 }))
  .map(([a, b]) => a / b);
const figure = fc.oneof(typed, halves, quotients, fc.double({ min: -1e15, max: 1e15, noNaN: true }));

const rounded = (value: number, places: number): Big => new Big(value.toPrecision(15)).round(places, Big.roundHalfUp);

test("what is shown is rounded half up, away from zero, on the decimal digits", () => {
  fc.assert(
    fc.property(figure, fc.nat({ max: 6 }), (value, places) => {
      expect(roundHalfUp(value, places) + 0).toBe(rounded(value, places).toNumber() + 0);
    }),
    { numRuns: 3000 },
  );
});

test("a rate is rounded once", () => {
  fc.assert(
    fc.property(figure, fc.nat({ max: 2 }), (rate, places) => {
      fc.pre(Math.abs(rate) < 1e6);
      expect(rateText(rate, places).replace(/^-(?=[0.]*%)/, "")).toBe(
        `${rounded(rate, places + 2)
          .times(100)
          .toFixed(places)}%`.replace(/^-(?=[0.]*%)/, ""),
      );
    }),
    { numRuns: 3000 },
  );
});
