import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../../src/hosts/univer/grid/box';
import { ApiObject, NULL_OBJECT } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import { checkWhole } from './limits';
import type { Modelled } from './modelled';
import type { OpenBook } from './open-book';
import { Range } from './range';

declare module './modelled' {
  interface Models {
    freezePanes: [Excel.WorksheetFreezePanes, FreezePanes];
  }
}

/** Rows and columns that stay in view. */
export class FreezePanes extends ApiObject implements Modelled<Excel.WorksheetFreezePanes, FreezePanes> {
  constructor(
    private readonly book: OpenBook,
    private readonly sheet: string,
  ) {
    super();
  }

  freezeRows(rows = 1): void {
    checkWhole('rows', rows, 1, MAX_ROWS - 1);
    this.book.grid.freeze(this.sheet, rows, 0);
  }

  freezeAt(range: Range | string): void {
    const box = range instanceof Range ? range.box : parseAddress(range);
    if (!box) throw new HostError('InvalidArgument', `address ${String(range)}`);
    this.book.grid.freeze(this.sheet, box.row + box.rows, box.column + box.columns);
  }

  unfreeze(): void {
    this.book.grid.freeze(this.sheet, 0, 0);
  }

  getLocationOrNullObject(): Range | typeof NULL_OBJECT {
    const { rows, columns } = this.book.grid.frozen(this.sheet);
    if (rows === 0 && columns === 0) return NULL_OBJECT;
    return this.book.range(this.sheet, {
      row: 0,
      column: 0,
      rows: rows || MAX_ROWS,
      columns: columns || MAX_COLUMNS,
    });
  }
}
