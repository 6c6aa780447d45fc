import { columnLetters } from '../address';
import type { SheetVisibility } from '../grid';
import type { Alteration } from './alteration';
import type { SheetPair } from './sheet-pair';

/** Words for a tab's visibility. */
const VISIBILITY: Readonly<Record<SheetVisibility, string>> = {
  visible: '显示',
  hidden: '隐藏',
  veryHidden: '深度隐藏',
};

/** Whether the tab is seen, its protection, and lines that are hidden though they were planned to be seen. */
export function compareState(pair: SheetPair, mayBeHidden: boolean): readonly Alteration[] {
  return [...visibility(pair, mayBeHidden), ...guards(pair)];
}

/** LibreOffice knows no very hidden sheets and saves them as hidden ones. */
function visibility({ plan, found }: SheetPair, mayBeHidden: boolean): readonly Alteration[] {
  const hides = mayBeHidden || plan.visibility === 'veryHidden';
  if (found.visibility === plan.visibility || (hides && found.visibility === 'hidden')) return [];
  const words = { expected: VISIBILITY[plan.visibility], found: VISIBILITY[found.visibility] };
  return [{ kind: 'visibility', sheet: found.name, cell: '', label: '', ...words }];
}

function guards({ plan, found, rows, columns }: SheetPair): readonly Alteration[] {
  const { guards: theirs, name: sheet } = found;
  if (!theirs) return [];
  const alterations: Alteration[] = [];
  if (plan.protected && !theirs.protected)
    alterations.push({
      kind: 'protection',
      sheet,
      cell: '',
      label: '',
      expected: '已保护',
      found: '未保护',
    });
  for (const row of theirs.hiddenRows)
    if (rows.planned(row) !== undefined) alterations.push(hiddenLine('hidden-row', sheet, `${row}:${row}`));
  const width = plan.cells.reduce((most, { length }) => Math.max(most, length), plan.columns.length);
  for (const column of theirs.hiddenColumns) {
    const planned = columns.planned(column);
    if (planned === undefined || plan.columns[planned - 1]?.hidden || planned > width) continue;
    const letters = columnLetters(column);
    alterations.push(hiddenLine('hidden-column', sheet, `${letters}:${letters}`));
  }
  return alterations;
}

const hiddenLine = (kind: 'hidden-row' | 'hidden-column', sheet: string, cell: string): Alteration => ({
  kind,
  sheet,
  cell,
  label: '',
  expected: VISIBILITY.visible,
  found: VISIBILITY.hidden,
});
