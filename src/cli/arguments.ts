import { parseArgs } from "node:util";
import { type Month, parseMonthCode } from "../model/month";
import { Problem } from "../model/problem";
import { type PresetName, presetNames } from "../model/standing";
import { cliText } from "../text/cli";

/** The words of the command line, as docs/contract says them. */
export const commands = ["check", "clear", "template", "plan", "papers", "merge", "return", "help"] as const;
export type Command = (typeof commands)[number];

export const formats = ["text", "json", "sarif"] as const;
export type Format = (typeof formats)[number];

export interface Arguments {
  readonly command: Command;
  readonly files: readonly string[];
  readonly asOf: Month | null;
  readonly plan: string | null;
  readonly previous: string | null;
  readonly preset: PresetName | null;
  readonly format: Format;
  readonly out: string | null;
  readonly briefing: string | null;
  readonly report: string | null;
  readonly baseline: string | null;
  readonly fix: boolean;
  readonly all: boolean;
  readonly slips: string | null;
  readonly pack: string | null;
  /** The wording of the papers. */
  readonly papers: string | null;
  /** The marked copy holds 序时·通报 too. */
  readonly briefingSheet: boolean;
}

const options = {
  "as-of": { type: "string" },
  plan: { type: "string" },
  previous: { type: "string" },
  preset: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  briefing: { type: "string" },
  report: { type: "string" },
  baseline: { type: "string" },
  slips: { type: "string" },
  pack: { type: "string" },
  papers: { type: "string" },
  "briefing-sheet": { type: "boolean" },
  fix: { type: "boolean" },
  all: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** @throws Problem "bad-option" for anything that is not a call of the contract. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [word, ...files] = positionals;
  const command = values.help === true || word === undefined ? "help" : oneOf(commands, word, cliText.unknownCommand);
  return {
    command,
    files,
    asOf: month(values["as-of"]),
    plan: values.plan ?? null,
    previous: values.previous ?? null,
    preset: values.preset === undefined ? null : oneOf(presetNames, values.preset, cliText.unknownPreset),
    format: values.format === undefined ? "text" : oneOf(formats, values.format, cliText.unknownFormat),
    out: values.out ?? null,
    briefing: values.briefing ?? null,
    report: values.report ?? null,
    baseline: values.baseline ?? null,
    slips: values.slips ?? null,
    pack: values.pack ?? null,
    papers: values.papers ?? null,
    briefingSheet: values["briefing-sheet"] === true,
    fix: values.fix === true,
    all: values.all === true,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const named = /'(-[^' ]+)/.exec(String((cause as { message?: unknown }).message))?.[1] ?? "";
    throw new Problem("bad-option", { detail: cliText.unknownOption(named) }, { cause });
  }
}

function oneOf<T extends string>(words: readonly T[], word: string, say: (word: string, words: string) => string): T {
  const found = words.find((candidate) => candidate === word);
  if (found === undefined) throw new Problem("bad-option", { detail: say(word, words.join(" ")) });
  return found;
}

function month(text: string | undefined): Month | null {
  if (text === undefined) return null;
  const value = parseMonthCode(text);
  if (value === null) throw new Problem("bad-option", { detail: cliText.badMonth(text) });
  return value;
}
