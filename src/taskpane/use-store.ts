import { useSyncExternalStore } from 'react';
import type { Readable } from './store';

/** The state of a store, or what is picked of it, shown anew when that changes. */
export function useStore<State>(store: Readable<State>): State;
export function useStore<State, Picked>(store: Readable<State>, pick: (state: State) => Picked): Picked;
export function useStore<State>(store: Readable<State>, pick = (state: State): unknown => state): unknown {
  return useSyncExternalStore(store.subscribe, () => pick(store.state()));
}
