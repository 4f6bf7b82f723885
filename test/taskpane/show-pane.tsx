import "./browser-globals";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/components/Pane";
import { LocalSession } from "../../src/taskpane/session/local-session";
import { shippedPlans } from "../../src/plans/shipped";
import type { WorkbookInput } from "../workbooks/sheet-input";
import { snapshotOf } from "../workbooks/snapshot-of";
import { MemoryWorkbook } from "./memory-workbook";
import { trafficBook } from "./traffic-book";

// many people share the machines that run this; a slow one is no fault of the pane
jest.setTimeout(30_000);
// what a dialog covers is hidden and shown again on timers of its own; what is accessible is judged by axe in Chromium
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });

export interface Shown {
  readonly workbook: MemoryWorkbook;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Files that were handed out, and texts that went to the clipboard. */
  readonly downloads: Map<string, Uint8Array>;
  readonly copied: string[];
}

interface Wishes {
  readonly book?: WorkbookInput;
  readonly previous?: WorkbookInput;
  readonly canWrite?: boolean;
  readonly canCopy?: boolean;
}

/** The whole pane over a workbook in memory, with the real engine behind it. */
export function showPane({ book = trafficBook(), previous, canWrite = true, canCopy = true }: Wishes = {}): Shown {
  const workbook = new MemoryWorkbook(book);
  const downloads = new Map<string, Uint8Array>();
  const copied: string[] = [];
  const session = new LocalSession({
    workbook,
    plans: shippedPlans,
    openFile: () => Promise.resolve(snapshotOf(previous ?? { sheets: [] })),
    pause: () => Promise.resolve(),
  });
  const surroundings = {
    clock: () => "09:30",
    download: (name: string, bytes: Uint8Array) => downloads.set(name, bytes),
    copy: (text: string) => {
      if (!canCopy) return Promise.reject(new Error("forbidden"));
      copied.push(text);
      return Promise.resolve();
    },
    about: [["版本", "0.0.0"]] as const,
    canWrite,
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <Pane session={session} surroundings={surroundings} />
    </FluentProvider>,
  );
  return { workbook, user: userEvent.setup(), downloads, copied };
}

export const button = (name: string | RegExp) => screen.getByRole("button", { name });
/** The button as soon as it can be pressed: one that has to wait keeps the focus, but does nothing. */
export const findButton = (name: string | RegExp) =>
  waitFor(() => {
    const found = button(name);
    expect(found).not.toHaveAttribute("aria-disabled", "true");
    return found;
  });

/** The pane after 开始核查. */
export async function showChecked(wishes: Wishes = {}): Promise<Shown> {
  const shown = showPane(wishes);
  await shown.user.click(await findButton("开始核查"));
  await screen.findByRole("button", { name: "重新核查" });
  return shown;
}

export async function openTab(user: Shown["user"], name: string): Promise<void> {
  await user.click(screen.getByRole("tab", { name }));
}
