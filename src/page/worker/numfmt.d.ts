/** The part of numfmt that we use: the published package names a type file that it does not hold. */
declare module "numfmt" {
  interface FormatOptions {
    readonly locale?: string;
    readonly throws?: boolean;
    readonly leap1900?: boolean;
  }
  export function format(pattern: string, value: number | string | boolean, options?: FormatOptions): string;
  /** A colour word ("red"), a palette number, or undefined. */
  export function formatColor(
    pattern: string,
    value: number | string,
    options?: { readonly indexColors?: boolean },
  ): string | number | undefined;
}
