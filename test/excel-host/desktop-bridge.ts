import type { Page } from "playwright-core";
import type { WebServer } from "../browser/web-server";
import { changeEventText, type ExcelHost, type HostEvent } from "./host";

/**
 * Seam B: the border of desktop Excel, `window.external`, before office.js is loaded. The page holds only the envelope;
 * the double stays in the test's own process, where the test can look at it.
 */

/** Requirement sets that the desktop host claims. */
const requirements = { ExcelApi: "1.14", RichApiRuntimeFlag: "1.2", DelayForCellEdit: "1.1", DialogApi: "1.1" };

/** Codes that desktop Excel answers instead of a body. */
const failureCodes: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** Where the site of the pane takes messages for the double. */
const PATH = "/double";
/**
 * Characters that are sent at a time: what the double's border costs the pane's thread is not to be mistaken for what the pane and
 * Excel's client cost it.
 */
const PART = 200_000;

declare global {
  interface Window {
    eventOfDouble(type: number, target: string, text: string): void;
  }
}

/** Call before the page is opened. `site` is where it comes from: it has leave to send nothing anywhere else. */
export async function standInForExcel(page: Page, host: ExcelHost, site: Pick<WebServer, "onPost">): Promise<void> {
  // before the first line end: which message, and its flags, which come with its last part; behind it the part
  const begun = new Map<string, string>();
  site.onPost(PATH, (posted) => {
    const end = posted.indexOf("\n");
    const [message = "", flags] = posted.slice(0, end).split(" ");
    const text = (begun.get(message) ?? "") + posted.slice(end + 1);
    begun.set(message, text);
    if (flags === undefined) return "";
    begun.delete(message);
    const answer = host.answer(text, Number(flags));
    return "body" in answer ? `0\n${answer.body}` : `${String(failureCodes[answer.failure.code] ?? 5001)}\n`;
  });
  await page.addInitScript(desktopHost, { requirementSets: JSON.stringify(requirements), path: PATH, part: PART });
  host.onEvent((event: HostEvent) => {
    void page.evaluate(([type, text]) => window.eventOfDouble(type, "Workbook", text), [
      event.messageType,
      changeEventText(event),
    ] as const);
  });
}

interface HostFacts {
  readonly requirementSets: string;
  readonly path: string;
  readonly part: number;
}

/** Runs inside the page, by itself: it may name nothing from outside. */
function desktopHost({ requirementSets, path, part }: HostFacts): void {
  /** A safe array of Windows, as the client unpacks it. */
  const safe = (items: readonly unknown[]) => ({ toArray: () => items });
  const handlers: ((id: number, args: unknown) => void)[] = [];
  let messages = 0;
  const post = async (text: string, flags: number): Promise<string> => {
    const message = String(++messages);
    await new Promise((resolve) => setTimeout(resolve, 0));
    for (let at = 0; ; at += part) {
      const isLast = at + part >= text.length;
      const head = isLast ? `${message} ${String(flags)}` : message;
      const response = await fetch(path, { method: "POST", body: `${head}\n${text.slice(at, at + part)}` });
      const reply = await response.text();
      if (isLast) return reply;
    }
  };
  const RICH_API_REQUEST = 93;
  const RICH_API_EVENT = 33;
  const context = {
    GetAppType: () => 1,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetAppCapabilities: () => 0,
    GetInitialDisplayMode: () => 0,
    GetAppUILocale: () => "zh-CN",
    GetAppDataLocale: () => "zh-CN",
    GetDocUrl: () => "",
    GetSolutionRef: () => "",
    GetSolutionToken: () => "",
    GetInstanceId: () => "1",
    GetCorrelationId: () => "1",
    GetHostFullVersion: () => "16.0.18000.20000",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => requirementSets,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    // colours as integers, red in the lowest byte
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626 }),
  };
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is where desktop Excel puts itself
  Object.assign(window.external, {
    GetHostInfo: () => "Excel$Win32$16.01$zh-CN$telemetry$$disableLogging$0",
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(id: number, [request]: readonly unknown[][], answered: (answer: unknown) => void) {
      if (id !== RICH_API_REQUEST) {
        answered(5000);
        return;
      }
      void post(String(request?.[4]), Number(request?.[6])).then((reply) => {
        const end = reply.indexOf("\n");
        const status = Number(reply.slice(0, end));
        answered(status === 0 ? safe([0, 200, safe([]), reply.slice(end + 1)]) : status);
      });
    },
    RegisterEvent(
      id: number,
      _target: string,
      handler: (id: number, args: unknown) => void,
      done: (code: number) => void,
    ) {
      if (id === RICH_API_EVENT) handlers.push(handler);
      done(0);
    },
    UnregisterEvent(_id: number, _target: string, done: (code: number) => void) {
      done(0);
    },
  });
  window.eventOfDouble = (type, target, text) => {
    for (const handler of handlers) handler(RICH_API_EVENT, safe([safe([65536, type, target, text, 0, false])]));
  };
}
