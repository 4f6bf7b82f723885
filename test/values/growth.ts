/** Characters that a cell holds at most. */
const FULL = 32_767;
/** The whole is compared with so many parts of it. */
const PARTS = 32;
/** Least of so many runs: noise only adds. */
const RUNS = 5;

/** Above what is in proportion by more than noise, and as far below what grows with the square. */
export const LINEAR = 6;

/**
 * How much more work takes on the whole at once than on its 32nd parts one after the other: 1 where the time is in proportion to
 * the size, or less; 32 where it grows with the square.
 * @param work at a size
 */
export function growth(size: number, work: (size: number) => void): number {
  const parts = leastTime(() => {
    for (let part = 0; part < PARTS; part++) work(Math.floor(size / PARTS));
  });
  return leastTime(() => work(size)) / parts;
}

/**
 * The same of reading a cell full of text.
 * @param pieces repeated until the cell is full: what a reader might go over again and again
 */
export function growthOfFullCell(pieces: readonly string[], read: (text: string) => void): number {
  return growth(FULL, (size) => {
    for (const piece of pieces) read(piece.repeat(Math.ceil(size / piece.length)));
  });
}

/** Of the processor: the clock would tell how busy the machine is. */
function leastTime(run: () => void): number {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const began = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(began);
    return user + system;
  });
  return Math.max(1, Math.min(...times));
}
