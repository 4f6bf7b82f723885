import { columnLetters, quotedSheet } from "../../model/address";
import type { ColumnKey, MoneyKey, ProjectTable } from "../../model/project";
import { markNames, ownNames, placeFormula, rowFormula } from "../own-names";
import { quoted } from "../cells";
import { detailText } from "../../text/sheets";
import type { PresetName } from "../../model/standing";
import { DETAIL_FIRST_ROW, type DetailColumns, type DetailKey, type FactKey } from "./detail-columns";
import { degreeFormula } from "./degree-formula";
import { keyFormula } from "./project-key";
import { OWN_ROW, RowFormula, SOURCE_ROW } from "./row-formula";

/** How the rows of a table read their source. */
export interface TableSource {
  readonly table: ProjectTable;
  /** Position in `Recognition.tables`. */
  readonly number: number;
  /** Money columns in which some cell of this table is a text that was read as an amount. */
  readonly textAmounts: ReadonlySet<MoneyKey>;
  /** Columns whose content is part of the key, because names alone do not tell the projects apart. */
  readonly keyColumns: readonly number[];
  /** Some name of this table is too long for a look-up (project-key). */
  readonly longNames: boolean;
  /** Some project of this table is counted under another one. */
  readonly shared: boolean;
  /** Whether the table can show that a project has started or finished; a mere plan cannot, and nobody in it is late. */
  readonly tellsOfWorks: boolean;
}

/** The formulas of 序时·明细, without "=". Worked out once per table. */
export class DetailFormulas {
  private readonly last: number;

  /** @param rows number of projects; @param preset decides what 等级 says */
  constructor(
    private readonly columns: DetailColumns,
    rows: number,
    private readonly preset: PresetName,
  ) {
    this.last = DETAIL_FIRST_ROW + Math.max(rows, 1);
  }

  /** The formulas of a table's rows, in the order of the columns; null for constants. */
  of(source: TableSource): readonly (RowFormula | null)[] {
    return this.columns.all.map(({ key }) => {
      const pattern = this.pattern(key, source);
      return pattern === null ? null : new RowFormula(pattern);
    });
  }

  private pattern(key: DetailKey, source: TableSource): string | null {
    const own = (column: DetailKey): string => this.columns.letters(column) + OWN_ROW;
    const name = sourceCell(source.table, "name");
    switch (key) {
      case "name":
        return name === null ? null : `IFERROR(${name}&"","")`;
      case "group":
      case "district":
      case "nature":
      case "responsible":
      case "leader":
        return this.fact(key, own("at"), '""', true);
      case "startDue":
      case "finishDue":
        return this.monthFact(key, own("at"));
      case "total":
        return this.money("totalInvestment", source, own("at"));
      case "prior":
        return this.money("priorDone", source, own("at"));
      case "plan":
        return this.money("yearPlan", source, own("at"));
      case "done":
        return this.money("yearDone", source, own("at"));
      case "otherDone":
        return this.otherDone(source, own("at"));
      case "rate":
        return `IF(AND(ISNUMBER(${own("plan")}),ISNUMBER(${own("done")})),IF(${own("plan")}<=0,"",${own("done")}/${own("plan")}),"")`;
      case "expected":
        return ownNames.timeProgress;
      case "gap":
        // Rounded at the eleventh place: the noise of binary fractions must not decide whether −0.1 is below −0.1.
        return `IF(AND(${own("rated")}=1,ISNUMBER(${own("rate")})),ROUND((${own("rate")}-${own("expected")})*100,11),"")`;
      case "state":
        return (
          `IF(${own("place")}=0,"",IF(${own("rated")}=0,"不参评",IF(NOT(ISNUMBER(${own("done")})),"未报",` +
          `IF(${own("gap")}<${ownNames.tolerance},"未达序时进度","达序时进度"))))`
        );
      case "degree":
        return degreeFormula(this.preset, own);
      case "marks":
        return (
          `MID(IF(${own("unreported")}>0,"、未报","")&IF(${own("late")}>0,${quoted(`、${detailText.late.head}`)}&` +
          `TEXT(-${own("gap")},"0.00")&${quoted(detailText.late.tail)},"")&IF(${own("startLate")}>0,"、开工滞后","")&` +
          `IF(${own("finishLate")}>0,"、竣工逾期",""),2,99)`
        );
      case "counted":
        return this.counted(source, own);
      case "under":
        return source.shared
          ? `IF(OR(${own("place")}=0,${own("counted")}=1),"",${this.fact("underText", own("at"), '""', true)})`
          : null;
      case "source":
        return name === null ? null : linkFormula(source.table, source.number, own("place"));
      case "place":
        return name === null ? null : `IFERROR(${placeFormula(source.number, `ROW(${name})`)},0)`;
      case "key": {
        const extra = source.keyColumns.map((column) => `IFERROR(${fixedCell(source.table, column)}&"","")`);
        return `IF(${own("place")}=0,"",${keyFormula(source.number, own("name"), extra, source.longNames)})`;
      }
      case "at":
        return this.at(own);
      case "started":
        return (
          `IF(OR(${own("finished")}=1,N(${own("prior")})>0,N(${own("done")})>0,N(${own("otherDone")})>0,` +
          `${this.fact("started", own("at"), "0")}=1),1,0)`
        );
      case "finished":
        return this.fact("finished", own("at"), "0");
      case "rated":
        return this.rated(source, own);
      case "late":
        return `IF(${own("state")}="未达序时进度",${own("place")},0)`;
      case "unreported":
        return `IF(${own("state")}="未报",${own("place")},0)`;
      case "startLate":
        if (!source.tellsOfWorks) return "0";
        return (
          `IF(AND(${own("nature")}<>"前期",ISNUMBER(${own("startDue")}),${own("startDue")}<=${ownNames.asOf},` +
          `${own("started")}=0),${own("place")},0)`
        );
      case "finishLate":
        if (!source.tellsOfWorks) return "0";
        return (
          `IF(AND(ISNUMBER(${own("finishDue")}),${own("finishDue")}<=${ownNames.asOf},${own("finished")}=0),` +
          `${own("place")},0)`
        );
      case "groupCode": {
        const code = this.fact("groupCode", own("at"), "0");
        if (!source.shared) return code;
        return `${code}*IF(${this.fact("repeated", own("at"), "0")}=1,${own("counted")},1)`;
      }
      case "districtCode":
        return this.fact("districtCode", own("at"), "0");
      default:
        return null;
    }
  }

  /** A whole column of 明细 as an absolute reference. */
  range(key: DetailKey): string {
    const letters = this.columns.letters(key);
    return `$${letters}$${String(DETAIL_FIRST_ROW + 1)}:$${letters}$${String(this.last)}`;
  }

  /**
   * Where the project's facts stand: in its own row while nobody sorted the source, else where its name is found; a name found
   * nowhere is a corrected one as long as the former one is gone.
   */
  private at(own: (key: DetailKey) => string): string {
    const position = `ROW()-${String(DETAIL_FIRST_ROW)}`;
    const key = own("key");
    const former = own("fact.key");
    return (
      `IF(${key}="","",IF(EXACT(${key},${former}),${position},IFERROR(MATCH(${key},${this.range("fact.key")},0),` +
      `IF(COUNTIF(${this.range("key")},${former})=0,${position},""))))`
    );
  }

  private fact(key: FactKey, at: string, blank: string, text = false): string {
    return `IF(${at}="",${blank},INDEX(${this.range(`fact.${key}`)},${at})${text ? '&""' : ""})`;
  }

  private monthFact(key: "startDue" | "finishDue", at: string): string {
    const value = `INDEX(${this.range(`fact.${key}`)},${at})`;
    return `IF(${at}="","",IF(${value}=0,"",${value}))`;
  }

  /** An amount in 万元; null where the table has no such column. Where the source is a text, what was read from it counts as long as the text is the same. */
  private money(key: MoneyKey, source: TableSource, at: string): string | null {
    const cell = sourceCell(source.table, key);
    if (cell === null) return null;
    const live = `IF(ISNUMBER(${cell}),${inWan(cell, source.table.columnOf[key]?.unit ?? null)},`;
    if (!source.textAmounts.has(key)) return `${live}"")`;
    const raw = `INDEX(${this.range(`raw.${key}`)},${at})`;
    const read = `INDEX(${this.range(`read.${key}`)},${at})`;
    return `${live}IFERROR(IF(AND(${raw}<>"",EXACT(${cell},${raw})),${read},""),""))`;
  }

  /** What was done by the other money columns (this month, since the start): it proves a start, nothing else. */
  private otherDone(source: TableSource, at: string): string | null {
    const amounts = (["monthDone", "totalDone"] as const).flatMap((key) => this.money(key, source, at) ?? []);
    return amounts.length === 0 ? null : `MAX(${amounts.map((amount) => `N(${amount})`).join(",")})`;
  }

  private rated(source: TableSource, own: (key: DetailKey) => string): string {
    const { columnOf } = source.table;
    if (columnOf.yearDone === undefined || columnOf.yearPlan === undefined) return "0";
    return (
      `IF(OR(${own("nature")}="前期",NOT(ISNUMBER(${own("plan")}))),0,IF(${own("plan")}<=0,0,` +
      `IF(AND(ISNUMBER(${own("startDue")}),${own("startDue")}>${ownNames.asOf},N(${own("done")})<=0),0,1)))`
    );
  }

  /**
   * 1 where the row counts in city and districts. A row that is counted under another one counts itself as soon as that one is
   * gone; where a name stands twice with the same facts, only the first counts.
   */
  private counted(source: TableSource, own: (key: DetailKey) => string): string {
    if (!source.shared) return `IF(${own("place")}=0,0,1)`;
    const under = this.fact("under", own("at"), '""', true);
    const first =
      source.keyColumns.length === 0
        ? ""
        : `*IF(${own("at")}="",1,IF(MATCH(${own("at")},${this.range("at")},0)=ROW()-${String(DETAIL_FIRST_ROW)},1,0))`;
    return `IF(${own("place")}=0,0,IF(${under}="",1,IF(COUNTIF(${this.range("key")},${under})=0,1,0))${first})`;
  }
}

/** Whether any row bears the mark: for legend counts. */
export function markCountFormula(mark: keyof typeof markNames): string {
  return `COUNTIF(${markNames[mark]},">0")`;
}

function sourceCell(table: ProjectTable, key: ColumnKey): string | null {
  const column = table.columnOf[key];
  return column === undefined ? null : fixedCell(table, column.index);
}

/** A cell of the source in the project's row; fixed, so that it goes where the row goes. */
function fixedCell(table: ProjectTable, column: number): string {
  return `${quotedSheet(table.sheetName)}!$${columnLetters(column)}$${SOURCE_ROW}`;
}

/** The eighth decimal of a 万元 is far below a 分: rounding there takes off binary noise and nothing else. */
function inWan(cell: string, unit: "万元" | "亿元" | "元" | null): string {
  if (unit === "亿元") return `ROUND(${cell}*10000,8)`;
  if (unit === "元") return `ROUND(${cell}/10000,8)`;
  return cell;
}

/** A jump that follows its row: 「交通!6」. */
function linkFormula(table: ProjectTable, number: number, place: string): string {
  const column = columnLetters(table.columnOf.name?.index ?? table.left);
  const target = quoted(`#${quotedSheet(table.sheetName)}!${column}`);
  const row = rowFormula(number, place);
  return `IF(${place}=0,"",HYPERLINK(${target}&${row},${quoted(`${table.sheetName}!`)}&${row}))`;
}
