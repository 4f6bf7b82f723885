import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the build's own plain JavaScript
const csp = require("../../webpack.csp") as { pane: () => string; page: string };

test.each(["deploy/nginx/xushi.conf", "deploy/iis/web.config"])(
  "%s sends the policies of the build, and no others",
  (path) => {
    const policies = [...read(path).matchAll(/"(default-src [^"]*)"/g)].map((match) => match[1]);
    expect(policies).toEqual([csp.pane(), csp.page]);
  },
);

test.each(["deploy/nginx/xushi.conf", "deploy/iis/web.config"])("%s sends the other two headers", (path) => {
  expect(read(path)).toMatch(/X-Content-Type-Options"?\s+(value=")?nosniff/);
  expect(read(path)).toMatch(/Referrer-Policy"?\s+(value=")?no-referrer/);
});
