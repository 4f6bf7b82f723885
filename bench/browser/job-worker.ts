/** Our whole job in a worker of a browser, as the page does it: read, review, JSON. Answers what the floor answers. */
import { lazyAnswerOf } from "../../src/output/answer";
import { jsonText } from "../../src/output/json-text";
import type { Port } from "../../src/page/rpc/messages";
import { browserCodec } from "../../src/page/worker/browser-codec";
import { shippedPlans } from "../../src/plans/shipped";
import { review } from "../../src/review";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";
import { floorRules, type Answers } from "../floor/checks";

const port = globalThis as unknown as Port;
port.onmessage = async ({ data }: MessageEvent<ArrayBuffer>) => {
  const workbook = await openWorkbookFile(new Uint8Array(data), "项目.xlsx", { codec: browserCodec });
  const found = review(await workbook.read(), { plans: shippedPlans });
  let length = 0;
  for (const piece of jsonText(lazyAnswerOf(found))) length += piece.length;
  const findings = Object.fromEntries(
    floorRules.map((rule) => [rule, found.findings.filter((each) => each.rule === rule).length]),
  ) as Answers["findings"];
  const { yearPlan, yearDone } = found.rollup.city;
  const answers: Answers = {
    projects: found.recognition.projects.length,
    yearPlan,
    yearDone,
    findings,
  };
  if (length === 0) throw new Error("no answer");
  port.postMessage(JSON.stringify(answers), []);
};
