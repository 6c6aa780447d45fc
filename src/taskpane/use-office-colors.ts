import { useSyncExternalStore } from 'react';
import type { OfficeColors } from './theme';

/**
 * Office's colours, followed as they change. Excel has no event for that: they are looked at again whenever the pane
 * comes to the front, for whoever changes them in Excel's options comes back to it, and when the machine's own change.
 */
export function useOfficeColors(read: () => OfficeColors | null): OfficeColors | null {
  const background = useSyncExternalStore(follow, () => read()?.bodyBackgroundColor ?? null);
  return background === null ? null : { bodyBackgroundColor: background };
}

function follow(listener: () => void): () => void {
  const media = window.matchMedia('(prefers-color-scheme: dark)');
  const targets = [
    [window, 'focus'],
    [window, 'pointerover'],
    [document, 'visibilitychange'],
    [media, 'change'],
  ] as const;
  for (const [target, event] of targets) target.addEventListener(event, listener);
  return () => {
    for (const [target, event] of targets) target.removeEventListener(event, listener);
  };
}
