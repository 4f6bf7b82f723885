import { readArguments } from "../../src/cli/arguments";
import { columns } from "../../src/cli/columns";
import { Problem } from "../../src/model/problem";
import { monthOf } from "../../src/model/month";
import { problemText } from "../../src/text/problems";

describe("a call of the command line", () => {
  test("holds what the contract names", () => {
    const call = readArguments([
      "check",
      "a.xlsx",
      "b.xls",
      "--as-of",
      "2020-06",
      "--preset",
      "wuhan",
      "--format",
      "json",
    ]);
    expect(call).toMatchObject({
      command: "check",
      files: ["a.xlsx", "b.xls"],
      asOf: monthOf(2020, 6),
      preset: "wuhan",
      format: "json",
      out: null,
    });
  });

  test.each([[[]], [["--help"]], [["help"]], [["-h"]]])("shows help: %j", (argv) => {
    expect(readArguments(argv).command).toBe("help");
  });

  test.each([
    [["chek", "a.xlsx"], "chek"],
    [["check", "a.xlsx", "--as-of", "2020-13"], "2020-13"],
    [["check", "a.xlsx", "--as-of", "June"], "June"],
    [["check", "a.xlsx", "--preset", "beijing"], "beijing"],
    [["check", "a.xlsx", "--format", "xml"], "xml"],
    [["check", "a.xlsx", "--colour"], "--colour"],
    [["check", "a.xlsx", "--out"], "--out"],
  ])("refuses %j in one sentence that names the fault", (argv, word) => {
    let problem: unknown;
    try {
      readArguments(argv);
    } catch (error) {
      problem = error;
    }
    if (!(problem instanceof Problem)) throw new Error("refused by a Problem");
    expect(problemText(problem)).toContain(word);
    expect(problemText(problem)).not.toContain("\n");
  });
});

test("columns line up although a Chinese character takes two places", () => {
  expect(
    columns([
      ["工作组", "项目"],
      ["交通", "8"],
      ["社会事业", "21"],
    ]),
  ).toBe("工作组    项目\n交通         8\n社会事业    21");
});
