import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Noise } from "./noise";

/** What attributes and elements are filled with: edges of every type that a part may hold. */
const nasty = [
  ...["", " ", "0", "-1", "1e309", "NaN", "-0", "4294967296", "99999999999999999999", "1.7976931348623157e308", "0x10"],
  ...["A0", "XFE1", "A1048577", "ZZZZZZ1", "A1:XFD1048576", "A1:A0", "B2:A1", "$A$1", "R1C1", "1:1048576"],
  ...["__proto__", "constructor", "toString", "rId1", "../../etc/passwd", "/xl/workbook.xml", "#REF!", "true", "s"],
  ...["&amp;", "&lt;", "&#0;", "&#xD800;", "&#x110000;", "&bogus;", "_x0000_", "_x005F_x000D_", "]]>", "<![CDATA[<]]>"],
  ...["项目名称", "１２３", "👩‍🏗️", "\u202E左", "\uFEFF", "a".repeat(40_000)],
];

/** One to four changes to the bytes of a file, structure unseen: flips, cuts, repeats, swapped blocks. */
export function mutateBytes(bytes: Uint8Array, noise: Noise): Uint8Array {
  let out: Uint8Array = bytes.slice();
  for (let times = 1 + noise.below(4); times > 0 && out.length > 0; times--) {
    const at = noise.below(out.length);
    const length = 1 + noise.below(Math.min(64, out.length - at));
    switch (noise.below(6)) {
      case 0:
        out[at] = (out[at] ?? 0) ^ (1 << noise.below(8));
        break;
      case 1:
        for (let i = at; i < at + length; i++) out[i] = noise.below(256);
        break;
      case 2:
        out = out.slice(0, at);
        break;
      case 3:
        out = join(out.subarray(0, at), out.subarray(at + length));
        break;
      case 4:
        out = join(out.subarray(0, at + length), out.subarray(at));
        break;
      default:
        for (let i = at; i < at + length; i++) out[i] = noise.pick([0x00, 0xff, 0x50, 0x7f]);
    }
  }
  return out;
}

/** Change the XML of one or two parts (or drop, copy, rename one) and zip the whole again: a file that opens, with lies inside. */
export function mutateParts(bytes: Uint8Array, noise: Noise): Uint8Array {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(bytes)));
  for (let times = 1 + noise.below(2); times > 0; times--) {
    const name = noise.pick([...parts.keys()]);
    const part = parts.get(name) ?? new Uint8Array(0);
    if (noise.chance(0.06)) parts.delete(name);
    else if (noise.chance(0.04))
      parts.set(noise.pick([name.toUpperCase(), `/${name}`, `${name}/`, "xl/__proto__"]), part);
    else if (/\.(xml|rels|vml)$/.test(name)) parts.set(name, strToU8(mutateXml(strFromU8(part), noise)));
    else parts.set(name, mutateBytes(part, noise));
  }
  const files: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const [name, part] of parts) files[name] = part;
  return zipSync(files, { level: 1 });
}

/** One to five changes that know what XML looks like. */
export function mutateXml(text: string, noise: Noise): string {
  let out = text;
  for (let times = 1 + noise.below(5); times > 0; times--) out = once(out, noise);
  return out;
}

function once(text: string, noise: Noise): string {
  const tag = spanOf(text, noise, /<[^<>]*>/g);
  const value = spanOf(text, noise, /"[^"<>]*"/g);
  const content = spanOf(text, noise, />[^<>]+</g);
  switch (noise.below(10)) {
    case 0:
      return replace(text, tag, "");
    case 1:
      return replace(text, tag, text.slice(tag.from, tag.to).repeat(1 + noise.below(3)));
    case 2:
    case 3:
      return replace(text, value, `"${noise.pick(nasty)}"`);
    case 4:
      return replace(text, content, `>${noise.pick(nasty)}<`);
    case 5:
      return text.slice(0, noise.below(text.length));
    case 6: {
      const other = spanOf(text, noise, /<[^<>]*>/g);
      return replace(text, tag, text.slice(other.from, other.to));
    }
    case 7: {
      const from = noise.below(text.length);
      return (
        text.slice(0, from) +
        noise.pick(["<", ">", "/", '"', "&", "<!--", "<!DOCTYPE x>", "<?x", "\0"]) +
        text.slice(from)
      );
    }
    case 8:
      return replace(text, tag, `<!-- ${text.slice(tag.from, tag.to)} -->`);
    default:
      return replace(text, tag, `${text.slice(tag.from, tag.to)}${"<a>".repeat(noise.below(2000))}`);
  }
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A match of the pattern near a random place; an empty span where there is none. */
function spanOf(text: string, noise: Noise, pattern: RegExp): Span {
  const start = noise.below(text.length);
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match === null ? { from: start, to: start } : { from: match.index, to: match.index + match[0].length };
}

function replace(text: string, span: Span, by: string): string {
  return text.slice(0, span.from) + by + text.slice(span.to);
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const out = new Uint8Array(one.length + other.length);
  out.set(one);
  out.set(other, one.length);
  return out;
}
