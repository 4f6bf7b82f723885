import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findExcel, type Machine } from "../../scripts/sideload";

/** How npm start puts the add-in into Excel; the machines are made up, the manifest is ours. */
const manifest = join(__dirname, "../../manifest.xml");
const home = mkdtempSync(join(tmpdir(), "xushi-home-"));
afterAll(() => rmSync(home, { recursive: true }));

const key = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer";
const id = /<Id>([^<]+)</.exec(readFileSync(manifest, "utf8"))![1]!;

/** A Windows whose registry knows Excel in `hive` (null: nowhere); `status` is what writing to it answers. */
function windows(hive: string | null, status = 0): Machine & { readonly asked: string[] } {
  const asked: string[] = [];
  const run = (command: string, args: readonly string[]) => {
    asked.push([command, ...args].join(" "));
    if (args[0] === "query") return args[1]!.startsWith(`${String(hive)}\\`) ? 0 : 1;
    return status;
  };
  return { platform: "win32", home, has: () => false, run, asked };
}

const mac = (has: boolean): Machine => ({ platform: "darwin", home, has: () => has, run: () => null });

const linux: Machine = { ...mac(true), platform: "linux" };

test.each([
  ["Linux", linux],
  ["a Mac without Excel", mac(false)],
  ["a Windows without Excel", windows(null)],
])("%s: there is none", (_name, machine) => {
  expect(findExcel(machine)).toBeNull();
});

test.each(["HKLM", "HKCU"])(
  "Windows with Excel in %s: a value of the developer's key, taken out afterwards",
  (hive) => {
    const machine = windows(hive);
    const excel = findExcel(machine)!;
    excel.put(manifest);
    expect(machine.asked.at(-1)).toBe(`reg add ${key} /v ${id} /t REG_SZ /d ${manifest} /f`);
    excel.take();
    expect(machine.asked.at(-1)).toBe(`reg delete ${key} /v ${id} /f`);
  },
);

test("Windows that lets nobody write the key says so", () => {
  expect(() => findExcel(windows("HKLM", 1))!.put(manifest)).toThrow(key);
});

test("Mac with Excel: a copy in its own folder, taken out afterwards", () => {
  const excel = findExcel(mac(true))!;
  const copy = join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef/xushi.xml");
  excel.put(manifest);
  expect(readFileSync(copy)).toEqual(readFileSync(manifest));
  excel.take();
  expect(existsSync(copy)).toBe(false);
});
