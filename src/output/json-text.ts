/** Entries of a long list that become text together: one by one they take twice as long, all at once they make no string. */
const BATCH = 64;

/** A list of an answer that is made entry by entry while it is written: a million projects make more text than one string holds. */
export class Lazily<T> implements Iterable<T> {
  constructor(private readonly entries: () => Iterable<T>) {}

  [Symbol.iterator](): Iterator<T> {
    return this.entries()[Symbol.iterator]();
  }

  /** The list at once, for whoever parses or prints it as a whole. */
  toJSON(): T[] {
    return [...this];
  }
}

/**
 * The JSON text of a value, piece by piece: the pieces joined are `JSON.stringify(value)`. Lists made `Lazily` are never held as a
 * whole; they may stand in the value itself, in its properties, or in a list of such values.
 */
export function* jsonText(value: unknown): Generator<string> {
  if (value instanceof Lazily) yield* listText(value);
  else if (Array.isArray(value) && value.some(isAnswer)) {
    for (const [at, entry] of value.entries()) {
      yield at === 0 ? "[" : ",";
      yield* jsonText(entry);
    }
    yield "]";
  } else if (isAnswer(value)) {
    let separator = "{";
    for (const [key, entry] of Object.entries(value)) {
      if (entry === undefined) continue;
      yield `${separator}${JSON.stringify(key)}:`;
      yield* jsonText(entry);
      separator = ",";
    }
    yield "}";
  } else yield JSON.stringify(value);
}

function* listText(list: Lazily<unknown>): Generator<string> {
  let separator = "[";
  let batch: unknown[] = [];
  for (const entry of list) {
    if (batch.push(entry) < BATCH) continue;
    yield separator + JSON.stringify(batch).slice(1, -1);
    separator = ",";
    batch = [];
  }
  if (batch.length > 0) yield `${separator}${JSON.stringify(batch).slice(1, -1)}]`;
  else yield separator === "[" ? "[]" : "]";
}

/** An object that holds a lazy list. */
function isAnswer(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.values(value).some((entry) => entry instanceof Lazily);
}
