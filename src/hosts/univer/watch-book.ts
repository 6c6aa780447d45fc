import type { LiveChange } from '../../usecases/workbook-port';
import type { GridBook } from './grid-book';
import type { GridPage } from './grid-page';

/**
 * Calls back for every sheet that people changed, once what they typed has been taken or refused, and for every sheet
 * that comes to the front; answers how to stop.
 */
export function watchBook(
  book: GridBook,
  page: Pick<GridPage, 'entered'>,
  listener: (change: LiveChange) => void,
): () => void {
  const { grid } = book;
  const nameOf = (id: string): string | null => grid.tabs().find((tab) => tab.id === id)?.name ?? null;
  const changed = new Set<string>();
  const report = async (): Promise<void> => {
    await page.entered();
    const sheets = [...changed];
    changed.clear();
    for (const id of sheets) listener({ sheet: nameOf(id) });
  };
  const stops = [
    grid.onUserEdit(({ sheet }) => {
      if (changed.size === 0) void report();
      changed.add(sheet);
    }),
    grid.onTabsChanged(() => listener({ sheet: null })),
    grid.onSheetShown((id) => setTimeout(() => listener({ sheet: nameOf(id), turned: true }))),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
