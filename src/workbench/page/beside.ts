import type { Unheld } from '../../workbook/unheld';
import { lookPanel } from './look-panel';
import type { Session } from './session';

/** What stands beside the grid. */
export interface Beside {
  /** Takes it away. */
  close(): void;
  /** Writes what was typed there and is not in the workbook yet; resolves too where that fails. */
  settle(): Promise<void>;
  /** Whether everything that was typed there is in the workbook. */
  isSettled(): boolean;
}

/** Nothing, or nothing to type into. */
export const NOTHING_BESIDE: Beside = {
  close: () => undefined,
  settle: async () => undefined,
  isSettled: () => true,
};

/** Shows the pane beside a workbook, or why it is only to be looked at. */
export async function standBeside(
  place: HTMLElement,
  { book, port }: Session,
  unheld: readonly Unheld[],
  copyOfWorkbook: () => Promise<Blob>,
): Promise<Beside> {
  // The pane comes after the grid, which is seen first.
  if (unheld.length === 0) return (await import('./open-pane')).openPane(place, port, copyOfWorkbook);
  book.isOnlyToLookAt = true;
  place.replaceChildren(lookPanel(unheld));
  return NOTHING_BESIDE;
}
