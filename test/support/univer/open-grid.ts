import type { GridBook } from '../../../src/hosts/univer/grid-book';
import type { GridPage } from '../../../src/hosts/univer/grid-page';
import type { UniverPort } from '../../../src/hosts/univer/univer-port';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { loadUniver } from '../office/model-bundle';

/** What a workbook holds, the results of formulas left out. */
interface GridState {
  readonly sheetOrder: readonly string[];
  readonly sheets: readonly { readonly name: string }[];
  readonly rules: readonly object[];
}

/** A workbook open in the grid, without a screen, and the port over it. */
export interface GridWorld {
  readonly book: GridBook;
  readonly port: UniverPort;
  /** A person types a value; row and column count from 1. */
  type(sheet: string, row: number, column: number, value: string | number): void;
  /** Everything that the grid holds, as it would be saved. */
  state(): GridState;
  dispose(): void;
}

/** Opens a plan, or an empty workbook. */
export function openGrid(
  plan: WorkbookPlan | null = null,
  page?: GridPage,
  { calculates = true } = {},
): GridWorld {
  const { headlessUniver, GridBook, UniverPort } = loadUniver();
  const { api, dispose } = headlessUniver({ calculates });
  const book = new GridBook(api, plan);
  return {
    book,
    port: new UniverPort(book, page),
    type(sheet, row, column, value) {
      const cell = typeof value === 'number' ? { v: value, t: 2 } : { v: value, t: 1 };
      api.syncExecuteCommand('sheet.mutation.set-range-values', {
        unitId: book.grid.unitId,
        subUnitId: book.idOf(sheet) ?? '',
        cellValue: { [row - 1]: { [column - 1]: { ...cell, f: null, si: null, p: null } } },
      });
    },
    state() {
      const { sheetOrder = [], sheets, styles, resources = [] } = api.getActiveWorkbook()?.save() ?? {};
      const ours = /DATA_VALIDATION|CONDITIONAL|DEFINED_NAME/;
      return {
        sheetOrder,
        sheets: sheetOrder.map((id) => JSON.parse(looks(sheets?.[id] ?? {}, styles ?? {}))),
        rules: resources
          .filter(({ name }) => ours.test(name))
          .map(({ data }) => JSON.parse(data || '{}', withoutIds))
          .map((bySheet) =>
            Object.fromEntries(Object.entries(bySheet).filter(([, all]) => JSON.stringify(all) !== '[]')),
          ),
      };
    },
    dispose: () => void book.grid.calculation.stop().then(dispose),
  };
}

/** A sheet with the styles that its cells name, and without the results of formulas, which follow from the rest. */
const looks = (sheet: object, styles: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(sheet, (key, value) => {
    if (key === 's' && typeof value === 'string') return styles[value];
    return value?.f ? { ...value, v: null, t: null } : value;
  });

/** A rule gets an id where it is made. */
const withoutIds = (key: string, value: unknown): unknown =>
  key === 'uid' || key === 'cfId' ? undefined : value;
