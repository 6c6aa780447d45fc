import type { PrintPlan, SheetPlan } from '../../workbook/plan';

/** Margins as Excel begins, in millimetres. */
const MARGINS = { left: 17.8, right: 17.8, top: 19.1, bottom: 19.1, header: 7.6, footer: 7.6 } as const;

/** The paper that a sheet was planned for, or plain A4 around everything that stands on it; null where nothing does. */
export function printOf({ print, cells }: SheetPlan): PrintPlan | null {
  if (print) return print;
  let [bottom, right] = [0, 0];
  for (const [i, line] of cells.entries())
    for (const [j, cell] of line.entries()) {
      if ((cell?.value ?? '') === '') continue;
      bottom = i + 1;
      right = Math.max(right, j + 1);
    }
  if (bottom === 0) return null;
  return {
    orientation: 'portrait',
    area: { top: 1, left: 1, bottom, right },
    breaksAfter: [],
    margins: MARGINS,
    footer: { left: '', center: '', right: '' },
    centerHorizontally: false,
  };
}
