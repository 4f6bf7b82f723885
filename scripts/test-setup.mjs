/**
 * Finds what the tests use besides Node, installs it where that is plainly possible (Debian or Ubuntu, as root), and says
 * what was found, installed or is missing. A missing program never fails the set-up: its tests say that they are skipped.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const wanted = [
  {
    name: "Chromium",
    use: "浏览器测试",
    packages: ["chromium"],
    found: () =>
      firstThere([
        process.env.CHROMIUM,
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      ]),
  },
  {
    name: "LibreOffice (Calc, Writer)",
    use: "写出文件的重算与打开测试、通报版面测试",
    packages: ["libreoffice-calc", "libreoffice-writer"],
    found: () => firstThere(["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"]),
  },
  {
    name: "Python 3 的 uno 与 openpyxl",
    use: "在 LibreOffice 中排序、插行的测试，与 openpyxl 的对照",
    packages: ["python3-uno", "python3-openpyxl"],
    found: () =>
      existsSync("/usr/bin/python3") && spawnSync("/usr/bin/python3", ["-c", "import uno, openpyxl"]).status === 0
        ? "/usr/bin/python3"
        : null,
  },
  {
    name: "pdftoppm、pdftotext",
    use: "通报版面测试",
    packages: ["poppler-utils"],
    found: () => firstThere(["/usr/bin/pdftotext", "/opt/homebrew/bin/pdftotext"]),
  },
  {
    name: "中文字体",
    use: "浏览器与版面测试",
    packages: ["fonts-noto-cjk"],
    found: () =>
      process.platform === "linux"
        ? firstThere(["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"])
        : "系统自带",
  },
  {
    name: "nginx",
    use: "发布包的部署测试",
    packages: ["nginx-light"],
    found: () => firstThere(["/usr/sbin/nginx", "/opt/homebrew/bin/nginx"]),
  },
];

function firstThere(paths) {
  return paths.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;
}

function canInstall() {
  return process.platform === "linux" && existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
}

const missing = wanted.filter(({ found }) => found() === null);
if (missing.length > 0 && canInstall()) {
  const packages = missing.flatMap(({ packages }) => packages);
  console.log(`测试准备：用 apt-get 安装 ${packages.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", ["update", "-qq"], { stdio: ["ignore", "ignore", "inherit"], env });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
      stdio: ["ignore", "ignore", "inherit"],
      env,
    });
  } catch {
    console.log("测试准备：安装没有成功，缺少的项目见下。");
  }
}

for (const { name, use, found, packages } of wanted) {
  const path = found();
  console.log(
    path === null
      ? `测试准备：没有 ${name}，${use}将跳过（Debian 上安装：apt-get install ${packages.join(" ")}）`
      : `测试准备：${name} → ${path}`,
  );
}
