/** FNV-1a over bytes, 32 bits: a checksum that anyone can aim. */
const step = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
const START = 0x811c9dc5;

/**
 * Different texts with one FNV-1a checksum: 2^`blocks` of them. At each step two blocks of letters are looked for that
 * lead to the same state, and either may stand there. A hash table over a checksum that everyone knows becomes a list.
 */
export function collidingTexts(blocks: number): string[] {
  let texts = [""];
  let state = START;
  for (let nth = 0; nth < blocks; nth++) {
    const [one, other, next] = pair(state);
    texts = texts.flatMap((text) => [text + one, text + other]);
    state = next;
  }
  return texts;
}

function pair(state: number): [one: string, other: string, next: number] {
  const seen = new Map<number, string>();
  for (let number = 0; ; number++) {
    const block = number.toString(36).padStart(5, "0");
    let next = state;
    for (let at = 0; at < block.length; at++) next = step(next, block.charCodeAt(at));
    const known = seen.get(next);
    if (known !== undefined) return [known, block, next];
    seen.set(next, block);
  }
}
