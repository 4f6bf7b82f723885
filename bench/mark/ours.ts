/** `ours.ts BOOK OUT`: the same flag rule and small sheet through our own file adapter. */
import { readFileSync, writeFileSync } from "node:fs";
import { nodeCodec } from "../../src/cli/node-codec";
import { MAX_ROWS } from "../../src/model/address";
import type { Edit } from "../../src/model/edit";
import { largeLimits } from "../../src/workbook/xlsx/limits";
import { openWorkbookFile } from "../../src/workbook/xlsx/open";
import { FIRST_ROW, headers } from "../workbooks/rows";

const edits: readonly Edit[] = [
  {
    kind: "put-flags",
    sheet: "重点项目汇总",
    rules: [
      {
        mark: "投资滞后",
        part: "row",
        areas: [{ top: FIRST_ROW - 1, left: 0, bottom: MAX_ROWS - 1, right: headers.length - 1 }],
        formula: "$O4<$M4*0.5",
        fill: "#FFE08A",
      },
    ],
  },
  {
    kind: "put-sheet",
    sheet: {
      key: "rollup",
      title: "序时·汇总",
      columns: [{ width: 20, hidden: false }],
      rows: [{ height: null, cells: [{ value: 0, formula: "SUM('重点项目汇总'!M:M)", style: "money", link: null }] }],
      merges: [],
      freeze: { rows: 0, columns: 0 },
      filter: null,
      printTitle: null,
      landscape: true,
      names: [],
      rules: [],
      validations: [],
      charts: [],
      tabColor: null,
    },
  },
];

async function main(book: string, out: string): Promise<void> {
  const options = { limits: largeLimits, codec: nodeCodec };
  const workbook = await openWorkbookFile(new Uint8Array(readFileSync(book)), "book.xlsx", options);
  const { skipped } = await workbook.apply(edits);
  if (skipped.length > 0) throw new Error(`skipped: ${JSON.stringify(skipped)}`);
  writeFileSync(out, workbook.bytes());
}

void main(process.argv[2] ?? "", process.argv[3] ?? "");
