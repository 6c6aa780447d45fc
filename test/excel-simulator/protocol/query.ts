import { ApiObject, hasMember, type MaybeObject, memberName, NULL_OBJECT, wireName } from './api-object';
import { HostError } from './host-error';
import type { QueryInfo } from './request';

/** The properties wanted, as a tree: format/fill/color → format → fill → color. */
interface Wanted {
  [member: string]: Wanted;
}

/** Reads what a query wants of an object, as the answer carries it. */
export function answerQuery(
  target: MaybeObject,
  info: QueryInfo | null | undefined,
  asJson: boolean,
): unknown {
  return read(target, wantedOf(info), asJson, { top: info?.Top, skip: info?.Skip });
}

function wantedOf(info: QueryInfo | null | undefined): Wanted {
  const root: Wanted = {};
  for (const path of [...(info?.Select ?? []), ...(info?.Expand ?? [])]) {
    let node = root;
    for (const part of path.split(/[/.]/)) {
      if (part === '' || part.toLowerCase() === 'items') continue;
      const name = memberName(part);
      const next = node[name] ?? {};
      node[name] = next;
      node = next;
    }
  }
  return root;
}

interface Window {
  readonly top?: number | undefined;
  readonly skip?: number | undefined;
}

function read(target: MaybeObject, wanted: Wanted, asJson: boolean, window: Window = {}): unknown {
  if (target === NULL_OBJECT) return null;
  const key = asJson ? (name: string): string => name : wireName;
  const answer: Record<string, unknown> = asJson ? {} : { ...target.identity() };
  const items = target.items();
  if (items) {
    const { skip = 0, top = items.length } = window;
    answer[asJson ? 'items' : '_Items'] = items
      .slice(skip, skip + top)
      .map((item) => read(item, wanted, asJson));
    return answer;
  }
  const given = Object.keys(wanted).filter((name) => name !== '*');
  const scalars = (target.constructor as typeof ApiObject).scalars;
  const names = given.length === 0 || '*' in wanted ? [...scalars, ...given] : given;
  for (const name of names) {
    const value = propertyOf(target, name);
    answer[key(name)] =
      value instanceof ApiObject || value === NULL_OBJECT
        ? read(value, wanted[name] ?? {}, asJson)
        : (value ?? null);
  }
  return answer;
}

/** A property's value; an error with its name where the model has none. */
export function propertyOf(target: ApiObject, name: string): unknown {
  if (!hasMember(target, name)) throw unknownMember(target, name);
  return (target as unknown as Record<string, unknown>)[name];
}

/** The error for a member that the model does not have. */
export function unknownMember(target: ApiObject, name: string): HostError {
  const location = `${target.constructor.name}.${name}`;
  const error = new HostError('ApiNotFound', `the workbench does not know ${location}`);
  error.location = location;
  return error;
}
