/**
 * A paper that goes up to the leaders, as data: the same content is written as .docx, as a sheet and as plain text. Texts in it are
 * ready to print: no telephone numbers, no control characters.
 */
export interface Paper {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  /** 发文机关标志: the red name of the issuer above a red rule. */
  | { readonly kind: "masthead"; readonly text: string }
  | { readonly kind: "title"; readonly text: string }
  /** 发文字号, 主送, 编号: a line without indent. */
  | { readonly kind: "line"; readonly text: string; readonly align: "left" | "center" | "right" }
  /** 1: 一、 2: （一） */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | PaperTable
  /** Label and content, for forms that are filled in by hand. */
  | {
      readonly kind: "form";
      readonly rows: readonly { readonly label: string; readonly text: string; readonly lines: number }[];
    }
  /** What follows begins on a new page; landscape for wide tables. */
  | { readonly kind: "page"; readonly landscape: boolean };

export interface PaperTable {
  readonly kind: "table";
  readonly caption: string;
  readonly note: string;
  readonly headers: readonly string[];
  /** Widths in characters; the renderers scale them to their page. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PaperCell[])[];
  /** So many rows at the top are sums. */
  readonly totals: number;
}

/** A text, or a figure with how it reads on paper and the number that a sheet holds. */
export type PaperCell = string | { readonly text: string; readonly value: number; readonly look: PaperLook };
export type PaperLook = "count" | "money" | "moneyFine" | "rate" | "gap";
