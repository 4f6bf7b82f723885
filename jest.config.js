const transform = { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "tsconfig.test.json" }] };

/** Rooms of the core and the files run in Node; the pane's components in jsdom; browser tests drive a real Chromium. */
module.exports = {
  // No test goes by the clock; on a busy machine one may take long.
  testTimeout: 60_000,
  projects: [
    {
      displayName: "core",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      transform,
    },
    {
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      transform,
      setupFiles: ["<rootDir>/jest.setup.js"],
    },
  ],
};
