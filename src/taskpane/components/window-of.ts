/** Rows of a long list that are worth drawing. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** The rows in view and some before and after, so that scrolling never shows a hole. */
export function windowOf(
  count: number,
  rowHeight: number,
  scrollTop: number,
  height: number,
  spare = 6,
): Window {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
  const last = Math.min(count - 1, Math.ceil((scrollTop + height) / rowHeight) + spare);
  return { first: Math.min(first, Math.max(0, count - 1)), last };
}

/** Where a key leads in a list; null when it leads nowhere. */
export function moved(key: string, active: number, count: number, page: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1);
    case 'ArrowUp':
      return Math.max(0, active - 1);
    case 'PageDown':
      return Math.min(last, active + page);
    case 'PageUp':
      return Math.max(0, active - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
