import { readDistrict } from "../../values/district";
import { headerPlace, type Rule } from "../rule";

/** The district is none of the 方案's, no alias of one, no holder and no other county of the city. */
export const unknownDistrict: Rule = {
  code: "unknown-district",
  severity: "error",
  source: "明政文〔2020〕22号主送单位：梅列区、三元区、永安市、沙县；2021年起的区划见福建省的批复",
  needs: { plan: true },
  row(table, input, report) {
    const outside = new Set<string>();
    return (project, standing, index) => {
      if (standing.districtKind !== "unknown") return;
      const text = project.districtText;
      const reading = readDistrict(text, input.plan);
      const suggestion = reading.successor ?? reading.suggestion ?? null;
      const detail = {
        variant: reading.successor !== undefined ? "former" : suggestion === null ? "unknown" : "near",
        facts: { text, suggestion },
      };
      if (project.districtFrom === "column") {
        const certain = suggestion !== null && stem(suggestion) === stem(text);
        report.project(index, "district", { ...detail, fix: certain ? { kind: "value", value: suggestion } : null });
      } else if (!outside.has(text)) {
        outside.add(text);
        report.at({ ...headerPlace(table), key: "district", subject: text }, detail);
      }
    };
  },
};

/** 永安县 and 永安市 have one stem: the ending was mistaken, not the place. */
function stem(name: string): string {
  return name
    .replace(/[\s\u3000]+/g, "")
    .replace(/(?:人民)?政府$/, "")
    .replace(/[县区市]$/, "");
}
