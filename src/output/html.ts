/**
 * HTML as escaped text: the only way to make an `Html` is the `html` tag, which escapes every value that is not one itself, so
 * what a user's cell says can never become markup.
 */
export class Html {
  private constructor(readonly source: string) {}

  static of(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
    return new Html(strings.reduce((before, string, index) => before + written(values[index - 1]) + string));
  }
}

export type HtmlValue = string | Html | null | readonly (string | Html | null)[];

export const html = (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  Html.of(strings, ...values);

function written(value: HtmlValue | undefined): string {
  if (value === undefined || value === null) return "";
  if (value instanceof Html) return value.source;
  if (typeof value === "string") return escaped(value);
  return value.map((each) => written(each)).join("");
}

/** Text as it must stand in HTML; control characters, which HTML forbids, are left out. */
export function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A table; the class says how its columns are aligned. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  kind: "figures" | "findings",
): Html {
  const cells = (row: readonly string[]): Html[] => row.map((text) => html`<td>${text}</td>`);
  return html`<table class="${kind}">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${cells(row)}
          </tr> `,
      )}
    </tbody>
  </table>`;
}

export function list(items: readonly string[]): Html {
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

/** The only style sheet. The policy names it by its hash, so nothing else may style or run (test/output/report.test.ts checks it). */
export const STYLE = `
body{font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:#1b1b1b;max-width:1100px;margin:2em auto;padding:0 1em}
h1{font-size:22px}h2{font-size:18px;border-bottom:2px solid #0b5cad;padding-bottom:4px;margin-top:2em}h3{font-size:15px;margin-bottom:4px}
small{color:#595959;font-weight:normal}p{margin:4px 0}
dl div{display:flex}dt{flex:none;width:6em;color:#595959}dd{margin:0}
.counts{list-style:none;display:flex;flex-wrap:wrap;gap:.4em 1.6em;padding:0}
table{border-collapse:collapse;width:100%;margin:.6em 0}th,td{border:1px solid #bfbfbf;padding:3px 6px;text-align:left;vertical-align:top}
th{background:#e7eef7;white-space:nowrap}.figures :is(td,th):not(:first-child){text-align:right;white-space:nowrap}
.figures tr:last-child td{font-weight:bold;background:#f5f5f5}.findings td:nth-child(1),.findings td:nth-child(2){white-space:nowrap}
@media screen{section,article{overflow-x:auto}}
thead{display:table-header-group}tr{break-inside:avoid}h2,h3,article p{break-after:avoid}
@media print{body{max-width:none;margin:0;font-size:10.5pt}@page{size:A4 landscape;margin:15mm}}
`;

/** SHA-256 of STYLE, base64. */
export const STYLE_HASH = "Vq7ZVGzd+03IEaTErhr5F2L6XDQp4/tYF79mIaXyOnk=";

/** A whole document that may load nothing and run nothing. */
export function page(title: string, parts: readonly (Html | null)[]): string {
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  const head = html`<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" /><title>${title}</title>`;
  const body = html`<main>${parts}</main>`;
  return `<!doctype html>\n<html lang="zh-CN"><head>${head.source}\n<style>${STYLE}</style></head>\n<body>${body.source}</body></html>\n`;
}
