/** Bytes that are gathered before they are written. */
const CHUNK = 1 << 20;
/** UTF-8 takes at most so many bytes for one UTF-16 unit. */
const WIDEST = 3;

/**
 * Write a long text to a stream, piece by piece, in a few large chunks: turned into bytes by the stream itself, each piece would be
 * copied three times over.
 */
export function writePieces(stream: NodeJS.WriteStream, pieces: Iterable<string>): void {
  let chunk = Buffer.allocUnsafe(CHUNK);
  let used = 0;
  const flush = (): void => {
    if (used > 0) stream.write(chunk.subarray(0, used));
    // A pipe that is read slowly still holds the chunk.
    if (stream.writableLength > 0) chunk = Buffer.allocUnsafe(CHUNK);
    used = 0;
  };
  for (const piece of pieces) {
    if (used + piece.length * WIDEST > CHUNK) flush();
    if (piece.length * WIDEST > CHUNK) stream.write(piece);
    else used += chunk.write(piece, used);
  }
  flush();
}
