import type { RepairResult } from '../../usecases/workbook-port';
import { leftOvers } from '../../workbook/change/left-overs';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import { readSheets } from './read-sheets';

/** Finishes a replacement that was interrupted between its two requests. */
export async function repairWorkbook(
  context: Excel.RequestContext,
  isCarried: (current: GridWorkbook, retired: GridSheet) => boolean,
): Promise<RepairResult> {
  const left = leftOvers(await readSheets(context, []), isCarried);
  if (left.length === 0) return 'nothing';
  for (const { tab, fate } of left) {
    const sheet = context.workbook.worksheets.getItem(tab);
    if (fate.kind === 'remove') sheet.delete();
    else {
      if (fate.kind === 'rename') sheet.name = fate.name;
      sheet.visibility = 'Visible';
    }
  }
  await context.sync();
  return left.some(({ fate }) => fate.kind === 'show') ? 'kept' : 'done';
}
