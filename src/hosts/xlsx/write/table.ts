import type { Worksheet } from '@cj-tech-master/excelts';
import { a1 } from '../../../workbook/address';
import type { SheetPlan, TablePlan } from '../../../workbook/plan';

/** Makes an area whose cells have been put an Excel table; looks stay those of the cells. */
export function addTable(sheet: Worksheet, { cells }: SheetPlan, { name, area }: TablePlan): void {
  const captions = (cells[area.top - 1] ?? []).slice(area.left - 1, area.right);
  sheet.addTable({
    name,
    ref: a1(area.top, area.left),
    style: { theme: '', showRowStripes: false },
    columns: captions.map((caption) => ({
      name: String(caption?.value ?? ''),
      filterButton: true,
      totalsRowLabel: '',
    })),
    rows: new Array<[]>(area.bottom - area.top).fill([]), // excelts writes what it is given: nothing, the cells are there
  });
}
