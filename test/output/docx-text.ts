import { strFromU8, unzipSync } from "fflate";

/** The main part of a .docx as XML. */
export function documentXml(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)["word/document.xml"]!);
}

/** The paragraphs of a .docx in reading order; a table's cells are paragraphs of their own. */
export function paragraphsOf(docx: Uint8Array): string[] {
  return [...documentXml(docx).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => unescape(text)).join(""),
  );
}

/** The tables of a .docx: rows of cell texts. */
export function tablesOf(docx: Uint8Array): string[][][] {
  return [...documentXml(docx).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => unescape(text)).join(""),
      ),
    ),
  );
}

function unescape(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
