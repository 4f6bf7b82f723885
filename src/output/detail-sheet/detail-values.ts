import type { Flag } from "../../model/standing";
import { roundHalfUp } from "../../text/numbers";
import { detailText } from "../../text/sheets";
import { withoutPhones } from "../personal-data";
import type { DetailEntry } from "./detail-entry";
import type { DetailKey } from "./detail-columns";

/** The program's own figure for a column of 明细: what a constant holds, and the cached result of a formula. */
export function detailValue(key: DetailKey, entry: DetailEntry, position: number): string | number | null {
  const { project, standing } = entry;
  switch (key) {
    case "seq":
      return position + 1;
    case "name":
      return entry.rawName;
    case "group":
    case "fact.group":
      return standing.group;
    case "district":
    case "fact.district":
      return standing.district;
    case "nature":
    case "fact.nature":
      return standing.nature ?? project.natureText;
    case "responsible":
    case "fact.responsible":
      return withoutPhones(project.responsible);
    case "leader":
    case "fact.leader":
      return withoutPhones(project.leader);
    case "total":
      return project.totalInvestment;
    case "prior":
      return project.priorDone;
    case "plan":
      return project.yearPlan;
    case "done":
      return project.yearDone;
    case "otherDone":
      return otherDone(entry);
    case "rate":
      return standing.rate;
    case "expected":
      return standing.expected;
    case "gap":
      return standing.gap;
    case "state":
      return standing.progress;
    case "degree":
      return standing.degree;
    case "marks":
      return marksText(entry);
    case "startDue":
      return entry.startDue === 0 ? null : entry.startDue;
    case "finishDue":
      return entry.finishDue === 0 ? null : entry.finishDue;
    case "counted":
      return entry.under === null ? 1 : 0;
    case "under":
    case "fact.underText":
      return underText(entry);
    case "source":
      return `${entry.source.table.sheetName}!${String(project.row + 1)}`;
    case "place":
      return entry.place;
    case "key":
    case "fact.key":
      return entry.key;
    case "at":
      return position + 1;
    case "started":
      return standing.started ? 1 : 0;
    case "fact.started":
      return entry.startedByFacts ? 1 : 0;
    case "finished":
    case "fact.finished":
      return standing.finished ? 1 : 0;
    case "rated":
      return standing.progress === "不参评" ? 0 : 1;
    case "late":
      return placeIf(entry, "投资滞后");
    case "startLate":
      return placeIf(entry, "开工滞后");
    case "finishLate":
      return placeIf(entry, "竣工逾期");
    case "unreported":
      return standing.progress === "未报" ? entry.place : 0;
    case "groupCode":
      return standing.repeatedInSheet ? 0 : entry.groupCode;
    case "fact.groupCode":
      return entry.groupCode;
    case "districtCode":
    case "fact.districtCode":
      return entry.districtCode;
    case "fact.startDue":
      return entry.startDue;
    case "fact.finishDue":
      return entry.finishDue;
    case "fact.under":
      return entry.under?.key ?? "";
    case "fact.repeated":
      return standing.repeatedInSheet ? 1 : 0;
    default:
      return textAmount(key, entry);
  }
}

function placeIf(entry: DetailEntry, flag: Flag): number {
  return entry.standing.flags.includes(flag) ? entry.place : 0;
}

/** 「投资滞后（低12.50个百分点）、竣工逾期」; the state 未报 stands with the marks. */
export function marksText({ standing }: DetailEntry): string {
  const marks: string[] = standing.flags.map((flag) => {
    if (flag !== "投资滞后" || standing.gap === null) return flag;
    return detailText.late.head + roundHalfUp(-standing.gap, 2).toFixed(2) + detailText.late.tail;
  });
  return (standing.progress === "未报" ? ["未报", ...marks] : marks).join("、");
}

function underText(entry: DetailEntry): string {
  if (entry.under === null) return "";
  return entry.standing.repeatedInSheet ? detailText.repeated(entry.under.place) : detailText.under(entry.under.place);
}

/** Null where the table has neither column, as the formula gives "" there. */
function otherDone({ project, source }: DetailEntry): number | null {
  const keys = (["monthDone", "totalDone"] as const).filter((key) => source.table.columnOf[key] !== undefined);
  return keys.reduce<number | null>((most, key) => Math.max(most ?? -Infinity, project[key] ?? 0), null);
}

function textAmount(key: DetailKey, entry: DetailEntry): string | number | null {
  const [part, money] = key.split(".");
  const amount = entry.textAmounts.find((one) => one.key === money);
  if (amount === undefined) return part === "raw" ? "" : null;
  return part === "raw" ? amount.raw : amount.read;
}
