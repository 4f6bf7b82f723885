import fc from "fast-check";
import { nearNames } from "../../src/checks/evidence/near-names";
import { similarNames } from "../../src/values/similar-name";

/** Names of few characters, so that near ones happen often. */
const name = fc.oneof(
  fc.constant(""),
  fc.string({ unit: fc.constantFrom("老", "改", "造", "微", "馆", "园", "一", "期"), minLength: 3, maxLength: 10 }),
  fc.constantFrom(
    "老城片区改造馆园",
    "老城片区微改造馆园",
    "老城片区微微改造馆园",
    "城片区改造馆园",
    "老城片区示范改造馆园",
  ),
);

test("finds exactly the pairs that comparing all with all would find", () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 40 }), (names) => {
      const near = nearNames(names);
      names.forEach((one, at) => {
        const expected = names.flatMap((other, position) =>
          position !== at && one !== "" && other !== "" && similarNames(one, other) ? [position] : [],
        );
        expect(near.get(at) ?? []).toEqual(expected);
      });
    }),
    { numRuns: 500 },
  );
});
