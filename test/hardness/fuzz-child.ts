/** `fuzz-child.ts KIND FROM TO`: the trials FROM … TO−1 of a kind, each reported to the parent before and after. */
import { attempts } from "./inputs";

export type Report =
  | { readonly seed: number; readonly state: "begun" }
  | { readonly seed: number; readonly state: "answered" | "refused"; readonly ms: number; readonly memory: number }
  | { readonly seed: number; readonly state: "failed"; readonly why: string };

async function main(kind: string, from: number, to: number): Promise<void> {
  const attempt = attempts()[kind];
  if (attempt === undefined) throw new RangeError(`no kind ${kind}`);
  const tell = (report: Report): void => void process.send?.(report);
  for (let seed = from; seed < to; seed++) {
    tell({ seed, state: "begun" });
    const start = performance.now();
    try {
      const state = await attempt(seed);
      tell({ seed, state, ms: performance.now() - start, memory: process.resourceUsage().maxRSS / 1024 });
    } catch (error) {
      tell({ seed, state: "failed", why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  process.disconnect();
}

const [kind, from, to] = process.argv.slice(2);
void main(kind ?? "", Number(from), Number(to));
