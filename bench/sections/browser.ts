import { sideBySide } from "../browser/side-by-side";
import type { Scratch } from "../measure";
import { figure, ratio, type Section } from "../table";
import { bookFile } from "../workbooks/write-book";

interface Order {
  readonly books: string;
  readonly scratch: Scratch;
}

/** What the page does with a large workbook, beside the floor in the same browser. */
export async function browser({ books, scratch }: Order): Promise<Section> {
  const book = await bookFile({ rows: 100_000, seed: 1, variant: "ordinary" }, books);
  const { version, floor, job } = await sideBySide(book, scratch.folder);
  return {
    title: `In a worker of Chromium ${version}: 100,000 rows, read, review, JSON (s by the clock, least of nine)`,
    head: ["program", "time", ""],
    rows: [
      ["floor", figure(floor / 1000), "1×"],
      ["序时", figure(job / 1000), ratio(job, floor)],
    ],
    verdicts: [
      {
        what: "the page's whole job at 100,000 rows, against the floor",
        target: 1.5,
        measured: job / floor,
        unit: "×",
      },
    ],
  };
}
