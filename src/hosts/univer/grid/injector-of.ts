import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

/** The parts that a grid is made of, of which its facade shows some; private in Univer 0.25.1, the version is pinned. */
export const injectorOf = (api: FUniver): Injector =>
  (api as unknown as { readonly _injector: Injector })._injector;
