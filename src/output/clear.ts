import type { Edit } from "../model/edit";

/**
 * Take every mark, name and sheet of ours out again.
 * @param options.all also 序时·方案, which staff edit and which otherwise stays
 */
export function clearEdits(options: { readonly all: boolean }): Edit[] {
  return [{ kind: "remove-own", keep: options.all ? [] : ["plan"] }];
}
