/** Something that changes and notifies its listeners; the same object until it changes. */
export interface Readable<State> {
  readonly state: () => State;
  /** Calls back after every change; answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Holds a state and notifies its listeners. */
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
export class Derived<From, State> implements Readable<State> {
  readonly subscribe: Readable<State>['subscribe'];
  private last: { readonly from: From; readonly state: State } | null = null;

  constructor(
    private readonly source: Readable<From>,
    private readonly workOut: (from: From) => State,
  ) {
    this.subscribe = source.subscribe;
  }

  readonly state = (): State => {
    const from = this.source.state();
    const last = this.last?.from === from ? this.last : { from, state: this.workOut(from) };
    this.last = last;
    return last.state;
  };
}

/** A state that is worked out of two others, when somebody asks for it. */
export class Joined<First, Second, State> extends Derived<readonly [First, Second], State> {
  constructor(
    first: Readable<First>,
    second: Readable<Second>,
    workOut: (first: First, second: Second) => State,
  ) {
    const both = new Store<readonly [First, Second]>([first.state(), second.state()]);
    const follow = (): void => both.put([first.state(), second.state()]);
    first.subscribe(follow);
    second.subscribe(follow);
    super(both, (states) => workOut(...states));
  }
}
