/** Everything that the page loads on demand. Once fetched it is there for good: the page then works without its server. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import("xushi-worker-small"),
  () => import("xushi-sample"),
  () => import("xushi-worker-full"),
];

/** Fetch them one after another when nothing else is to be done. */
export async function fetchAhead(): Promise<void> {
  for (const load of parts) {
    await idle();
    try {
      await load();
    } catch {
      return; // the server is gone already; asked again when the part is needed
    }
  }
}

/** Not every browser tells when it is idle; a moment later will do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 200);
  });
}
