import { codeFault } from "../evidence/project-code";
import type { Detail, FactsOf, Rule } from "../rule";

/**
 * A code of more than 15 digits kept as a number: Excel has already set its tail to noughts. As information, and without touching
 * the exit code, also a 项目代码 that is not built as the national platform builds it, or that names another district than the row.
 */
export const longNumber: Rule = {
  code: "long-number",
  severity: "error",
  source: "Excel 数值只有15位有效数字；项目代码24位（4-6-2-2-6）见发改投资〔2020〕1439号、GB/T 40058—2021",
  needs: { all: ["code"] },
  row(_table, input, report) {
    const facts: FactsOf = ({ code }, { district }) => {
      const fault = codeFault(code, district, input.plan);
      return { code, ...(fault?.kind === "district" ? { inCode: fault.inCode, place: fault.place, district } : {}) };
    };
    const oddStructure: Detail = { severity: "info", variant: "structure", facts };
    const otherDistrict: Detail = { severity: "info", variant: "district", facts };
    return (project, standing, index) => {
      for (const fault of project.faults) {
        if (fault.kind === "long-number")
          report.project(index, fault.key, { variant: "lost", facts: { raw: fault.raw } });
      }
      if (project.code === "" || project.faults.some(({ key }) => key === "code")) return;
      const fault = codeFault(project.code, standing.district, input.plan);
      if (fault === null) return;
      report.project(index, "code", fault.kind === "district" ? otherDistrict : oddStructure);
    };
  },
};
