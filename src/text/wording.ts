/** What is wrong in a city's wording of the papers (文书用语). */

interface Fault {
  readonly path: readonly string[];
  readonly reason: "not-json" | "unknown" | "wrong-type" | "empty" | "too-long" | "characters" | "place" | "range";
  readonly detail: string;
  readonly places: readonly string[];
}

const kinds: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  object: "一组内容",
  record: "一组内容",
};

/** One sentence without its full stop: where, what is wrong, what is expected. */
export function wordingFaultText({ path, reason, detail, places }: Fault): string {
  const place = path.length === 0 ? "文书用语" : `「${path.join(".")}」`;
  switch (reason) {
    case "not-json":
      return "内容不是 JSON";
    case "unknown":
      return `${path.length === 0 ? "" : `${place}中`}没有「${detail}」这一项`;
    case "wrong-type":
      return `${place}应为${kinds[detail] ?? detail}`;
    case "empty":
      return `${place}不能为空`;
    case "too-long":
      return `${place}不能超过 ${detail} 字`;
    case "range":
      return `${place}应在 1 到 1000 之间`;
    case "characters":
      return `${place}应写成一行，不能有换行或控制字符`;
    case "place":
      return `${place}中的 {${detail}} 没有数可填，${places.length === 0 ? "这一句没有可填的位置" : `可用的有 ${places.map((name) => `{${name}}`).join(" ")}`}`;
  }
}
