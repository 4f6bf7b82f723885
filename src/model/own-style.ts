/**
 * The cell styles of our own sheets: a closed list, so that both adapters write the same looks and every figure has one
 * format. Fonts and sizes follow what offices use (宋体 body, 黑体 heads).
 */
export interface StyleFacts {
  readonly font: "宋体" | "黑体";
  readonly size: number;
  readonly bold: boolean;
  /** "#RRGGBB" */
  readonly color: string;
  readonly fill: string | null;
  readonly align: "left" | "center" | "right";
  readonly wrap: boolean;
  /** A figure too long for its column is made smaller: ##### says nothing. */
  readonly shrink: boolean;
  readonly border: boolean;
  readonly numberFormat: string;
}

const text: StyleFacts = {
  font: "宋体",
  size: 10.5,
  bold: false,
  color: "#000000",
  fill: null,
  align: "left",
  wrap: true,
  shrink: false,
  border: true,
  numberFormat: "@",
};
const figure: StyleFacts = { ...text, align: "right", wrap: false, shrink: true, numberFormat: "General" };
const plain: StyleFacts = { ...text, border: false, wrap: false };

export const ownStyles = {
  plain,
  /** Running text over the width of the page. */
  paragraph: { ...plain, size: 12, wrap: true },
  note: { ...plain, color: "#595959", wrap: true },
  /** A note that fits the page: it runs on over blank cells and needs no merged ones. */
  remark: { ...plain, color: "#595959" },
  title: { ...plain, font: "黑体", size: 16, align: "center" },
  /** Of tables wider than a window: where reading begins, not in the middle of what cannot be seen. */
  listTitle: { ...plain, font: "黑体", size: 16 },
  subtitle: { ...plain, font: "黑体", size: 12 },
  header: { ...text, font: "黑体", align: "center", fill: "#E7EEF7", numberFormat: "@" },
  text,
  center: { ...text, align: "center" },
  link: { ...text, color: "#0B5CAD" },
  /** 万元 without decimals; `moneyFine` where a column holds fractions. One of the two per column. */
  money: { ...figure, numberFormat: "#,##0" },
  moneyFine: { ...figure, numberFormat: "#,##0.00" },
  count: { ...figure, numberFormat: "0" },
  /** In a table where most cells are 0: a dash there lets the others be seen. */
  sparseCount: { ...figure, numberFormat: '0;-0;"—"' },
  sparseMoney: { ...figure, numberFormat: '#,##0;-#,##0;"—"' },
  sparseMoneyFine: { ...figure, numberFormat: '#,##0.00;-#,##0.00;"—"' },
  rate: { ...figure, numberFormat: "0.0%" },
  /** 百分点. */
  gap: { ...figure, numberFormat: "+0.00;-0.00;0.00" },
  /** A month as a serial of its first day. */
  month: { ...figure, align: "center", numberFormat: 'yyyy"年"m"月"' },
  date: { ...figure, align: "center", numberFormat: "yyyy-mm-dd" },
  general: figure,
  /** Helper columns behind the figures. */
  helper: { ...figure, color: "#7F7F7F" },
  /** A cell that staff may change. */
  input: { ...figure, fill: "#FFF9E5", align: "center" },
  inputMoney: { ...figure, fill: "#FFF9E5", numberFormat: "#,##0.00" },
  inputText: { ...text, fill: "#FFF9E5" },
  total: { ...text, font: "黑体", fill: "#F2F2F2", wrap: false },
  totalMoney: { ...figure, font: "黑体", fill: "#F2F2F2", numberFormat: "#,##0" },
  totalMoneyFine: { ...figure, font: "黑体", fill: "#F2F2F2", numberFormat: "#,##0.00" },
  totalCount: { ...figure, font: "黑体", fill: "#F2F2F2", numberFormat: "0" },
  totalRate: { ...figure, font: "黑体", fill: "#F2F2F2", numberFormat: "0.0%" },
  totalGap: { ...figure, font: "黑体", fill: "#F2F2F2", numberFormat: "+0.00;-0.00;0.00" },
  error: { ...text, color: "#9C0006", bold: true, align: "center" },
  warning: { ...text, color: "#7F6000", bold: true, align: "center" },
  info: { ...text, color: "#1F4E79", align: "center" },
} satisfies Record<string, StyleFacts>;

export type OwnStyle = keyof typeof ownStyles;
