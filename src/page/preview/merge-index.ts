import { type Area, contains } from "../../model/address";

const BAND = 64;

/** Merged areas found by where they are, so that a sheet with many of them still scrolls. */
export class MergeIndex {
  private readonly bands = new Map<number, Area[]>();
  /** Those that cross several bands. */
  private readonly tall: Area[] = [];

  constructor(merges: readonly Area[]) {
    for (const area of merges) {
      const first = Math.floor(area.top / BAND);
      if (Math.floor(area.bottom / BAND) !== first) {
        this.tall.push(area);
        continue;
      }
      const band = this.bands.get(first);
      if (band === undefined) this.bands.set(first, [area]);
      else band.push(area);
    }
  }

  /** The merged area that a cell belongs to; null for a cell of its own. */
  at(row: number, column: number): Area | null {
    const inBand = this.bands.get(Math.floor(row / BAND))?.find((area) => contains(area, row, column));
    return inBand ?? this.tall.find((area) => contains(area, row, column)) ?? null;
  }

  /** Every merged area that reaches into a window. */
  within(window: Area): Area[] {
    const reaches = (area: Area): boolean =>
      area.top <= window.bottom && area.bottom >= window.top && area.left <= window.right && area.right >= window.left;
    const found = this.tall.filter(reaches);
    for (let band = Math.floor(window.top / BAND); band <= Math.floor(window.bottom / BAND); band++) {
      for (const area of this.bands.get(band) ?? []) if (reaches(area)) found.push(area);
    }
    return found;
  }
}
