import { types } from 'node:util';

/**
 * A copy of an object and everything that it holds, of the same classes. What is in `shared` is not copied: what it is
 * mapped to takes its place. A function could still speak of the original, so that none may be held.
 */
export function transplant<T>(original: T, shared: Map<unknown, unknown>): T {
  if (typeof original === 'function') throw new Error('a function cannot be copied');
  if (shared.has(original)) return shared.get(original) as T;
  if (typeof original !== 'object' || original === null) return original;
  const of = <U>(value: U): U => transplant(value, shared);
  const copy: object =
    types.isMap(original) || types.isSet(original) || Array.isArray(original)
      ? new (original.constructor as new () => object)()
      : Object.create(Object.getPrototypeOf(original));
  shared.set(original, copy);
  if (types.isMap(original))
    for (const [key, value] of original) (copy as Map<unknown, unknown>).set(of(key), of(value));
  if (types.isSet(original)) for (const value of original) (copy as Set<unknown>).add(of(value));
  for (const [key, value] of Object.entries(original)) Reflect.set(copy, key, of(value), copy);
  return copy as T;
}
