import { defineConfig } from "eslint/config";
import js from "@eslint/js";
import ts from "typescript-eslint";
import hooks from "eslint-plugin-react-hooks";

/**
 * The directions of docs/architecture.md as a rule: each room lists what it may import; everything else in `src` is
 * forbidden to it. Libraries that belong to one room are forbidden elsewhere in the same way.
 */
const core = ["model", "values", "reading", "progress", "checks", "rollup", "merging"];
const rooms = {
  model: [],
  values: ["model"],
  reading: ["model", "values"],
  progress: ["model", "values"],
  rollup: ["model", "values", "progress"],
  checks: ["model", "values", "progress", "rollup"],
  merging: ["model", "values"],
  plans: ["model"],
  text: ["model", "values"],
  output: ["model", "values", "progress", "rollup", "merging", "text"],
  "workbook/xlsx": ["model", "values", "workbook"],
  "workbook/excel": ["model", "values", "workbook"],
  taskpane: ["model", "values", "output", "review", "workbook", "text", "plans"],
  page: ["model", "values", "output", "review", "workbook", "workbook/xlsx", "text", "plans", "taskpane"],
  commands: ["model", "output", "review", "workbook", "workbook/excel", "text", "plans", "taskpane"],
  cli: ["model", "values", "checks", "merging", "output", "review", "workbook", "workbook/xlsx", "text", "plans"],
};
const all = Object.keys(rooms);

/** Import patterns that room `room` must not use. Imports inside `src` are relative, so the rooms show in the path. */
function forbidden(room, allowed) {
  const depth = room.split("/").length;
  const up = "../".repeat(depth);
  return all
    .filter((other) => other !== room && !allowed.includes(other))
    .filter((other) => !(other.startsWith("workbook/") && room === "workbook"))
    .map((other) => ({
      regex: `^(\\.\\./)+${other}(/|$)`,
      message: `${room}/ must not know ${other}/ (docs/architecture.md). Paths: ${up}${other}`,
    }));
}

const officeOnly = [
  { name: "@microsoft/office-js-helpers", message: "Only the wrapper in workbook/excel." },
  { name: "@microsoft/office-js", message: "A script tag, never an import." },
];

export default defineConfig(
  { ignores: ["dist", "coverage", "release", "**/*.js", "**/*.mjs", "**/*.cjs"] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  hooks.configs.flat["recommended-latest"],
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
      // The ideographic space is ordinary Chinese typography in the sentences of text/.
      "no-irregular-whitespace": ["error", { skipStrings: true, skipTemplates: true, skipRegExps: true }],
    },
  },
  {
    files: ["src/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "alert", "confirm", "prompt"].map((name) => ({
          name,
          message: "Nothing leaves the machine; native dialogs are blocked in Office.",
        })),
      ],
      "no-restricted-properties": [
        "error",
        { property: "innerHTML" },
        { property: "outerHTML" },
        { property: "insertAdjacentHTML" },
        { object: "navigator", property: "sendBeacon" },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text only." },
        {
          selector: "CallExpression[callee.property.name='clearAll']",
          message: "It would remove the user's own conditional formats.",
        },
        {
          selector: "CallExpression > SpreadElement > CallExpression[callee.property.name=/^(map|flatMap|filter)$/]",
          message: "A workbook may have hundreds of thousands of rows, a call only so many arguments: pass the list.",
        },
        {
          selector: "CallExpression[callee.property.name=/^(protect|unprotect)$/]",
          message: "The user's protection is never lifted: its password and options would be lost.",
        },
        {
          selector:
            ":matches(ForStatement, ForOfStatement, ForInStatement, WhileStatement, DoWhileStatement) CallExpression[callee.property.name='sync']",
          message: "A sync in a loop: collect, then sync once.",
        },
      ],
      "no-console": "error",
    },
  },
  ...core.map((room) => ({
    files: [`src/${room}/**`],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Date", "process", "window", "document", "Office", "Excel", "Buffer", "fetch"].map((name) => ({
          name,
          message: "The core is pure: no clock, no host, no platform.",
        })),
      ],
    },
  })),
  ...Object.entries(rooms).map(([room, allowed]) => ({
    files: [`src/${room}/**`],
    rules: {
      "no-restricted-imports": ["error", { paths: officeOnly, patterns: forbidden(room, allowed) }],
    },
  })),
  {
    files: ["src/workbook/excel/empty-output-sheet.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: forbidden("workbook/excel", rooms["workbook/excel"]) }] },
  },
  {
    files: ["src/cli/**", "scripts/**", "bench/**", "test/**"],
    rules: { "no-console": "off", "no-restricted-globals": "off" },
  },
  {
    files: ["test/**"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
);
