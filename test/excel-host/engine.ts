import {
  ActionType,
  ConnectionDropped,
  HostError,
  itemNotFound,
  notImplemented,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./protocol";

/**
 * The interpreter of the double: resolves object paths, runs actions, answers queries. It knows no Excel; what objects
 * there are and what they can do stands in a table of types (excel-types.ts).
 */

/** An object of the host as the client may address it. */
export class Handle {
  constructor(
    readonly type: string,
    readonly target: unknown,
  ) {}
}

/** What a type can do. Wire names, PascalCase; `T` is the host's own object behind the handle. */
export interface TypeFacts<T> {
  /** Identity that goes with every answer: `Id` or `_Id`. */
  readonly identity?: (target: T) => Record<string, unknown>;
  /** Range-like: the client keeps it by a reference. */
  readonly kept?: boolean;
  /** Whether what a reference was kept for is still there. */
  readonly isThere?: (target: T) => boolean;
  readonly get?: Readonly<Record<string, (target: T) => unknown>>;
  readonly set?: Readonly<Record<string, (target: T, value: never) => void>>;
  readonly nav?: Readonly<Record<string, (target: T) => Handle | null>>;
  /** Returns a Handle (or null for a null object), or a plain value for a method with a result. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each method knows the arguments that it is sent
  readonly call?: Readonly<Record<string, (target: T, args: any) => unknown>>;
  readonly index?: (target: T, key: unknown) => Handle | null;
  readonly items?: (target: T) => readonly Handle[];
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a table of tables: each entry knows its own target
export type TypeTable = Readonly<Record<string, TypeFacts<any>>>;

/** Called before each action; may throw a HostError (a fault) or ConnectionDropped (the host dies here). */
export type BeforeAction = (action: Action, index: number, path: () => string) => void;

export class Engine {
  private readonly references = new Map<string, Handle>();
  private nextReference = 1;

  constructor(
    private readonly types: TypeTable,
    private readonly root: Handle,
  ) {}

  /** Kept objects that the client has not given back. 0 when nothing leaks. */
  get liveReferences(): number {
    return this.references.size;
  }

  /** What was kept since `before`: gone again where the answer never reached the client. */
  keptBefore(): ReadonlySet<string> {
    return new Set(this.references.keys());
  }
  forgetSince(before: ReadonlySet<string>): void {
    for (const reference of this.references.keys()) if (!before.has(reference)) this.references.delete(reference);
  }

  /** A host that has gone knows no references any more. */
  forgetReferences(): void {
    this.references.clear();
  }

  execute(body: RequestBody, before: BeforeAction): ResponseBody {
    const message = new Message(this.types, this.root, this.references, body, (handle) => {
      const id = `{REF-${String(this.nextReference++)}}`;
      this.references.set(id, handle);
      return id;
    });
    return message.run(before);
  }
}

class Message {
  private readonly resolved = new Map<number, Handle | null>();
  private readonly keptAs = new Map<Handle, string>();
  private readonly traces: number[] = [];

  constructor(
    private readonly types: TypeTable,
    private readonly root: Handle,
    private readonly references: Map<string, Handle>,
    private readonly body: RequestBody,
    private readonly keep: (handle: Handle) => string,
  ) {}

  run(before: BeforeAction): ResponseBody {
    const results: ActionResult[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        before(action, index, () => this.describe(action.ObjectPathId));
        results.push({ ActionId: action.Id, Value: this.act(action) });
      } catch (error) {
        if (error instanceof ConnectionDropped) throw error;
        if (!(error instanceof HostError)) throw error;
        return {
          Results: results,
          TraceIds: this.traces,
          Error: {
            Code: error.code,
            Message: error.message,
            Location: error.location,
            HttpStatusCode: error.status,
            ActionIndex: index,
          },
        };
      }
    }
    return { Results: results, TraceIds: this.traces };
  }

  private act(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) {
      this.traces.push(action.Id);
      return null;
    }
    const handle = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return handle === null ? null : this.identity(handle);
      case ActionType.Query:
        return handle === null ? null : this.query(handle, action.QueryInfo ?? {});
      case ActionType.Method:
        return handle === null ? null : this.method(handle, action);
      case ActionType.SetProperty: {
        if (handle === null) return null;
        const set = lookUp(this.facts(handle).set, action.Name);
        if (set === undefined) throw notImplemented(`${handle.type}.${action.Name} =`);
        set[1](handle.target, this.arguments(action.ArgumentInfo)[0] as never);
        return null;
      }
      default:
        throw notImplemented(`action type ${String(action.ActionType)}`);
    }
  }

  private method(handle: Handle, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      this.keptAs.set(handle, this.keep(handle));
      return null;
    }
    if (action.Name === "_RemoveReference") {
      for (const reference of action.ArgumentInfo?.Arguments ?? []) this.references.delete(reference as string);
      return null;
    }
    const call = lookUp(this.facts(handle).call, action.Name);
    if (call === undefined) throw notImplemented(`${handle.type}.${action.Name}()`);
    const value = call[1](handle.target, this.arguments(action.ArgumentInfo));
    return value instanceof Handle ? null : (value ?? null);
  }

  private resolve(id: number): Handle | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new Error(`the message names path ${String(id)} and does not hold it`);
    const handle = this.evaluate(path);
    this.resolved.set(id, handle);
    return handle;
  }

  private evaluate(path: ObjectPath): Handle | null {
    if (path.ObjectPathType === PathType.Global) return this.root;
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.Reference) {
      const kept = this.references.get(path.Name);
      if (kept === undefined || this.facts(kept).isThere?.(kept.target) === false)
        throw itemNotFound(`reference ${path.Name}`);
      return kept;
    }
    if (path.ObjectPathType === PathType.NewObject) {
      if (lookUp(this.types, path.Name) === undefined) throw notImplemented(`service ${path.Name}`);
      return new Handle(path.Name, this.root.target);
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const facts = this.facts(parent);
    if (path.ObjectPathType === PathType.Property) {
      const nav = lookUp(facts.nav, path.Name);
      if (nav === undefined) throw notImplemented(`${parent.type}.${path.Name}`);
      return nav[1](parent.target);
    }
    if (path.ObjectPathType === PathType.Indexer) {
      if (facts.index === undefined) throw notImplemented(`${parent.type}[…]`);
      const item = facts.index(parent.target, this.arguments(path.ArgumentInfo)[0]);
      if (item === null) throw itemNotFound(`${parent.type}.getItem`);
      return item;
    }
    const call = lookUp(facts.call, path.Name);
    if (call === undefined) throw notImplemented(`${parent.type}.${path.Name}()`);
    const value = call[1](parent.target, this.arguments(path.ArgumentInfo));
    if (value !== null && !(value instanceof Handle)) throw new Error(`${parent.type}.${path.Name} gave no object`);
    return value;
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, position) => {
      const id = references?.[position];
      return typeof id === "number" && id > 0 ? this.resolve(id) : argument;
    });
  }

  private identity(handle: Handle): Record<string, unknown> {
    const reference = this.keptAs.get(handle);
    return {
      ...this.facts(handle).identity?.(handle.target),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  /** Scalars and nested objects by their names; without names all scalars. */
  private query(handle: Handle, info: { Select?: readonly string[]; Top?: number; Skip?: number }): unknown {
    const facts = this.facts(handle);
    const select = info.Select ?? [];
    if (facts.items !== undefined) {
      const all = facts.items(handle.target);
      const skip = info.Skip ?? 0;
      const some = all.slice(skip, info.Top === undefined ? undefined : skip + info.Top);
      if (this.body.AutoKeepReference === true) {
        for (const item of some) if (this.facts(item).kept === true) this.keptAs.set(item, this.keep(item));
      }
      const own = select.filter((name) => lookUp(facts.get, name) !== undefined);
      const ofItems = select.filter((name) => !own.includes(name));
      return {
        ...this.scalars(handle, own),
        _Items: some.map((item) => ({ ...this.identity(item), ...this.scalars(item, ofItems) })),
      };
    }
    return { ...this.identity(handle), ...this.scalars(handle, select) };
  }

  private scalars(handle: Handle, select: readonly string[]): Record<string, unknown> {
    const facts = this.facts(handle);
    const answer: Record<string, unknown> = {};
    if (select.length === 0 || select.includes("*")) {
      for (const [name, get] of Object.entries(facts.get ?? {})) answer[name] = get(handle.target);
    }
    const nested = new Map<string, string[]>();
    for (const name of select) {
      if (name === "*") continue;
      const slash = name.indexOf("/");
      const head = slash < 0 ? name : name.slice(0, slash);
      const get = slash < 0 ? lookUp(facts.get, head) : undefined;
      if (get !== undefined) {
        answer[get[0]] = get[1](handle.target);
        continue;
      }
      const below = nested.get(head) ?? [];
      if (slash >= 0) below.push(name.slice(slash + 1));
      nested.set(head, below);
    }
    for (const [head, below] of nested) {
      const nav = lookUp(facts.nav, head);
      if (nav === undefined) throw notImplemented(`${handle.type}.${head} (load)`);
      const child = nav[1](handle.target);
      answer[nav[0]] = child === null ? null : this.query(child, { Select: below.filter((name) => name !== "items") });
    }
    return answer;
  }

  private facts(handle: Handle): TypeFacts<unknown> {
    const facts = this.types[handle.type];
    if (facts === undefined) throw notImplemented(`type ${handle.type}`);
    return facts as TypeFacts<unknown>;
  }

  /** "Worksheet.GetRange": what a fault can aim at. */
  private describe(id: number): string {
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) return "";
    const parent = path.ParentObjectPathId === undefined ? "" : this.describe(path.ParentObjectPathId);
    const own = path.ObjectPathType === PathType.Indexer ? `[${String(path.ArgumentInfo?.Arguments?.[0])}]` : path.Name;
    return parent === "" ? own : `${parent}.${own}`;
  }
}

/** Members are matched without case: `Select` keeps the caller's camelCase, everything else is PascalCase. */
function lookUp<V>(table: Readonly<Record<string, V>> | undefined, name: string): readonly [string, V] | undefined {
  if (table === undefined) return undefined;
  const exact = Object.hasOwn(table, name) ? table[name] : undefined;
  if (exact !== undefined) return [name, exact];
  const wanted = name.toLowerCase();
  for (const [key, value] of Object.entries(table)) if (key.toLowerCase() === wanted) return [key, value];
  return undefined;
}
