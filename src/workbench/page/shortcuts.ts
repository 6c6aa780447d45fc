import type { BarActions } from './shell';

/** Runs commands of the bar by their keys, before the grid or the browser takes them. */
export function listenToShortcuts({ save, open, print, find }: BarActions): void {
  const keys: Readonly<Record<string, () => void>> = { s: save, o: open, p: print, f: find };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const run = keys[event.key.toLowerCase()];
      if (!run) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    },
    { capture: true },
  );
}
