import { firstToFill } from '../../usecases/live/first-to-fill';
import type { Inspected } from '../../usecases/live/inspect';
import { HostFailure } from '../../usecases/workbook-port';
import type { OurSheet } from '../pane-state';
import type { OpenWorkbook } from './open-workbook';

/** Brings a sheet to the front; that of a discipline at the first cell that is to be filled in. */
export async function turnTo({ port, inspected }: OpenWorkbook, sheet: OurSheet): Promise<void> {
  const reading = inspected?.kind === 'ours' ? inspected.reading : null;
  const tab = reading && tabOf(reading, sheet);
  if (!tab) throw new HostFailure('excel-changed', '');
  const cell = typeof sheet === 'string' ? null : firstToFill(reading, sheet.discipline);
  await port.select(tab, cell?.row, cell?.column);
}

const SHEET_OF = { summary: '汇总', payouts: '奖惩明细', rectification: '整改清单' } as const;

/** The tab that a sheet is on now, whatever people called it; undefined when it is gone. */
function tabOf(
  { rubric, tabs }: Extract<Inspected, { kind: 'ours' }>['reading'],
  sheet: OurSheet,
): string | undefined {
  if (typeof sheet === 'string') return tabs.get(SHEET_OF[sheet]);
  return tabs.get(rubric.disciplines.find(({ id }) => id === sheet.discipline)?.name ?? '');
}
