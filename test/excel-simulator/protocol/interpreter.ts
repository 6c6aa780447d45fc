import { ApiObject, hasMember, type MaybeObject, memberName, NULL_OBJECT } from './api-object';
import { HostError } from './host-error';
import { answerQuery, propertyOf, unknownMember } from './query';
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  PATH,
  type RequestBody,
  type ResponseBody,
} from './request';

/** What a request runs against. */
export interface Realm {
  /** The object that paths begin at: the workbook. */
  readonly root: ApiObject;
  /** Objects made by `new` on the client, by class name. */
  newObject(name: string): ApiObject;
  /** An object kept across requests. */
  reference(id: string): ApiObject | undefined;
  /** Resolves when every formula has its result. */
  settle(): Promise<void>;
  /** Raises the events of the request. */
  flush(): void;
}

/**
 * Runs one request as Excel does: action by action, each at once; the first that fails ends it, and what came before
 * stays done.
 */
export async function runRequest(realm: Realm, body: RequestBody): Promise<ResponseBody> {
  const run = new RequestRun(realm, body.ObjectPaths ?? {});
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of (body.Actions ?? []).entries()) {
    try {
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: (await run.perform(action)) ?? null });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      realm.flush();
      const { code, message, location, status } = error;
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: code,
          Message: message,
          Location: location || memberName(action.Name),
          ActionIndex: index,
          HttpStatusCode: status,
        },
      };
    }
  }
  realm.flush();
  return { Results: results, TraceIds: traces };
}

/** The objects of one request while it runs. */
class RequestRun {
  private readonly objects = new Map<number, MaybeObject>();

  constructor(
    private readonly realm: Realm,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ACTION.trace || action.ActionType === ACTION.ensureUnchanged) return null;
    const target = await this.resolve(action.ObjectPathId);
    if (target === NULL_OBJECT) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target.identity();
      case ACTION.query:
      case ACTION.queryAsJson:
      case ACTION.recursiveQuery:
        await this.realm.settle();
        return answerQuery(target, action.QueryInfo, action.ActionType === ACTION.queryAsJson);
      case ACTION.method:
        if (/^(get|calc)/i.test(action.Name)) await this.realm.settle();
        return await this.call(target, action.Name, action.ArgumentInfo);
      case ACTION.setProperty: {
        const [value] = await this.argumentsOf(action.ArgumentInfo);
        return setProperty(target, action.Name, value);
      }
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          setProperty(target, name, value);
        return null;
      default:
        throw new HostError('GeneralException', `action type ${action.ActionType}`);
    }
  }

  private async resolve(id: number): Promise<MaybeObject> {
    const resolved = this.objects.get(id);
    if (resolved !== undefined) return resolved;
    const path = this.paths[id];
    if (!path) throw new HostError('InvalidReference', `object path ${id}`);
    const made = await this.make(path);
    this.objects.set(id, made);
    return made;
  }

  private async make(path: ObjectPath): Promise<MaybeObject> {
    const parent = path.ParentObjectPathId ? await this.resolve(path.ParentObjectPathId) : this.realm.root;
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.realm.root;
      case PATH.newObject:
        return this.realm.newObject(path.Name);
      case PATH.method:
        return asObject(await this.call(parent, path.Name, path.ArgumentInfo));
      case PATH.property:
        return asObject(propertyOf(parent, memberName(path.Name)));
      case PATH.indexer:
        return asObject(await this.call(parent, 'GetItem', path.ArgumentInfo));
      case PATH.reference: {
        const found = this.realm.reference(path.Name);
        if (!found) throw new HostError('InvalidReference');
        return found;
      }
      case PATH.nullObject:
        return NULL_OBJECT;
      default:
        throw new HostError('GeneralException', `object path type ${path.ObjectPathType}`);
    }
  }

  private async call(target: ApiObject, wire: string, info: ArgumentInfo | undefined): Promise<unknown> {
    const name = memberName(wire);
    if (!hasMember(target, name)) throw unknownMember(target, name);
    const method = (target as unknown as Record<string, unknown>)[name];
    if (typeof method !== 'function') throw unknownMember(target, `${name}()`);
    return await located(target, name, async () => method.apply(target, await this.argumentsOf(info)));
  }

  private async argumentsOf(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const references = info?.ReferencedObjectPathIds;
    const given = [...(info?.Arguments ?? [])];
    return references
      ? await Promise.all(given.map((value, i) => this.argument(value, references[i])))
      : given;
  }

  private async argument(value: unknown, reference: unknown): Promise<unknown> {
    if (Array.isArray(value) && Array.isArray(reference))
      return await Promise.all(value.map((part, i) => this.argument(part, reference[i])));
    return typeof reference === 'number' && reference > 0 && value === reference
      ? await this.resolve(reference)
      : value;
  }
}

const asObject = (value: unknown): MaybeObject => (value instanceof ApiObject ? value : NULL_OBJECT);

/** Runs something on an object; an error that does not say where it came from gets the member's name. */
async function located<T>(target: ApiObject, name: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof HostError && error.location === '')
      error.location = `${target.constructor.name}.${name}`;
    throw error;
  }
}

function setProperty(target: ApiObject, wire: string, value: unknown): void {
  const name = memberName(wire);
  if (!hasMember(target, name)) throw unknownMember(target, name);
  const accessor = descriptorOf(target, name);
  if (accessor?.get && !accessor.set)
    throw new HostError('InvalidArgument', `${target.constructor.name}.${name} is read-only`);
  try {
    (target as unknown as Record<string, unknown>)[name] = value;
  } catch (error) {
    if (error instanceof HostError && error.location === '')
      error.location = `${target.constructor.name}.${name}`;
    throw error;
  }
}

function descriptorOf(target: object, name: string): PropertyDescriptor | undefined {
  for (let holder: object | null = target; holder; holder = Object.getPrototypeOf(holder) as object | null) {
    const found = Object.getOwnPropertyDescriptor(holder, name);
    if (found) return found;
  }
  return undefined;
}
