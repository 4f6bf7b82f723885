import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  Footer,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { cellText } from "./paper-text";
import type { Paper, PaperBlock, PaperCell, PaperTable } from "./paper";

/**
 * A paper as .docx in the form of GB/T 9704-2012 (党政机关公文格式): page, fonts, 22 lines of 28 characters, headings, page numbers.
 * The numbers were measured on rendered pages (docs: ux). Fonts are named, not embedded; a machine without them substitutes.
 */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    creator: "序时",
    title: paper.title,
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf(paper.blocks).map(sectionOptions),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const SONG = "方正小标宋简体";
const FANGSONG = "仿宋_GB2312";
const HEI = "黑体";
const KAI = "楷体_GB2312";

/** The hint keeps Chinese quotes Chinese. */
function font(eastAsia: string) {
  return { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia, hint: "eastAsia" as const };
}

/** 28.95 pt: 22 lines a page; 29 pt would give 21. */
const EXACT = { line: 579, lineRule: LineRuleType.EXACT } as const;
/** Half points. */
const SIZE = { second: 44, third: 32, fourth: 28, fifth: 21 } as const;
/** Twips between characters that give 28 to the line. */
const NARROW = -5;
/** Width of the text block: A4 less its margins. */
const PORTRAIT = 156;
const LANDSCAPE = 225;

interface Section {
  readonly landscape: boolean;
  readonly children: (Paragraph | Table)[];
}

/** A new section where the page is turned; where it is not, a page break before the next block. */
function sectionsOf(blocks: readonly PaperBlock[]): Section[] {
  let current: Section = { landscape: false, children: [] };
  const sections = [current];
  let newPage = false;
  for (const block of blocks) {
    if (block.kind === "page") {
      if (block.landscape === current.landscape) newPage = current.children.length > 0;
      else sections.push((current = { landscape: block.landscape, children: [] }));
      continue;
    }
    for (const element of elementsOf(block, current.landscape, newPage)) current.children.push(element);
    newPage = false;
  }
  return sections.filter(({ children }) => children.length > 0);
}

function sectionOptions({ landscape, children }: Section): ISectionOptions {
  // The library swaps width and height of a landscape page itself.
  const size = { width: mm(210), height: mm(297) };
  const margin = landscape
    ? { top: mm(28), bottom: mm(26), left: mm(37), right: mm(35), footer: mm(16.7) }
    : { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25.7) };
  return {
    properties: {
      page: {
        size: { ...size, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin,
      },
    },
    footers: { default: pageNumber("right"), even: pageNumber("left") },
    children,
  };
}

/** 4号 with a dash on each side; odd pages right, even pages left, one character in. */
function pageNumber(side: "left" | "right"): Footer {
  const number = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: SIZE.fourth, font: font("宋体") });
  return new Footer({
    children: [
      new Paragraph({
        alignment: side,
        spacing: { line: 300, lineRule: LineRuleType.EXACT },
        indent: { [side]: 280 },
        children: [number],
      }),
    ],
  });
}

/** @param newPage the block begins a page; papers begin theirs with a title */
function elementsOf(
  block: Exclude<PaperBlock, { kind: "page" }>,
  landscape: boolean,
  newPage: boolean,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case "masthead":
      return masthead(block.text);
    case "title":
      return [
        line(block.text, SONG, SIZE.second, {
          alignment: AlignmentType.CENTER,
          pageBreakBefore: newPage,
          spacing: { before: 579, after: 579, line: 700, lineRule: LineRuleType.EXACT },
        }),
      ];
    case "line":
      return [line(block.text, FANGSONG, SIZE.third, { alignment: block.align })];
    case "heading":
      return [line(block.text, block.level === 1 ? HEI : KAI, SIZE.third, { ...indented, keepNext: true })];
    case "paragraph":
      return [line(block.text, FANGSONG, SIZE.third, indented)];
    case "form":
      return [formTable(block.rows)];
    case "table":
      return table(block, landscape ? LANDSCAPE : PORTRAIT);
  }
}

const indented = { indent: { firstLine: 640, firstLineChars: 200 } } as const;

function line(text: string, face: string, size: number, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    spacing: EXACT,
    widowControl: false,
    ...options,
    children: [new TextRun({ text, size, font: font(face), characterSpacing: size === SIZE.third ? NARROW : 0 })],
  });
}

/** Red, as large as one line allows (22 to 36 pt), with the red rule below. */
function masthead(text: string): Paragraph[] {
  const points = Math.min(36, Math.max(22, Math.floor((PORTRAIT / 25.4) * 72) / Math.max(1, Array.from(text).length)));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 200 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: "FF0000", space: 8 } },
      children: [new TextRun({ text, size: Math.floor(points * 2), color: "FF0000", font: font(SONG) })],
    }),
  ];
}

const small = { spacing: { line: 320, lineRule: LineRuleType.AT_LEAST } } as const;

function table(block: PaperTable, width: number): (Paragraph | Table)[] {
  const caption = [
    line(block.caption, HEI, SIZE.third, {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { ...EXACT, before: 200 },
    }),
  ];
  const head = [
    ...(block.caption === "" ? [] : caption),
    ...(block.note === ""
      ? []
      : [
          line(block.note, FANGSONG, SIZE.fifth, {
            ...small,
            alignment: AlignmentType.RIGHT,
            keepNext: block.rows.length > 0,
          }),
        ]),
  ];
  if (block.rows.length === 0) return head;
  const widths = scaled(block.widths, mm(width));
  const rows = [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: block.headers.map((text, column) => tableCell(text, widths[column] ?? 0, HEI, AlignmentType.CENTER)),
    }),
    ...block.rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          children: row.map((cell, column) =>
            tableCell(
              cell,
              widths[column] ?? 0,
              at < block.totals ? HEI : "宋体",
              alignmentOf(cell, block.widths[column] ?? 0),
            ),
          ),
        }),
    ),
  ];
  return [
    ...head,
    new Table({
      rows,
      columnWidths: widths,
      width: { size: mm(width), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
    }),
  ];
}

function scaled(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((share / sum) * width));
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** So wide a column holds running text. */
const WIDE = 20;

/** Figures stand right, running text left, the rest in the middle. */
function alignmentOf(cell: PaperCell, width: number): Alignment {
  if (typeof cell !== "string") return AlignmentType.RIGHT;
  return width >= WIDE ? AlignmentType.LEFT : AlignmentType.CENTER;
}

function tableCell(cell: PaperCell, width: number, face: string, alignment: Alignment): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [
      new Paragraph({
        ...small,
        alignment,
        children: [new TextRun({ text: cellText(cell), size: SIZE.fifth, font: font(face) })],
      }),
    ],
  });
}

function formTable(rows: readonly { readonly label: string; readonly text: string; readonly lines: number }[]): Table {
  const widths = [mm(30), mm(PORTRAIT - 30)] as const;
  return new Table({
    columnWidths: [...widths],
    width: { size: mm(PORTRAIT), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      ({ label, text, lines }) =>
        new TableRow({
          cantSplit: true,
          height: { value: 480 * lines, rule: "atLeast" },
          children: [
            formCell(label, widths[0], HEI, AlignmentType.CENTER),
            formCell(text, widths[1], FANGSONG, AlignmentType.LEFT),
          ],
        }),
    ),
  });
}

function formCell(text: string, width: number, face: string, alignment: Alignment): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 100, right: 100 },
    children: [
      new Paragraph({
        alignment,
        spacing: { line: 440, lineRule: LineRuleType.AT_LEAST },
        children: [new TextRun({ text, size: SIZE.fourth, font: font(face) })],
      }),
    ],
  });
}
