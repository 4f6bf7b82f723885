import { columnLetters } from "../../model/address";
import type { OwnColumn } from "../../model/edit";
import type { OwnStyle } from "../../model/own-style";
import { type MoneyKey, moneyKeys } from "../../model/project";
import { constantHeader, detailHelperHeaders, detailText } from "../../text/sheets";

/**
 * The columns of 序时·明细: those that people read, then the live helpers, then the constants. Constants are what formulas cannot
 * read off the source (parsed dates, mapped names, texts that are amounts); they are looked up by the project's name, so that
 * a project keeps its own when the source rows are sorted. Everything a row says refers to its own row, to whole columns, or to
 * fixed cells of the source: so 明细 itself may be sorted and filtered as well.
 */
type Visible = keyof typeof detailText.headers;
type Helper = keyof typeof detailHelperHeaders;
export type FactKey =
  | "key"
  | "group"
  | "district"
  | "nature"
  | "responsible"
  | "leader"
  | "startDue"
  | "finishDue"
  | "started"
  | "finished"
  | "groupCode"
  | "districtCode"
  | "under"
  | "underText"
  | "repeated";
export type DetailKey = Visible | Helper | `fact.${FactKey}` | `raw.${MoneyKey}` | `read.${MoneyKey}`;

export interface DetailColumn {
  readonly key: DetailKey;
  readonly header: string;
  readonly width: number;
  readonly style: OwnStyle;
  readonly hidden: boolean;
}

export interface DetailShape {
  /** A preset with degrees is in use. */
  readonly degrees: boolean;
  /** Some project is counted under another one. */
  readonly shared: boolean;
  /** Some amount has decimals of a 万元. */
  readonly fine: boolean;
  /** Money columns in which some amount was read from a text. */
  readonly textAmounts: readonly MoneyKey[];
}

/** First row with a project, counted from 0: above it stand title, note, legend, totals and headers. */
export const DETAIL_FIRST_ROW = 5;
export const DETAIL_HEADER_ROW = 4;
export const DETAIL_TOTAL_ROW = 3;
export const DETAIL_LEGEND_ROW = 2;

export class DetailColumns {
  readonly all: readonly DetailColumn[];
  /** How many columns people see; the hidden ones stand to the right of them. */
  readonly visibleCount: number;
  private readonly index = new Map<DetailKey, number>();
  private readonly names = new Map<DetailKey, string>();

  constructor(readonly shape: DetailShape) {
    this.all = [...visibleColumns(shape), ...helperColumns(), ...constantColumns(shape)];
    this.visibleCount = this.all.filter(({ hidden }) => !hidden).length;
    this.all.forEach(({ key }, at) => {
      this.index.set(key, at);
      this.names.set(key, columnLetters(at));
    });
  }

  has(key: DetailKey): boolean {
    return this.index.has(key);
  }

  at(key: DetailKey): number {
    const at = this.index.get(key);
    if (at === undefined) throw new Error(`no such column of 明细: ${key}`);
    return at;
  }

  letters(key: DetailKey): string {
    return this.names.get(key) ?? columnLetters(this.at(key));
  }

  /** Widths and which columns are hidden. */
  widths(): OwnColumn[] {
    return this.all.map(({ width, hidden }) => ({ width, hidden }));
  }
}

const looks: Readonly<Record<Visible, { readonly width: number; readonly style: OwnStyle }>> = {
  seq: { width: 6, style: "count" },
  group: { width: 11, style: "center" },
  name: { width: 34, style: "text" },
  district: { width: 10, style: "center" },
  nature: { width: 7, style: "center" },
  total: { width: 12, style: "money" },
  prior: { width: 12, style: "money" },
  plan: { width: 11, style: "money" },
  done: { width: 11, style: "money" },
  rate: { width: 9, style: "rate" },
  expected: { width: 9, style: "rate" },
  gap: { width: 10, style: "gap" },
  state: { width: 13, style: "center" },
  degree: { width: 6, style: "center" },
  marks: { width: 24, style: "text" },
  startDue: { width: 11, style: "month" },
  finishDue: { width: 11, style: "month" },
  responsible: { width: 16, style: "text" },
  leader: { width: 10, style: "text" },
  counted: { width: 7, style: "count" },
  under: { width: 18, style: "text" },
  source: { width: 12, style: "link" },
};

function visibleColumns(shape: DetailShape): DetailColumn[] {
  return (Object.keys(looks) as Visible[])
    .filter((key) => (key !== "degree" || shape.degrees) && (key !== "under" || shape.shared))
    .map((key) => {
      const look = looks[key];
      const style = look.style === "money" && shape.fine ? "moneyFine" : look.style;
      return { key, header: detailText.headers[key], width: look.width, style, hidden: false };
    });
}

function helperColumns(): DetailColumn[] {
  return (Object.keys(detailHelperHeaders) as Helper[]).map((key) => hiddenColumn(key, detailHelperHeaders[key]));
}

function constantColumns(shape: DetailShape): DetailColumn[] {
  const { headers } = detailText;
  const facts: Record<FactKey, string> = {
    key: detailHelperHeaders.key,
    group: headers.group,
    district: headers.district,
    nature: headers.nature,
    responsible: headers.responsible,
    leader: headers.leader,
    startDue: headers.startDue,
    finishDue: headers.finishDue,
    started: detailHelperHeaders.started,
    finished: detailHelperHeaders.finished,
    groupCode: detailHelperHeaders.groupCode,
    districtCode: detailHelperHeaders.districtCode,
    under: `${headers.under} ${detailHelperHeaders.key}`,
    underText: headers.under,
    repeated: `${headers.under} 0/1`,
  };
  const columns = (Object.keys(facts) as FactKey[])
    .filter((key) => shape.shared || !["under", "underText", "repeated"].includes(key))
    .map((key) => hiddenColumn(`fact.${key}`, constantHeader(facts[key])));
  const amounts = moneyKeys
    .filter((key) => shape.textAmounts.includes(key))
    .flatMap((key) => [
      hiddenColumn(`raw.${key}`, constantHeader(`${key} 原文`)),
      hiddenColumn(`read.${key}`, constantHeader(`${key} 读数`)),
    ]);
  return [...columns, ...amounts];
}

function hiddenColumn(key: DetailKey, header: string): DetailColumn {
  return { key, header, width: 10, style: "helper", hidden: true };
}
