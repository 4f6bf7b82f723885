/** An object as JSON knows it, of which nothing else is known: what stands in a file that somebody wrote. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
