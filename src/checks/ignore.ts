import type { Finding } from "../model/finding";
import type { IgnoreEntry } from "../model/settings";

export interface IgnoredApart {
  /** What stands, in its order. */
  readonly findings: readonly Finding[];
  readonly ignored: { readonly finding: Finding; readonly entry: IgnoreEntry }[];
  /** Entries that no finding answers to any more: put right, or gone with their project. */
  readonly staleIgnores: IgnoreEntry[];
}

/** Part what staff decided to live with from what stands. Nothing is dropped: ignored findings are counted and listed by every face. */
export function applyIgnores(all: readonly Finding[], entries: readonly IgnoreEntry[]): IgnoredApart {
  // Looking ids up makes their text, which costs more than the finding: where nobody decided anything, nobody asks.
  if (entries.length === 0) return { findings: all, ignored: [], staleIgnores: [] };
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const findings: Finding[] = [];
  const ignored: { finding: Finding; entry: IgnoreEntry }[] = [];
  const answered = new Set<string>();
  for (const finding of all) {
    const entry = byId.get(finding.id);
    if (entry === undefined) findings.push(finding);
    else {
      answered.add(entry.id);
      ignored.push({ finding, entry });
    }
  }
  return { findings, ignored, staleIgnores: [...byId.values()].filter(({ id }) => !answered.has(id)) };
}
