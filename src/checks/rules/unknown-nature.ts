import { isPlaceholder } from "../../values/placeholder";
import { type Detail, headerPlace, type Rule } from "../rule";

/** 建设性质 is a word that maps to none of 新建, 续建, 竣工, 前期. Without it nobody knows whether a start or a finish is due. */
export const unknownNature: Rule = {
  code: "unknown-nature",
  severity: "error",
  source: "明政文〔2020〕22号各组用语：新开工、在建、开工、完工、前期、新建、续建、竣工、部分投产、建成投产",
  needs: {},
  row(table, _input, report) {
    const outside = new Set<string>();
    return ({ natureText: text, natureFrom }, standing, index) => {
      if (standing.nature !== null || text === "" || isPlaceholder(text)) return;
      if (natureFrom === "column") report.project(index, "nature", inColumn);
      else if (!outside.has(text)) {
        outside.add(text);
        report.at({ ...headerPlace(table), key: "nature", subject: text }, { facts: { text } });
      }
    };
  },
};

const inColumn: Detail = { facts: ({ natureText }) => ({ text: natureText }) };
