/** Something that changes and tells who listens; the same object until it changes. */
export interface Readable<State> {
  state(): State;
  /** Calls back after every change; answers how to stop. */
  subscribe(listener: () => void): () => void;
}

/** Holds a state and tells who listens. */
export class Store<State> implements Readable<State> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: State) {}

  readonly state = (): State => this.current;

  /** Puts another state in the place of the present one. */
  put(state: State): void {
    this.current = state;
    for (const listener of [...this.listeners]) listener();
  }

  set(change: Partial<State>): void {
    this.put({ ...this.current, ...change });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** A state that is worked out of another one, when somebody asks for it. */
export function derived<From, State>(
  { state, subscribe }: Readable<From>,
  workOut: (from: From) => State,
): Readable<State> {
  let last: { readonly from: From; readonly state: State } | null = null;
  return {
    subscribe,
    state: () => {
      const from = state();
      if (last?.from !== from || last === null) last = { from, state: workOut(from) };
      return last.state;
    },
  };
}
