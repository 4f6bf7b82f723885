/** What the host itself tells, apart from any workbook: whether this is Excel at all, its theme, its version. */

/** Longer than any Excel takes to answer; without its own files office.js never answers at all. */
const PATIENCE = 3000;

/** Whether the program runs inside Excel. Never waits longer than a person would. */
export async function runsInExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const answer = new Promise<boolean>((resolve) => {
    void Office.onReady(({ host }) => resolve(String(host) === "Excel"));
  });
  return Promise.race([answer, later(PATIENCE)]);
}

function later(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}

/** Excel's theme; null where it does not tell. It may change at any time and no event says so. */
export function excelIsDark(): boolean | null {
  if (typeof Office === "undefined") return null;
  const context = Office.context as Partial<Office.Context> | undefined;
  const theme = context?.officeTheme as (Office.OfficeTheme & { readonly isDarkTheme?: boolean }) | undefined;
  return theme?.isDarkTheme ?? null;
}

/** Platform and version, for diagnostics. */
export function excelVersion(): { readonly platform: string; readonly version: string } {
  const diagnostics = (Office.context as Partial<Office.Context> | undefined)?.diagnostics;
  return { platform: String(diagnostics?.platform ?? ""), version: diagnostics?.version ?? "" };
}
