import { shippedPlans } from "../../src/plans/shipped";
import { alikeNames } from "../../src/progress/alike-names";
import { sameProjects, repeatedInGroup } from "../../src/progress/shared-projects";
import type { Project } from "../../src/model/project";
import { nameKey } from "../../src/values/name";
import { project } from "./project";
import { growth, LINEAR } from "../values/growth";

const HOSPITAL = "三明市第一医院生态新城分院建设项目";

function under(...rows: Partial<Project>[]): number[] {
  return [...sameProjects(rows.map((row) => project(row))).under];
}

describe("the same project in several rows", () => {
  test.each<[string, Partial<Project>[], number[]]>([
    ["same name", [{ name: HOSPITAL }, { name: HOSPITAL }], [-1, 0]],
    ["marks, brackets, spaces, endings", [{ name: "★小溪路改造（一期）工程" }, { name: "小溪路 改造(一期)" }], [-1, 0]],
    [
      "totals equal",
      [
        { name: "甲", totalInvestment: 40_000 },
        { name: "甲", totalInvestment: 40_000 },
      ],
      [-1, 0],
    ],
    ["one total blank", [{ name: "甲", totalInvestment: 40_000 }, { name: "甲" }], [-1, 0]],
    ["first total blank", [{ name: "甲" }, { name: "甲", totalInvestment: 40_000 }], [-1, 0]],
    [
      "totals differ",
      [
        { name: "甲", totalInvestment: 40_000 },
        { name: "甲", totalInvestment: 50_000 },
      ],
      [-1, -1],
    ],
    [
      "codes differ",
      [
        { name: "甲", code: "2020-1" },
        { name: "甲", code: "2020-2" },
      ],
      [-1, -1],
    ],
    ["one code blank", [{ name: "甲", code: "2020-1" }, { name: "甲" }], [-1, 0]],
    [
      "each under the first that it agrees with",
      [
        { name: "甲", totalInvestment: 1 },
        { name: "甲", totalInvestment: 2 },
        { name: "甲", totalInvestment: 2 },
        { name: "甲", totalInvestment: 1 },
        { name: "甲" },
      ],
      [-1, -1, 1, 0, 0],
    ],
    [
      "total and code together",
      [
        { name: "甲", totalInvestment: 1, code: "a" },
        { name: "甲", totalInvestment: 1, code: "b" },
        { name: "甲", code: "b" },
        { name: "甲", totalInvestment: 1 },
      ],
      [-1, -1, 1, 0],
    ],
    ["merely similar", [{ name: "格氏栲森林康养基地" }, { name: "格氏栲森林康养示范基地" }], [-1, -1]],
    ["一期 and 二期", [{ name: "河道整治一期" }, { name: "河道整治二期" }], [-1, -1]],
    ["no name", [{ name: "" }, { name: "" }], [-1, -1]],
    ["a placeholder for a name", [{ name: "待定" }, { name: "待定" }], [-1, -1]],
  ])("%s", (_name, rows, expected) => {
    expect(under(...rows)).toEqual(expected);
  });

  test("rows of one name and as many totals take time in proportion to the rows", () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => project({ name: "甲", totalInvestment: index }));
    const found = growth(rows.length, (size) => {
      expect(sameProjects(rows.slice(0, size)).under.every((first) => first === -1)).toBe(true);
    });
    expect(found).toBeLessThan(LINEAR);
  });
});

test("a group has a project once; two groups have it both", () => {
  const groups = ["社会事业", "生态新城", "生态新城", "社会事业"];
  const counted = sameProjects(groups.map(() => project({ name: HOSPITAL }))).under;
  expect([...counted]).toEqual([-1, 0, 0, 0]);
  expect([...repeatedInGroup(counted, (index) => groups[index]!)]).toEqual([2, 3]);
});

test("what the plan knows of names that look alike", () => {
  const plan = shippedPlans[0]!;
  const tied = (name: string) => [...alikeNames(nameKey(name), plan)].map(([key, relation]) => `${relation} ${key}`);
  expect(tied("三钢生态旅游工厂建设项目")).toEqual(["same 福建三钢工业旅游区提升改造"]);
  expect(tied("徐碧公交枢纽站")).toEqual([
    `contains ${nameKey("公交(枢纽站、首末站)建设工程(二期)")}`,
    `different ${nameKey("徐碧新城(六路)新商圈发展和博物馆广场提升项目")}`,
  ]);
  // Both writings of the notice lead to the other two sections of the road.
  expect(tied("G534槐林至荆东段")).toEqual(tied("G534线槐林至荆东公路"));
  expect(tied("G534槐林至荆东段")).toHaveLength(2);
  expect(tied("没有的项目")).toEqual([]);
});
