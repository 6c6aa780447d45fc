import { showRaw } from '../../domain/raw-value';
import { a1, columnLetters } from '../address';
import { isInput } from '../change/same-layout';
import { type MovesOf, normaliseFormula } from '../formula-text';
import type { GridCell } from '../grid';
import type { CellPlan } from '../plan';
import type { Alteration, AlterationKind } from './alteration';
import { labelOf } from './label';
import { formulaNow } from './now-at';
import { isFixed, type SheetPair } from './sheet-pair';

/** Binary noise between programs that calculate the same. */
const NOISE = 1e-9;

/** What a cell must hold beside what it holds; null where they agree. */
type Difference = Pick<Alteration, 'kind' | 'expected' | 'found'> | null;

/** Every cell of a sheet that is not an input and differs, each line that is gone or was added only once. */
export const compareCells = (pair: SheetPair, moves: MovesOf, hasResults: boolean): readonly Alteration[] => [
  ...goneColumns(pair),
  ...comparePlanned(pair, moves, hasResults),
  ...compareAdded(pair),
];

function comparePlanned(pair: SheetPair, moves: MovesOf, hasResults: boolean): readonly Alteration[] {
  const { plan, found, rows, columns, suspects } = pair;
  return suspects.planned.flatMap((planned): readonly Alteration[] => {
    const line = plan.cells[planned - 1] ?? [];
    const row = rows.found(planned);
    if (row === undefined)
      return line.some((cell) => isFixed(cell) || cell?.formula !== undefined)
        ? [whole(pair, 'row-missing', `${planned}:${planned}`, labelOf(plan, planned))]
        : [];
    const cells = found.rows.get(row);
    return line.flatMap((cell, j): readonly Alteration[] => {
      const column = columns.found(j + 1);
      if (!cell || isInput(cell) || column === undefined) return [];
      const difference = differenceOf(cell, cells?.get(column), { moves, pair, hasResults });
      if (!difference) return [];
      if (difference.kind === 'references-left') return [whole(pair, difference.kind, '', '')];
      const label = labelOf(plan, planned, j + 1);
      return [{ ...difference, sheet: found.name, cell: a1(row, column), label }];
    });
  });
}

const goneColumns = (pair: SheetPair): readonly Alteration[] =>
  pair.plan.columns.flatMap((_, j) => {
    if (pair.columns.found(j + 1) !== undefined) return [];
    const letters = columnLetters(j + 1);
    return [whole(pair, 'column-missing', `${letters}:${letters}`, '')];
  });

const whole = (
  { found }: SheetPair,
  kind: AlterationKind,
  cell: string,
  label: string,
  content = '',
): Alteration => ({ kind, sheet: found.name, cell, label, expected: '', found: content });

/** What was found where nothing was planned: in a line that was inserted, or in a cell beside the plan. */
function compareAdded(pair: SheetPair): readonly Alteration[] {
  const { plan, found, rows, columns, suspects } = pair;
  const alterations: Alteration[] = [];
  const addedColumns = new Set<number>();
  for (const row of suspects.found) {
    const line = found.rows.get(row);
    if (!line) continue;
    const plannedRow = rows.planned(row);
    if (plannedRow === undefined) {
      const filled = [...line.values()].map(shown).filter((text) => text !== '');
      if (filled.length > 0)
        alterations.push(whole(pair, 'row-added', `${row}:${row}`, '', filled.join(' ')));
      continue;
    }
    const planned = plan.cells[plannedRow - 1];
    line.forEach((cell, column) => {
      const plannedColumn = columns.planned(column);
      if (plannedColumn !== undefined && planned?.[plannedColumn - 1]) return;
      const text = shown(cell);
      if (text === '') return;
      if (plannedColumn === undefined) addedColumns.add(column);
      else alterations.push(whole(pair, 'added', a1(row, column), '', text));
    });
  }
  for (const column of addedColumns) {
    const letters = columnLetters(column);
    alterations.push(whole(pair, 'column-added', `${letters}:${letters}`, ''));
  }
  return alterations;
}

/** A found cell as it is shown to people: its formula with `=`, else its value. */
const shown = ({ value, formula }: GridCell): string =>
  formula === undefined ? showRaw(value) : `=${formula}`;

/** What formulas are compared by. */
interface Comparison {
  readonly moves: MovesOf;
  readonly pair: SheetPair;
  readonly hasResults: boolean;
}

function differenceOf(cell: CellPlan, found: GridCell | undefined, comparison: Comparison): Difference {
  if (cell.formula !== undefined) return formulaDifference(cell, cell.formula, found, comparison);
  if (found?.formula === undefined && isSame(cell.value, found)) return null;
  const expected = cell.value === null ? '' : String(cell.value);
  const theirs = found ? shown(found) : '';
  const kind =
    expected === ''
      ? 'added'
      : theirs === ''
        ? 'missing'
        : typeof cell.value === 'number'
          ? 'number'
          : 'text';
  return { kind, expected, found: theirs };
}

function formulaDifference(
  { value }: CellPlan,
  formula: string,
  found: GridCell | undefined,
  { moves, pair, hasResults }: Comparison,
): Difference {
  const expected = (): string => `=${formulaNow(formula, pair)}`;
  if (found?.formula !== undefined) {
    if (!saysTheSame(found.formula, formula, moves))
      return normaliseFormula(found.formula) === normaliseFormula(formula)
        ? { kind: 'references-left', expected: '', found: '' }
        : { kind: 'formula', expected: expected(), found: `=${found.formula}` };
    if (!hasResults || isSameResult(value, found)) return null;
    return { kind: 'result', expected: String(value ?? ''), found: showRaw(found.value) };
  }
  const theirs = found ? shown(found) : '';
  return { kind: theirs === '' ? 'missing' : 'formula', expected: expected(), found: theirs };
}

/** Whether a found formula is the planned one, its references where the lines went. */
const saysTheSame = (theirs: string, formula: string, moves: MovesOf): boolean =>
  (theirs === formula && moves(null) === null) ||
  normaliseFormula(theirs, moves) === normaliseFormula(formula);

/** As `isSame`; when some programs save a result, blanks at its ends are lost, and a text of digits becomes a number. */
function isSameResult(planned: CellPlan['value'], found: GridCell): boolean {
  if (planned === found.value) return true;
  if (typeof planned === 'string' && typeof found.value === 'number')
    return planned.trim() === String(found.value);
  const bare = <T>(value: T): T | string => (typeof value === 'string' ? value.trim() : value);
  return isSame(bare(planned), { ...found, value: bare(found.value) });
}

/** Whether a found value is the planned one; an empty text counts as nothing, binary noise as equal. */
function isSame(planned: CellPlan['value'], found: GridCell | undefined): boolean {
  const value = found?.value ?? null;
  if (planned === null || planned === '') return value === null || value === '';
  if (typeof planned === 'number' && typeof value === 'number') return Math.abs(planned - value) <= NOISE;
  return planned === value;
}
