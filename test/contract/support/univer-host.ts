import { loadUniver } from '../../support/office/model-bundle';
import type { ContractHost } from './host';

/** The port over a workbook that is open in the workbench's grid. */
export const univerHost: ContractHost = {
  open() {
    const { headlessUniver, GridBook, UniverPort } = loadUniver();
    const { api, dispose } = headlessUniver();
    const book = new GridBook(api);
    void book.calculateLeaves(); // every result is asked for here
    const { grid } = book;
    const put = (name: string, row: number, column: number, cell: object): void => {
      const id = book.idOf(name);
      if (id === null) throw new Error(`no sheet ${name}`);
      grid.setCells(id, { [row - 1]: { [column - 1]: cell } });
    };
    return {
      port: new UniverPort(book),
      again: () => new UniverPort(book),
      leave: (name, row, column, value) => put(name, row, column, leftCell(value)),
      leaveFormula: (name, row, column, formula, value) =>
        put(name, row, column, { f: `=${formula}`, si: null, p: null, v: value, t: 2 }),
      breakDown() {
        grid.settle = async () => {
          throw new Error('no answer');
        };
        grid.execute = () => {
          throw new Error('no answer');
        };
      },
      restore() {
        Reflect.deleteProperty(grid, 'settle');
        Reflect.deleteProperty(grid, 'execute');
      },
      dispose: () => void grid.calculation.stop().then(dispose),
    };
  },
};

/** What is in a cell into which somebody typed a value. */
function leftCell(value: unknown): object {
  const bare = { f: null, si: null, p: null };
  if (value === null) return { ...bare, v: null, t: null };
  if (typeof value === 'number') return { ...bare, v: value, t: 2 };
  if (typeof value === 'boolean') return { ...bare, v: Number(value), t: 3 };
  if (typeof value === 'object') return { ...bare, v: (value as { error: string }).error, t: 1 };
  return { ...bare, v: value, t: 4 };
}
