import type { FileDetail } from "../../model/file-detail";
import { Problem } from "../../model/problem";
import type { ProblemCode } from "../../model/problem";

/** A fault of the file in our hands. `openWorkbookFile` adds the file's name to it. */
export function fault(
  code: Extract<ProblemCode, "damaged" | "hostile" | "too-large" | "truncated">,
  detail: FileDetail,
  part?: string,
): Problem {
  return new Problem(code, part === undefined ? { detail } : { detail, part });
}

/** The same problem with the file's name among its facts. */
export function withFile(error: unknown, file: string): unknown {
  if (!(error instanceof Problem) || "file" in error.facts) return error;
  return new Problem(error.code, { file, ...error.facts }, { cause: error });
}
