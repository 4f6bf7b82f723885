import type { Paper, PaperBlock, PaperCell } from "./paper";

/** A paper as plain text to copy, for hosts that block downloads. Tables are lines of cells parted by tabs, as spreadsheets paste them. */
export function paperAsText(paper: Paper): string {
  return `${paper.blocks
    .flatMap(linesOf)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

function linesOf(block: PaperBlock): string[] {
  switch (block.kind) {
    case "masthead":
      return [block.text, ""];
    case "title":
      return [block.text, ""];
    case "line":
      return [block.text];
    case "heading":
      return block.level === 1 ? ["", block.text] : [block.text];
    case "paragraph":
      return [`　　${block.text}`];
    case "table":
      return [
        "",
        block.caption,
        ...(block.note === "" ? [] : [block.note]),
        ...(block.rows.length === 0 ? [] : [block.headers.join("\t")]),
        ...block.rows.map((row) => row.map(cellText).join("\t")),
      ];
    case "form":
      return block.rows.map(({ label, text }) => `${label}：${text}`);
    case "page":
      return [""];
  }
}

/** What a cell says on paper. A tab or line break inside it would part it in two. */
export function cellText(cell: PaperCell): string {
  return (typeof cell === "string" ? cell : cell.text).replace(/[\t\n\r]+/g, " ");
}
