/**
 * The messages between Microsoft's client and a host, as observed from the unmodified client 1.1.110. The double speaks
 * this protocol; it holds none of Microsoft's code.
 */

export const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

export const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5 } as const;

/** Arguments of a path or an action; `ReferencedObjectPathIds` is parallel to them, 0 where an argument is plain. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
}

/** An error as Excel reports it: a stable code, a message, the member that failed. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
    readonly status = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = (location: string) =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", location, 404);
export const invalidArgument = (location: string) =>
  new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.", location, 400);
export const alreadyExists = (location: string) =>
  new HostError("ItemAlreadyExists", "The resource being created already exists.", location, 409);
export const accessDenied = (location: string) =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", location, 401);
/** A member that the double does not know. Loud on purpose: a test must never pass because of a silent gap. */
export const notImplemented = (location: string) =>
  new HostError("NotImplemented", `The double does not implement ${location}.`, location, 501);
/** Transport failure: the host answers nothing for this message. */
export class ConnectionDropped extends Error {}
