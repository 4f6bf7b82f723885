/** Put in by the build (webpack.config.js): the version of package.json. */
declare const XUSHI_VERSION: string;
