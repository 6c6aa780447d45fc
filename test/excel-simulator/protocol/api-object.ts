/** How an object is named in an answer, so that later requests can speak of it. */
export type Identity =
  | { readonly Id: string }
  | { readonly _Id: string }
  | { readonly _ReferenceId: string }
  | Record<string, never>;

/**
 * An object that requests can speak of. Its members are named as in the Excel API; what a class does not declare does
 * not exist, and asking for it is an error that names it.
 */
export abstract class ApiObject {
  /** Properties that a load without names brings. */
  static readonly scalars: readonly string[] = [];

  /** Its name in an answer. */
  identity(): Identity {
    return {};
  }

  /** The objects of a collection; undefined for everything else. */
  items(): readonly ApiObject[] | undefined {
    return undefined;
  }
}

/** What `…OrNullObject` answers where there is nothing. Everything asked of it is null again. */
export const NULL_OBJECT = Symbol('null object');

export type MaybeObject = ApiObject | typeof NULL_OBJECT;

/** Members that office.js sets by another name than it loads them by. */
const OTHERWISE: Readonly<Record<string, string>> = { Gridlines: 'showGridlines', Headings: 'showHeadings' };

/** The member of the Excel API that a wire name means: Names → names, ID → id; names that begin with _ stay. */
export function memberName(wire: string): string {
  const other = OTHERWISE[wire];
  if (other !== undefined) return other;
  const upper = /^[A-Z]+/.exec(wire)?.[0].length ?? 0;
  if (upper === 0) return wire;
  return upper < wire.length ? wire.slice(0, upper).toLowerCase() + wire.slice(upper) : wire.toLowerCase();
}

/** PascalCase of a member, as answers carry it. */
export const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);

/** Whether a class or object declares a member itself, not by way of `Object`. */
export const hasMember = (target: object, name: string): boolean =>
  name in target && !(name in Object.prototype);
