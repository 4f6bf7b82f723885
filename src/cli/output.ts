/** Where a command writes: standard output and standard error of the process, or a test's lists. */
export interface Output {
  /** One block of text on standard output, at once or in pieces; a line end is added. */
  print(text: string | Generator<string>): void;
  /** One line on standard error. */
  error(line: string): void;
}
