import fc from "fast-check";
import { type Row, reviewOf } from "../checks/workbook-of";

/**
 * Ids of findings survive what people do to a sheet between two periods: sorting its rows, inserting clean ones, parting it by blank
 * rows. An ignore list and a baseline live by that.
 */
const names = [
  "莲花山隧道",
  "客运北站",
  "第二水厂扩容",
  "滨江绿道",
  "粮食储备库",
  "文化艺术中心",
  "冷链物流园",
  "智慧停车场",
];

const fault = fc.constantFrom<Row>(
  { plan: 20000, done: 12000 },
  { done: -5 },
  { done: null },
  { done: "1,584" },
  { total: "3.5亿元" },
  { district: null },
  { nature: "其他" },
  { start: "2022.13" },
  { start: 2022.1 },
  { prior: 9900 },
  { nature: "前期", done: 100 },
  { leader: null },
  { done: 5000 },
  {},
);
/** Rows of different names, one or two faults each; some names are near ones of a neighbour's. */
const rows = fc
  .tuple(
    fc.shuffledSubarray(names, { minLength: 2 }),
    fc.array(fc.tuple(fault, fault, fc.boolean()), { minLength: 8, maxLength: 8 }),
  )
  .map(([chosen, faults]) =>
    chosen.flatMap((name, at): Row[] => {
      const [one, two, near] = faults[at] ?? [{}, {}, false];
      const row = { ...one, ...two, name };
      return near && at % 3 === 0 ? [row, { name: `${name}示范工程` }] : [row];
    }),
  );

/** The same columns whichever rows are there. */
const columns = ["seq", "name", "district", "nature", "total", "prior", "plan", "done", "start", "leader"] as const;

const ids = (list: readonly Row[]): string[] =>
  reviewOf([{ columns, rows: list.map((row, at) => ({ ...row, seq: at + 1 })) }])
    .findings.filter(({ project }) => project !== null)
    .map(({ id }) => id)
    .sort();

test("ids are the same after sorting", () => {
  fc.assert(
    fc.property(
      rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, sorted]) => {
        expect(ids(sorted)).toEqual(ids(list));
      },
    ),
    { numRuns: 150 },
  );
});

test("… and after clean rows were inserted anywhere", () => {
  const clean = ["体育公园", "老年大学", "气象雷达站"].map((name): Row => ({ name }));
  fc.assert(
    fc.property(rows, fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), (list, places) => {
      const longer = [...list];
      clean.forEach((row, at) => longer.splice((places[at] ?? 0) % (longer.length + 1), 0, row));
      expect(ids(longer)).toEqual(ids(list));
    }),
    { numRuns: 100 },
  );
});

test("every finding of a workbook has an id of its own", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const all = reviewOf([
        { columns, rows: list },
        { columns, name: "城建", rows: list },
      ]).findings.map(({ id }) => id);
      expect(new Set(all).size).toBe(all.length);
    }),
    { numRuns: 60 },
  );
});
