/** Characters that are gathered before they are handed on. */
const PIECE = 1 << 16;

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
  let piece = "";
  for (const token of tokens(value)) {
    piece += token;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function* tokens(value: unknown): Generator<string> {
  if (value instanceof Lazily) {
    let separator = "[";
    for (const entry of value as Lazily<unknown>) {
      yield separator + JSON.stringify(entry);
      separator = ",";
    }
    yield separator === "[" ? "[]" : "]";
  } else if (Array.isArray(value) && value.some(isAnswer)) {
    for (const [at, entry] of value.entries()) {
      yield at === 0 ? "[" : ",";
      yield* tokens(entry);
    }
    yield "]";
  } else if (isAnswer(value)) {
    let separator = "{";
    for (const [key, entry] of Object.entries(value)) {
      if (entry === undefined) continue;
      yield `${separator}${JSON.stringify(key)}:`;
      yield* tokens(entry);
      separator = ",";
    }
    yield "}";
  } else yield JSON.stringify(value);
}

/** An object that holds a lazy list. */
function isAnswer(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.values(value).some((entry) => entry instanceof Lazily);
}
