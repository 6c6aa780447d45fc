import type { ApiObject, NULL_OBJECT } from '../protocol/api-object';
import type { Collection } from './collection';

/**
 * What a class of the model has to be, given the class of the Excel API that it stands for and what it has besides for
 * the rest of the model (`Own`): every other member has a name that Excel knows and the type or signature that it has
 * there. A class `implements Modelled<Excel.X, ItsOwnName>`, so that anything else does not compile.
 */
export type Modelled<X, Model, Own extends keyof Model = never> = Like<Pick<X, keyof Model & keyof X>> & {
  readonly [K in Exclude<keyof Model, keyof X | Own | keyof Collection<ApiObject> | `_${string}`>]: never;
};

/** The same members as Excel's, with objects of the model in place of Excel's; `items` is recognised by the protocol. */
type Like<X> = { readonly [K in Exclude<keyof X, 'items'>]: Member<X[K], K> };

type Member<T, K> = T extends (...given: infer Given) => infer Result
  ? (
      ...given: Arguments<Given>
    ) => K extends `${string}OrNullObject` ? Value<Result> | typeof NULL_OBJECT : Value<Result>
  : Value<T> | Mixed<T>;

/** Properties of several cells are null where the cells differ. */
type Mixed<T> = T extends OfficeExtension.ClientObject ? never : null;

type Arguments<Given extends unknown[]> = { [I in keyof Given]: Value<Given[I]> };

type Value<T> = T extends OfficeExtension.ClientObject
  ? ModelOf<T>
  : T extends OfficeExtension.ClientResult<infer Result>
    ? Result
    : Words<T>;

/** Excel's enumerations are words on the wire. */
type Words<T> = T extends string ? `${T}` : T extends (infer Item)[] ? Words<Item>[] : T;

/** The class that stands for one of Excel's; an object that the model does not have fits nothing. */
export type ModelOf<T> = {
  [K in keyof Models]: Models[K] extends [infer X, infer Model]
    ? Same<T, X> extends true
      ? Model
      : never
    : never;
}[keyof Models];

type Same<A, B> = [A, B] extends [B, A] ? true : false;

/**
 * The classes of the model beside those of Excel that they stand for. Each file declares its own here, so that classes
 * that speak of each other, as a sheet and its ranges do, need not import each other.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the files of the classes
export interface Models {}
