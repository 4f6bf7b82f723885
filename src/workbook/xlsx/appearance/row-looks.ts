/**
 * The format numbers of a sheet's cells, as the file gives them: a row's cells side by side, so that half a million of them
 * are two long arrays and not half a million objects.
 */
export class RowLooks {
  private readonly starts = new Map<number, number>();
  private readonly rowStyles = new Map<number, number>();
  private readonly columnStyles: { readonly first: number; readonly last: number; readonly style: number }[] = [];
  private columns = new Uint16Array(1024);
  private styles = new Uint16Array(1024);
  private count = 0;
  private row = -1;

  /** Rows come in ascending order, and inside a row the columns. */
  put(row: number, column: number, style: number): void {
    if (row !== this.row || !this.starts.has(row)) {
      this.row = row;
      this.starts.set(row, this.count);
    }
    if (this.count === this.columns.length) {
      this.columns = grown(this.columns);
      this.styles = grown(this.styles);
    }
    this.columns[this.count] = column;
    this.styles[this.count] = style;
    this.count += 1;
  }

  putRow(row: number, style: number): void {
    this.rowStyles.set(row, style);
  }

  putColumns(first: number, last: number, style: number): void {
    this.columnStyles.push({ first, last, style });
  }

  /** The format number of a cell: its own, else its row's, else its column's. */
  at(row: number, column: number): number {
    const start = this.starts.get(row);
    if (start !== undefined) {
      let before = -1;
      for (let at = start; at < this.count; at++) {
        const here = this.columns[at] ?? 0;
        if (here === column) return this.styles[at] ?? 0;
        if (here > column || here <= before) break; // behind it, or in the next row
        before = here;
      }
    }
    const ofRow = this.rowStyles.get(row);
    if (ofRow !== undefined) return ofRow;
    return this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }
}

function grown(before: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const after = new Uint16Array(before.length * 2);
  after.set(before);
  return after;
}
