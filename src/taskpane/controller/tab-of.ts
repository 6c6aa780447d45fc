import type { Inspected } from '../../usecases/live/inspect';
import type { PaneActions } from '../pane-actions';

/** The tab that a sheet stands on now, whatever people called it; null when it is gone. */
export function tabOf(inspected: Inspected | null, sheet: Parameters<PaneActions['show']>[0]): string | null {
  if (inspected?.kind !== 'ours') return null;
  const { rubric, tabs } = inspected.reading;
  if (typeof sheet === 'string') return tabs.get(SHEET_OF[sheet]) ?? null;
  const name = rubric.disciplines.find(({ id }) => id === sheet.discipline)?.name;
  return name === undefined ? null : (tabs.get(name) ?? null);
}

const SHEET_OF = { summary: '汇总', payouts: '奖惩明细', rectification: '整改清单' } as const;
