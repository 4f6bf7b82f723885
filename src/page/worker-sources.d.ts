/** Texts of the built workers and the sample workbook, put in by the build (webpack.config.js). */
declare module "xushi-worker-small" {
  const source: string;
  export default source;
}
declare module "xushi-worker-full" {
  const source: string;
  export default source;
}
declare module "xushi-sample" {
  const bytes: Uint8Array;
  export default bytes;
}
