import { answer } from "../rpc/answer";
import type { Port } from "../rpc/messages";
import { Desk } from "./desk";

/** The worker: everything that takes time happens here, so that the page never freezes. */
answer(globalThis as unknown as Port, new Desk());
