/** Height of the line of letters and width of the column of numbers, in pixels. */
export const LETTERS = 24;
export const NUMBERS = 52;
