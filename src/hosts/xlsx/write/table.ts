import type { Worksheet } from '@cj-tech-master/excelts';
import { a1 } from '../../../workbook/address';
import type { SheetPlan, TablePlan } from '../../../workbook/plan';

/** Makes an area an Excel table; looks stay those of the cells. */
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
    rows: [[]], // nothing: the cells are written by themselves; the area is set afterwards
  });
}
