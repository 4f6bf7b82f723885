import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { makeManifest, officeJsOf } from "../../scripts/make-manifest";
import { drawIcon, iconSizes } from "../../scripts/make-icons";
import { drawings } from "../../scripts/icons/drawings";
import { all, one, parseXml, type Element } from "./xml";

/** What Microsoft's validator would say, and what it overlooks, without sending the manifest anywhere. */
const root = join(__dirname, "..", "..");
const template = readFileSync(join(root, "manifest.xml"), "utf8");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const HOST = "https://xushi.example.gov.cn/xushi";

/** Children in this order (manifest-element-ordering.md); "?" may be left out, "*" may repeat. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["OfficeTab"],
  OfficeTab: ["Group"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** The kind of resource that an element's resid must name. */
function kindOf(element: Element, parent: string): string {
  if (element.name === "bt:Image") return "bt:Images";
  if (["FunctionFile", "SourceLocation", "LearnMoreUrl"].includes(element.name)) return "bt:Urls";
  if (element.name === "Description") return "bt:LongStrings";
  if (element.name === "Title" || element.name === "Label") return "bt:ShortStrings";
  throw new Error(`resid on ${parent}/${element.name}`);
}

const walk = (
  element: Element,
  visit: (element: Element, parent: Element | null) => void,
  parent: Element | null = null,
): void => {
  visit(element, parent);
  for (const child of element.children) walk(child, visit, element);
};

describe.each([
  ["of this machine", template, "https://localhost:3000/"],
  ["of a site", makeManifest(template, `${HOST}/`, version), `${HOST}/`],
])("the manifest %s", (_name, text, host) => {
  const manifest = parseXml(text);
  const resources = one(manifest, "VersionOverrides", "Resources");
  const byKind = new Map(resources.children.map((list) => [list.name, list.children]));

  test("keeps the order of elements", () => {
    walk(manifest, (element) => {
      const wanted = order[element.name];
      if (wanted === undefined) return;
      const names = element.children.map(({ name }) => name).filter((name, i, list) => name !== list[i - 1]);
      expect(names).toEqual(wanted);
    });
  });

  test("names what it is", () => {
    expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
    expect(one(manifest, "Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one(manifest, "Version").text).toBe(`${version}.0`);
    expect(one(manifest, "DefaultLocale").text).toBe("zh-CN");
    expect(one(manifest, "Permissions").text).toBe("ReadWriteDocument");
    const sets = all(one(manifest, "Requirements"), "Set").map(({ attributes }) => attributes);
    expect(sets).toEqual([{ Name: "ExcelApi", MinVersion: "1.1" }]); // boot.js explains, 1.9 is asked at run time
    expect(one(manifest, "Hosts").children.map(({ attributes }) => attributes["Name"])).toEqual(["Workbook"]);
  });

  test("every resid leads to a resource of the right kind, and every resource is used", () => {
    const used = new Set<string>();
    walk(one(manifest, "VersionOverrides"), (element, parent) => {
      const id = element.attributes["resid"];
      if (id === undefined) return;
      const kind = kindOf(element, parent?.name ?? "");
      used.add(id);
      expect([id, byKind.get(kind)?.some(({ attributes }) => attributes["id"] === id)]).toEqual([id, true]);
    });
    const ids = resources.children.flatMap((list) => list.children.map(({ attributes }) => attributes["id"]!));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  test("no text is longer than Office allows, and every text is Chinese with an English one beside it", () => {
    const texts = [
      [one(manifest, "DisplayName"), 125],
      [one(manifest, "Description"), 250],
      ...byKind.get("bt:ShortStrings")!.map((element) => [element, 125] as const),
      ...byKind.get("bt:LongStrings")!.map((element) => [element, 250] as const),
    ] as const;
    for (const [element, limit] of texts) {
      const overrides = element.children.map(({ attributes }) => attributes["Locale"]);
      expect(overrides).toEqual(["en-US"]);
      const chinese = element.attributes["DefaultValue"]!;
      const english = element.children[0]!.attributes["Value"]!;
      expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(english).not.toMatch(/\p{Script=Han}/u);
      for (const value of [chinese, english]) expect(value.length).toBeLessThanOrEqual(limit);
    }
    expect(one(manifest, "ProviderName").text.length).toBeLessThanOrEqual(125);
    for (const name of ["Control", "Group", "OfficeTab"]) {
      for (const { attributes } of all(manifest, name)) expect(attributes["id"]!.length).toBeLessThanOrEqual(125);
    }
  });

  test("control and group ids are unique", () => {
    const ids = ["Control", "Group"].flatMap((name) => all(manifest, name).map(({ attributes }) => attributes["id"]!));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("the ribbon offers three commands and the pane", () => {
    const actions = all(manifest, "Control").map((control) => {
      const action = one(control, "Action");
      const run = action.children.find(({ name }) => name === "FunctionName");
      return [action.attributes["xsi:type"], run?.text ?? null];
    });
    expect(actions).toEqual([
      ["ExecuteFunction", "check"],
      ["ExecuteFunction", "rollUp"],
      ["ExecuteFunction", "clear"],
      ["ShowTaskpane", null],
    ]);
  });

  test("every address is https, below the one host, and every icon is there in the size it states", () => {
    const urls = [...text.matchAll(/"(https?:[^"]*)"/g)]
      .map(([, url]) => url!)
      .filter((url) => !/schemas\.microsoft|w3\.org/.test(url));
    expect(urls.length).toBeGreaterThan(40);
    for (const url of urls) expect(url.startsWith(host)).toBe(true);
    for (const icon of all(manifest, "Icon")) {
      const sizes = icon.children.map(({ attributes }) => Number(attributes["size"]));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
      for (const { attributes } of icon.children) {
        const image = byKind.get("bt:Images")!.find((element) => element.attributes["id"] === attributes["resid"])!;
        expect(sizeOf(image.attributes["DefaultValue"]!, host)).toBe(Number(attributes["size"]));
      }
    }
    expect(sizeOf(one(manifest, "IconUrl").attributes["DefaultValue"]!, host)).toBe(32);
    expect(sizeOf(one(manifest, "HighResolutionIconUrl").attributes["DefaultValue"]!, host)).toBe(64);
  });
});

/** Width of the PNG behind an address, read from the file itself; it must be square. */
function sizeOf(url: string, host: string): number {
  const bytes = readFileSync(join(root, url.slice(host.length)));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(bytes.readUInt32BE(20)).toBe(bytes.readUInt32BE(16));
  return bytes.readUInt32BE(16);
}

describe("the manifest of a site", () => {
  test("knows nothing of this machine", () => {
    expect(makeManifest(template, HOST, version)).not.toMatch(/localhost|<!--/);
  });

  test.each(["http://server/xushi", "server", "https://server/x?y=1"])("refuses %s", (host) => {
    expect(() => makeManifest(template, host, version)).toThrow();
  });

  const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
  test.each([
    ["as written", `<script id="boot" src="boot.js"></script>\n<script src="${cdn}"></script>`, cdn],
    [
      "in production",
      "<script id=boot src=boot.js></script><script src=office-js/office.js></script>",
      "office-js/office.js",
    ],
    ["in a page without it", "<script id=boot src=boot.js></script><p></p>", null],
  ])("finds the address of office.js %s", (_name, pane, address) => {
    expect(officeJsOf(pane)).toBe(address);
  });
});

describe("the address of office.js is an input of the build", () => {
  interface Page {
    readonly userOptions?: { readonly filename?: string; readonly templateParameters?: unknown };
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the build's own file is no module of TypeScript
  const build = require("../../webpack.config.js") as (env: object, argv: object) => [{ plugins: Page[] }];
  const own = ["script-src 'self'", "connect-src 'self'"];

  test.each([
    [undefined, "office-js/office.js", ""],
    ["self", "office-js/office.js", ""],
    ["cdn", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", " https://appsforoffice.microsoft.com"],
    [
      "21vianet",
      "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
      " https://appsforoffice.cdn.partner.office365.cn",
    ],
    [
      "https://files.example.gov.cn/o/office.js",
      "https://files.example.gov.cn/o/office.js",
      " https://files.example.gov.cn",
    ],
  ])("%s", (officeJs, address, origin) => {
    const [web] = build({ officeJs }, { mode: "production" });
    const pages = web.plugins.flatMap(({ userOptions }) =>
      typeof userOptions?.templateParameters === "function"
        ? [
            userOptions as {
              filename: string;
              templateParameters: (...args: object[]) => { officeJs: string; csp: string };
            },
          ]
        : [],
    );
    expect(pages.map(({ filename }) => filename)).toEqual(expect.arrayContaining(["taskpane.html", "commands.html"]));
    for (const { templateParameters } of pages) {
      const { officeJs: written, csp } = templateParameters({}, {}, {}, {});
      expect(written).toBe(address);
      for (const directive of own) expect(csp.split("; ")).toContain(directive + origin);
    }
  });
});

describe("the test of the manifest itself", () => {
  test.each([
    ["an element left open", template.replace("</Hosts>", "")],
    ["a bare ampersand", template.replace("序时</ProviderName>", "序&时</ProviderName>")],
    ["an attribute twice", template.replace('id="Xushi.Group"', 'id="a" id="b"')],
  ])("sees %s", (_name, broken) => {
    expect(() => parseXml(broken)).toThrow();
  });
});

describe("icons", () => {
  test.each(Object.entries(drawings))("%s is what the script draws", (name, shapes) => {
    for (const size of [16, 32]) {
      const stored = pixelsOf(readFileSync(join(root, "assets", `${name}-${String(size)}.png`)), size);
      expect(Buffer.compare(stored, drawIcon(shapes, size))).toBe(0);
    }
    for (const size of iconSizes) sizeOf(`${HOST}/assets/${name}-${String(size)}.png`, `${HOST}/`);
  });

  test("bars stand on whole pixels at 16: three colours, none between them", () => {
    const rgba = drawIcon(drawings["icon"]!, 16);
    const colours = new Set<string>();
    for (let i = 0; i < rgba.length; i += 4) if (rgba[i + 3] === 255) colours.add(rgba.slice(i, i + 3).join());
    expect(colours.size).toBe(3);
  });
});

/** The pixels of a PNG as our script writes it: one IDAT, lines without a filter. */
function pixelsOf(file: Buffer, size: number): Buffer {
  const at = file.indexOf("IDAT", 0, "latin1");
  const lines = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  return Buffer.concat(
    Array.from({ length: size }, (_, y) => lines.subarray(y * (size * 4 + 1) + 1, (y + 1) * (size * 4 + 1))),
  );
}
