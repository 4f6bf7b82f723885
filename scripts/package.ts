/**
 * `npm run package`: what an IT department gets, in the folder `release/`. Built files must be there (`npm run build`);
 * nothing is fetched.
 */
import { statSync } from "node:fs";
import { join } from "node:path";
import { makeRelease } from "./package/make-release";

const target = join(__dirname, "..", "release");
const files = makeRelease(target);
const bytes = files.reduce((sum, file) => sum + statSync(join(target, file)).size, 0);
process.stdout.write(`release/: ${String(files.length)} files, ${(bytes / 1e6).toFixed(1)} MB\n`);
