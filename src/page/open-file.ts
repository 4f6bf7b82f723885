import type { Remote } from "./rpc/remote";
import { startDesk } from "./start-desk";
import type { Desk, Opened } from "./worker/desk";

/** An open workbook and the desk that works on it. */
export interface OpenedFile extends Opened {
  readonly id: number;
  readonly desk: Remote<Desk>;
  readonly stop: () => void;
}

let last = 0;

/** The first bytes of an OLE container: an old .xls, which the small worker cannot read (or an encrypted .xlsx). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Open a workbook in a worker of its own.
 * @throws Problem for everything that is not a readable workbook
 */
export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const { desk, stop } = await startDesk(OLE.every((byte, at) => bytes[at] === byte) ? "full" : "small");
  try {
    const opened = await desk.open(bytes, name);
    last += 1;
    return { ...opened, id: last, desk, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
