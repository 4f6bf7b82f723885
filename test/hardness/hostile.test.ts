import type { Answer } from "./hostile-child";
import { hostileAnswers, hostileFault, quickCases } from "./hostile";

const packed = quickCases.filter(({ answer }) => /deflate|checksum|size|ratio|entr/.test(answer));

describe.each([
  ["portable", quickCases],
  ["zlib", packed],
  ["streams", packed],
] as const)("a hostile or broken file is answered in bounded time and memory, inflated by %s", (codec, cases) => {
  let given = new Map<string, Answer>();
  beforeAll(async () => {
    given = await hostileAnswers(cases, codec);
  }, 300_000);

  test.each(cases)("$name: $answer", (each) => {
    expect(hostileFault(each, given.get(each.name))).toBeNull();
  });
});
