import type { PaneState } from '../pane-state';

/** Holds the pane's state and tells who listens. */
export class Store {
  private readonly listeners = new Set<() => void>();

  constructor(private current: PaneState) {}

  readonly state = (): PaneState => this.current;

  set(change: Partial<PaneState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
