import type { Inspection } from '../../../src/domain/inspection';
import type { RawValue } from '../../../src/domain/raw-value';
import { a1 } from '../../../src/workbook/address';
import type { GridCell, GridWorkbook } from '../../../src/workbook/grid';
import type { CellPlan, NamePlan, SheetPlan, WorkbookPlan } from '../../../src/workbook/plan';
import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import type { StyleId } from '../../../src/workbook/styles';
import { planToGrid } from '../../support/plan-to-grid';

/** One sheet as it is compared: its cells by address, a formula together with its result. */
interface SheetContents {
  readonly name: string;
  readonly visibility: string;
  readonly cells: Readonly<Record<string, RawValue | readonly [formula: string, result: RawValue]>>;
}

/** What is on some sheets of a workbook, in the order of its tabs. An empty text is no content. */
export const contents = ({ sheets }: GridWorkbook, names: readonly string[]): readonly SheetContents[] =>
  sheets
    .filter(({ name }) => names.includes(name))
    .map(({ name, visibility, rows }) => ({
      name,
      visibility,
      cells: Object.fromEntries(
        [...rows].flatMap(([row, cells]) =>
          [...cells].flatMap(([column, cell]) => {
            const content = contentOf(cell);
            return content === null ? [] : [[a1(row, column), content] as const];
          }),
        ),
      ),
    }));

function contentOf({ value, formula }: GridCell): RawValue | readonly [string, RawValue] {
  const held = value === '' ? null : value === 0 ? 0 : value; // a cell knows no -0
  return formula === undefined ? held : [formula, held];
}

/** What a plan says must be in the workbook. */
export const planned = (plan: WorkbookPlan): readonly SheetContents[] =>
  contents(planToGrid(plan), namesOf(plan));

/** The inspection in a sound workbook of ours. */
export function inspectionIn(found: GridWorkbook): Inspection {
  const reading = readWorkbook(found);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  expect(reading.value.issues).toEqual([]);
  return reading.value.inspection;
}

/** How long a test over many random cases may take, in milliseconds. */
export const PATIENCE = 600_000;

/** The names of a plan's sheets. */
export const namesOf = ({ sheets }: WorkbookPlan): readonly string[] => sheets.map(({ name }) => name);

/** A plain cell of a plan. */
export const cell = (value: CellPlan['value'], style: StyleId = 'text', formula?: string): CellPlan => ({
  value,
  style,
  ...(formula === undefined ? {} : { formula }),
});

/** A sheet of nothing but cells. */
export const sheetOf = (
  name: string,
  cells: SheetPlan['cells'],
  visibility: SheetPlan['visibility'] = 'visible',
): SheetPlan => ({
  name,
  visibility,
  columns: (cells[0] ?? []).map(() => ({ width: 20 })),
  heights: cells.map(() => 15),
  cells,
  merges: [],
  validations: [],
  conditionalFormats: [],
  protected: false,
  showGridlines: true,
});

/** A workbook of such sheets. */
export const bookOf = (sheets: readonly SheetPlan[], names: readonly NamePlan[] = []): WorkbookPlan => ({
  title: '合同',
  sheets,
  names,
  activeSheet: sheets[0]?.name ?? '',
});
