import { jsonText, Lazily } from "../../src/output/json-text";

const listOf = (...entries: unknown[]): Lazily<unknown> => new Lazily(() => entries);

test.each<[string, unknown]>([
  ["a plain value", { a: 1, b: [null, "二", { c: undefined, d: true }] }],
  ["a lazy list", { a: 1, list: listOf({ b: "“”\n\u2028" }, 2, null), z: {} }],
  ["an empty lazy list, a property without value", { list: listOf(), gone: undefined, z: [] }],
  ["several answers", [{ list: listOf(1) }, { plain: [] }, { list: listOf() }]],
  [
    "a lazy list of many entries",
    { list: listOf(...Array.from({ length: 200 }, (_, at) => ({ at, text: "、,".repeat(at) }))) },
  ],
  ["a lazy list first and last", { list: listOf("甲"), other: listOf("乙") }],
])("%s is written as JSON.stringify would", (_name, value) => {
  expect([...jsonText(value)].join("")).toBe(JSON.stringify(value));
});

test("is handed on in pieces, and entries are made only while it is written", () => {
  let made = 0;
  const list = new Lazily(function* () {
    for (let i = 0; i < 50_000; i++) {
      made++;
      yield { number: i, text: "序时".repeat(10) };
    }
  });
  const pieces = jsonText({ list });
  pieces.next();
  expect(made).toBeLessThan(5_000);
  const lengths = [...pieces].map((piece) => piece.length);
  expect(lengths.length).toBeGreaterThan(10);
  expect(Math.max(...lengths)).toBeLessThan(100_000);
});
