import { areaRef } from '../../../workbook/address';
import type { SheetPlan, TablePlan } from '../../../workbook/plan';
import { NAMESPACE } from './namespaces';
import { counted, element, XML_HEAD } from './xml';

/** The part that makes an area an Excel table; its looks stay those of the cells. `id` is its number in the workbook, from 1. */
export function tableXml({ cells }: SheetPlan, { name, area }: TablePlan, id: number): string {
  const captions = (cells[area.top - 1] ?? []).slice(area.left - 1, area.right);
  const ref = areaRef(area);
  return (
    XML_HEAD +
    element(
      'table',
      { xmlns: NAMESPACE.main, id, name, displayName: name, ref, totalsRowShown: '0' },
      element('autoFilter', { ref }),
      counted(
        'tableColumns',
        captions.map((caption, i) =>
          element('tableColumn', { id: i + 1, name: String(caption?.value ?? '') }),
        ),
      ),
      element('tableStyleInfo', {
        showFirstColumn: '0',
        showLastColumn: '0',
        showRowStripes: '0',
        showColumnStripes: '0',
      }),
    )
  );
}
