import type { Answer } from "./hostile-child";
import { hostileAnswers, hostileFault, quickCases } from "./hostile";

describe("a hostile or broken file is answered in bounded time and memory", () => {
  let given = new Map<string, Answer>();
  beforeAll(async () => {
    given = await hostileAnswers(quickCases, "portable");
  }, 300_000);

  test.each(quickCases)("$name: $answer", (each) => {
    expect(hostileFault(each, given.get(each.name))).toBeNull();
  });
});
