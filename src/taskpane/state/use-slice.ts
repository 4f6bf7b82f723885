import { useEffect, useState } from "react";
import type { Slice } from "../views";

/** How many rows a list shows at first, and more at a time. */
const PAGE = 100;

/**
 * A long list in growing slices. `load` must keep its identity while the question is the same (useCallback): a new
 * identity is a new question, and the old answer is not shown for it. A new `version` asks the same question again.
 */
export function useSlice<T>(
  load: (from: number, count: number) => Promise<Slice<T>>,
  version: number,
): {
  readonly slice: Slice<T> | null;
  readonly more: () => void;
} {
  const [answer, setAnswer] = useState<{ readonly of: typeof load; readonly slice: Slice<T> } | null>(null);
  const [count, setCount] = useState(PAGE);
  useEffect(() => {
    let dropped = false;
    void load(0, count).then(
      (slice) => {
        if (!dropped) setAnswer({ of: load, slice });
      },
      () => undefined, // the workbook is gone; the next check tells
    );
    return () => {
      dropped = true;
    };
  }, [load, count, version]);
  return {
    slice: answer !== null && answer.of === load ? answer.slice : null,
    more: () => setCount(count + PAGE),
  };
}
