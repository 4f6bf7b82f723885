import { Engine, Handle } from "./engine";
import { excelTypes } from "./excel-types";
import type { Book } from "./model";
import { ConnectionDropped, HostError, PathType, ActionType, type Action, type RequestBody } from "./protocol";

/** One message as counted: what went over the border, and what it was made of. */
export interface MessageRecord {
  /** cleanup: the client gives kept references back after Excel.run; it is no sync of the product's. */
  readonly kind: "sync" | "cleanup";
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Objects that the product asked for; pieces into which the client cuts bulk writes are left out. */
  readonly proxies: number;
  readonly flags: number;
}

/** Faults on demand. Each stays until it is taken back. */
export interface Faults {
  cellEditMode?: boolean;
  maxRequestBytes?: number;
  maxResponseBytes?: number;
  /** The host dies before this action of this sync (both counted from 0) and answers nothing any more. */
  dropAt?: { readonly sync: number; readonly action: number };
  /** A property that Excel leaves null in its answers instead of failing, "Values" (office-js 4783). */
  answerNull?: string;
  /** Throws a HostError where it wants to: (action, position in the message, "Worksheets.[Data].GetRange"). */
  beforeAction?: (action: Action, index: number, path: () => string) => void;
}

/** What the transport answers: the body of a response, or a failure with its code. */
export type Answer =
  { readonly body: string } | { readonly failure: { readonly code: string; readonly message: string } };

/** 64: the request asked to wait for the end of cell editing. */
const DELAY_FOR_CELL_EDIT = 64;
const FIVE_MB = 5 * 1024 * 1024;

/**
 * A double of Excel: a workbook in memory that answers the client's messages. It proves how the product uses the API; it
 * does not prove what Excel does with a correct call.
 */
export class ExcelHost {
  readonly messages: MessageRecord[] = [];
  readonly faults: Faults = {};
  private readonly engine: Engine;
  private gone = false;
  private listeners: ((event: HostEvent) => void)[] = [];

  constructor(readonly book: Book) {
    this.engine = new Engine(excelTypes, new Handle("Workbook", book));
  }

  get syncs(): number {
    return this.messages.filter(({ kind }) => kind === "sync").length;
  }

  get liveReferences(): number {
    return this.engine.liveReferences;
  }

  /** Run one message. `text` is the JSON of the request body. */
  answer(text: string, flags: number): Answer {
    const body = JSON.parse(text) as RequestBody;
    const kind = isCleanup(body) ? "cleanup" : "sync";
    const requestBytes = utf8Length(text);
    const count = { kind, requestBytes, actions: body.Actions.length, proxies: countProxies(body), flags } as const;
    const sync = this.syncs;
    const fail = (code: string, message: string): Answer => {
      this.messages.push({ ...count, responseBytes: 0 });
      return { failure: { code, message } };
    };
    if (this.gone) {
      // Giving back what is gone succeeds: the client would go on trying for half a minute otherwise.
      if (kind === "cleanup") return { body: JSON.stringify({ Results: [], TraceIds: [] }) };
      return fail("InvalidOrTimedOutSession", "The session has ended.");
    }
    if (requestBytes > (this.faults.maxRequestBytes ?? FIVE_MB)) {
      return fail("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    }
    if (this.faults.cellEditMode === true && kind === "sync" && (flags & DELAY_FOR_CELL_EDIT) === 0) {
      return fail("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    }
    const keptBefore = this.engine.keptBefore();
    try {
      const response = this.engine.execute(body, (action, index, path) => {
        const { dropAt } = this.faults;
        if (dropAt?.sync === sync && dropAt.action === index && kind === "sync") {
          this.gone = true;
          this.engine.forgetReferences();
          throw new ConnectionDropped();
        }
        if (kind === "sync") this.faults.beforeAction?.(action, index, path);
      });
      const answer = JSON.stringify(response, (key, value: unknown) => (key === this.faults.answerNull ? null : value));
      const responseBytes = utf8Length(answer);
      if (responseBytes > (this.faults.maxResponseBytes ?? FIVE_MB)) {
        this.engine.forgetSince(keptBefore);
        return fail("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
      }
      this.messages.push({ ...count, responseBytes });
      return { body: answer };
    } catch (error) {
      if (error instanceof ConnectionDropped) return fail("InvalidOrTimedOutSession", "The session has ended.");
      if (error instanceof HostError) throw error;
      // A bug of the double must never look like a tidy error of Excel.
      console.error("the double failed:", error);
      return fail("DoubleFailed", error instanceof Error ? error.message : String(error));
    }
  }

  /** The user typed into a cell: tell whoever registered. */
  userChanges(sheet: { readonly id: string }, address: string): void {
    for (const listener of this.listeners) listener({ messageType: 10, sheetId: sheet.id, address });
  }

  onEvent(listener: (event: HostEvent) => void): void {
    this.listeners.push(listener);
  }
}

export interface HostEvent {
  readonly messageType: number;
  readonly sheetId: string;
  readonly address: string;
}

/** The text of a change event as Excel sends it. */
export function changeEventText({ sheetId, address }: HostEvent): string {
  return JSON.stringify({ changeType: "RangeEdited", source: "Local", worksheetId: sheetId, address });
}

function isCleanup({ Actions }: RequestBody): boolean {
  return (
    Actions.every(({ ActionType: type, Name }) => type === ActionType.Instantiate || Name === "_RemoveReference") &&
    Actions.some(({ Name }) => Name === "_RemoveReference")
  );
}

function countProxies({ Actions, ObjectPaths }: RequestBody): number {
  const bulk = new Set<number>();
  for (const action of Actions) if (action.Name === "_ValidateArraySize") bulk.add(action.ObjectPathId);
  let pieces = 0;
  let all = 0;
  for (const path of Object.values(ObjectPaths)) {
    if (path.ObjectPathType < PathType.NewObject || path.ObjectPathType > PathType.Indexer) continue;
    all++;
    const isPieceOfBulk =
      (path.Name === "GetRow" && bulk.has(path.ParentObjectPathId ?? 0)) ||
      (path.Name === "GetBoundingRect" && isRowOfBulk(path.ParentObjectPathId ?? 0));
    if (isPieceOfBulk) pieces++;
  }
  return all - pieces;

  function isRowOfBulk(id: number): boolean {
    const parent = ObjectPaths[String(id)];
    return parent?.Name === "GetRow" && bulk.has(parent.ParentObjectPathId ?? 0);
  }
}

/** UTF-8 length, in Node and in the browser. */
function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
