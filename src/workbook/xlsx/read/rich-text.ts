import { Scanner } from "../xml/scanner";
import { unescapeCodes } from "../xml/text";

/**
 * The text of a rich text element (CT_Rst: `si` or `is`): its own `t` and that of its runs. Not part of it are phonetic
 * runs (`rPh`), and all but one branch of an AlternateContent: Excel's choice and its fallback say the same thing twice.
 */
export function richText(bytes: Uint8Array, part: string, start: number, end: number): string {
  const scanner = new Scanner(bytes, part, start, end);
  let text = "";
  let branchTaken = false;
  while (scanner.next()) {
    if (scanner.kind === "close") continue;
    switch (scanner.local) {
      case "t":
        // Escapes such as _x000D_ never reach over the end of a run.
        text += unescapeCodes(scanner.text());
        break;
      case "rPh":
      case "rPr":
      case "phoneticPr":
        scanner.skip();
        break;
      case "AlternateContent":
        branchTaken = false;
        break;
      case "Choice":
      case "Fallback":
        if (branchTaken) scanner.skip();
        branchTaken = true;
        break;
      default:
        break;
    }
  }
  return text;
}
