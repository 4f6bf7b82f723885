/** Preloaded into a timed child process: leaves what the process used in the file that BENCH_USAGE names. */
process.on("exit", () => {
  require("node:fs").writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage()));
});
