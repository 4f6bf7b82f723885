import type { Review } from "../../model/review";
import type { DistrictFigures, Figures } from "../../model/rollup";
import { paperText } from "../../text/briefing";
import { laggards } from "../supervision-list";
import { problemOf } from "../supervision-words";
import { cleanText } from "./clean-text";
import { countCell, gapCell, moneyCell, rateCell } from "./figure-text";
import type { PaperBlock, PaperCell, PaperTable } from "./paper";
import { otherPlaces, rankedDistricts } from "./ranking-sentences";

/** 附表: groups, districts, and every project that must be answered for, on landscape pages. */
export function appendix(review: Review): PaperBlock[] {
  return [{ kind: "page", landscape: true }, groupTable(review), districtTable(review), laggardTable(review)];
}

function groupTable({ rollup }: Review): PaperTable {
  const row = (name: string, figures: Figures): PaperCell[] => [
    name,
    countCell(figures.projects),
    ...money(figures),
    countCell(figures.lagging),
    countCell(figures.notReported),
  ];
  return {
    kind: "table",
    caption: paperText.groupTable,
    note: paperText.unit,
    headers: paperText.groupHeaders,
    widths: [16, 9, 14, 14, 14, 11, 11, 11, 11],
    rows: [row(paperText.city, rollup.city), ...rollup.groups.map((group) => row(cleanText(group.group), group))],
    totals: 1,
  };
}

function districtTable(review: Review): PaperTable {
  const row = (place: PaperCell, name: string, figures: Figures): PaperCell[] => [
    place,
    name,
    countCell(figures.projects),
    ...money(figures),
    countCell(figures.startPlanned),
    countCell(figures.started),
    countCell(figures.finishPlanned),
    countCell(figures.finished),
    countCell(figures.lagging),
  ];
  const districtRow = (figures: DistrictFigures): PaperCell[] =>
    row(figures.place === null ? paperText.silent : countCell(figures.place), cleanText(figures.district), figures);
  return {
    kind: "table",
    caption: paperText.districtTable,
    note: paperText.unit,
    headers: paperText.districtHeaders,
    widths: [7, 13, 9, 18, 15, 15, 10, 12, 8, 8, 8, 8, 10],
    rows: [
      row(paperText.silent, paperText.city, review.rollup.city),
      ...rankedDistricts(review).map(districtRow),
      ...otherPlaces(review).map(districtRow),
    ],
    totals: 1,
  };
}

function money(figures: Figures): PaperCell[] {
  return [
    moneyCell(figures.totalInvestment),
    moneyCell(figures.yearPlan),
    moneyCell(figures.yearDone),
    rateCell(figures.rate),
    gapCell(figures.gap),
  ];
}

function laggardTable(review: Review): PaperTable {
  const rows = laggards(review).map((one, at): PaperCell[] => [
    countCell(at + 1),
    cleanText(one.standing.group),
    cleanText(one.project.name),
    cleanText(one.standing.district),
    moneyCell(one.project.yearPlan),
    moneyCell(one.project.yearDone),
    rateCell(one.standing.rate),
    gapCell(one.standing.gap),
    problemOf(one),
    cleanText(one.project.responsible),
    cleanText(one.project.leader),
  ]);
  return {
    kind: "table",
    caption: paperText.laggardTable,
    note: rows.length === 0 ? paperText.noLaggards : paperText.unit,
    headers: paperText.laggardHeaders,
    widths: [7, 11, 34, 11, 13, 13, 11, 11, 26, 16, 12],
    rows,
    totals: 0,
  };
}
