/** Characters that a cell holds at most. */
const FULL = 32_767;
/** Least of so many runs: noise only adds. */
const RUNS = 5;

/** Above what is linear by more than noise, and below what is quadratic. */
export const LINEAR = 24;

/**
 * How much longer work takes than an eighth of it: about 8 where the time grows with the size, 64 where with its square.
 * @param work at a size
 */
export function growth(size: number, work: (size: number) => void): number {
  return leastTime(size, work) / leastTime(Math.floor(size / 8), work);
}

/**
 * The same of reading a cell full of text.
 * @param pieces repeated until the cell is full: what a reader might go over again and again
 */
export function growthOfFullCell(pieces: readonly string[], read: (text: string) => void): number {
  return growth(FULL, (size) => {
    for (const piece of pieces) read(piece.repeat(Math.floor(size / piece.length)));
  });
}

function leastTime(size: number, work: (size: number) => void): number {
  work(size);
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    work(size);
    return performance.now() - began;
  });
  return Math.min(...times);
}
