import { execFileSync, spawnSync } from "node:child_process";
import type { SpawnSyncReturns } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { filesBelow } from "../../scripts/package/checksums";
import { makeRelease } from "../../scripts/package/make-release";
import csp from "../../webpack.csp.js";
import { launch, obstacle } from "../browser/chromium";
import { check, downloaded, mark, named, openSample } from "../browser/page-steps";
import { expectSameArchive } from "../browser/same-archive";
import { expectQuiet, openWatched } from "../browser/watched-page";
import { nginxObstacle, startNginx, type Nginx } from "./nginx";

/** The release as an IT department gets it: away from the project, nothing but its own files. */
const built = existsSync(join(__dirname, "../../dist/web/page.html"));
if (!built) console.log("跳过发布包测试：没有 dist/web（先运行 npm run build）");

(built ? describe : describe.skip)("The release", () => {
  jest.setTimeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), "xushi-release-"));
  const release = join(folder, "序时 release");
  let files: string[];
  beforeAll(() => {
    files = makeRelease(release);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const text = (file: string): string => readFileSync(join(release, file), "utf8");

  test("Everything that the administrator's manual promises is there, and nothing that it does not list", () => {
    const promised = [...text("manuals/manual-administrator.md").matchAll(/^\| (`[^|]+`) \|/gm)]
      .flatMap(([, cell = ""]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path))
      .filter((path) =>
        /^(web|server|manifest|manuals|cli)\/|^xushi\.js$|^[A-Z0-9a-z.-]+(SUMS|\.txt|\.json)$/.test(path),
      );
    expect(promised.length).toBeGreaterThanOrEqual(9);
    expect(promised.filter((path) => !existsSync(join(release, path)))).toEqual([]);
    const top = new Set(promised.map((path) => path.split("/")[0]));
    expect(readdirSync(release).filter((name) => !top.has(name) && !["LICENSE", "README.txt"].includes(name))).toEqual(
      [],
    );
  });

  test("No link in a manual leads to nowhere", () => {
    const manuals = files.filter((file) => /^manuals\/(manual-.*|rules)\.md$/.test(file));
    expect(manuals).toHaveLength(4);
    const broken = manuals.flatMap((manual) =>
      [...text(manual).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
        .map(([, target = ""]) => join(dirname(manual), target))
        .filter((target) => !existsSync(join(release, target))),
    );
    expect(broken).toEqual([]);
  });

  test("Checksums cover every file, and sha256sum passes the release and nothing else", () => {
    const covered = files.filter((file) => !file.endsWith("SUMS"));
    for (const [sums, algorithm] of [
      ["SHA256SUMS", "sha256"],
      ["SM3SUMS", "sm3"],
    ] as const) {
      const lines = text(sums).trimEnd().split("\n");
      expect(lines.map((line) => line.slice(66))).toEqual(covered);
      const digest = createHash(algorithm)
        .update(readFileSync(join(release, "xushi.js")))
        .digest("hex");
      expect(lines).toContain(`${digest}  xushi.js`);
    }
    if (spawnSync("sha256sum", ["--version"]).status !== 0) return;
    expect(spawnSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: release }).status).toBe(0);
    const changed = join(folder, "changed");
    cpSync(release, changed, { recursive: true });
    renameSync(join(changed, "web/boot.js"), join(changed, "web/pane.css"));
    expect(spawnSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: changed }).status).toBe(1);
  });

  test("No office.js, no map, nothing of this machine", () => {
    expect(
      filesBelow(release).filter((file) => /\.(map|cache)$|node_modules|office(\.debug)?\.js$/.test(file)),
    ).toEqual([]);
    const home = join(__dirname, "..", "..");
    const named = files.filter((file) => /\.(js|html|xml|md|txt|json|conf|config)$/.test(file));
    expect(named.filter((file) => text(file).includes(`${home}/`))).toEqual([]);
  });

  test("The command line runs on the sample with nothing else around", () => {
    const alone = mkdtempSync(join(tmpdir(), "xushi-alone-"));
    for (const part of ["xushi.js", "cli"]) cpSync(join(release, part), join(alone, part), { recursive: true });
    const sample = join(release, "web/assets/示例-重点项目汇总.xlsx");
    const run = (...words: string[]): SpawnSyncReturns<string> =>
      spawnSync(process.execPath, words, { cwd: alone, encoding: "utf8", env: {} });
    const check = run("xushi.js", "check", sample, "--format", "json");
    expect(check.stderr).toBe("");
    expect(check.status).toBe(1);
    const { findings } = JSON.parse(check.stdout) as { findings: unknown[] };
    expect(findings.length).toBeGreaterThan(0);
    // And as the administrator's manual says, with what Node compiled kept.
    expect(run("cli/keep-compiled.js", sample)).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(filesBelow(join(alone, "cli")).filter((file) => file.endsWith(".cache"))).toHaveLength(1);
    expect(run("xushi.js", "check", sample, "--format", "json").stdout).toBe(check.stdout);
    rmSync(alone, { recursive: true });
  });

  const cannot = obstacle ?? nginxObstacle;
  if (cannot !== null) console.log(`跳过发布包的部署测试：${cannot}`);
  (cannot === null ? describe : describe.skip)("served by nginx as the sample configuration says", () => {
    let browser: Browser;
    let site: Nginx;
    beforeAll(async () => {
      const www = join(folder, "www");
      cpSync(join(release, "web"), join(www, "xushi"), { recursive: true });
      [browser, site] = await Promise.all([launch(), startNginx(join(release, "server/nginx/xushi.conf"), www)]);
    });
    afterAll(async () => {
      await browser.close();
      await site.stop();
    });

    test.each([
      ["page.html", csp.page, "no-cache"],
      ["taskpane.html", csp.pane(), "no-cache"],
      ["commands.html", csp.pane(), "no-cache"],
      ["boot.js", csp.pane(), "no-cache"],
      ["page.*.js", csp.pane(), "public, max-age=31536000, immutable"],
    ])("%s comes with the exact headers", async (pattern, policy, cache) => {
      const name = new RegExp(`^${pattern.replaceAll(".", "\\.").replace("*\\", "[0-9a-f]+\\")}$`);
      const file = readdirSync(join(release, "web")).find((each) => name.test(each)) ?? pattern;
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const answer = await context.request.get(`${site.address}/${file}`);
      expect(answer.status()).toBe(200);
      expect(answer.headers()).toMatchObject({
        "content-security-policy": policy,
        "cache-control": cache,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "content-type": expect.stringMatching(/; charset=utf-8$/) as string,
      });
      expect(answer.headers().server).toBe("nginx");
      expect((await context.request.post(`${site.address}/${file}`)).status()).toBe(403);
      await context.close();
    });

    test("The page checks the sample; then, the server gone, it still marks, and gives the command line's bytes", async () => {
      const watched = await openWatched(browser, `${site.address}/`, { ignoreHTTPSErrors: true });
      const { page } = watched;
      expect(page.url()).toBe(`${site.address}/page.html`);
      await page.waitForLoadState("networkidle");
      await site.stop();
      await page.context().setOffline(true);

      await openSample(page);
      await check(page);
      await mark(page);
      const { bytes } = await downloaded(page, "下载工作簿");
      await named(page, "通报").click();
      const paper = await downloaded(page, "下载文件");
      expect(paper.bytes.subarray(0, 2).toString()).toBe("PK");
      await expectQuiet(watched);
      await watched.close();

      const out = join(folder, "marked.xlsx");
      const sample = join(release, "web/assets/示例-重点项目汇总.xlsx");
      try {
        execFileSync(process.execPath, [join(release, "xushi.js"), "check", sample, "--out", out], { stdio: "pipe" });
      } catch (error) {
        expect((error as { status: number }).status).toBe(1); // the sample has errors
      }
      expectSameArchive(bytes, readFileSync(out));
    });
  });
});
