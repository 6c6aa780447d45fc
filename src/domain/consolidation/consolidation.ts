import type { IsoDay } from '../calendar';
import type { Rubric } from '../rubric';
import type { Exclusion } from '../site-result';
import type { Contest } from './contest';
import type { MissedCheckpoint } from './most-missed';
import type { RankedPeriod } from './ranking';
import type { OpenItems } from './rectifications';
import type { SiteTrend } from './trend';

/** Everything head office learns from a batch of files; the same whatever order they came in. */
export interface Consolidation {
  /** 统计日期: what is overdue is overdue on this day. */
  readonly day: IsoDay;
  /** Files looked at: the ranked and the excluded together. */
  readonly files: number;
  /** Rubrics that ranked sites were scored with, the newest version first. */
  readonly rubrics: readonly Rubric[];
  readonly periods: readonly RankedPeriod[];
  readonly excluded: readonly Exclusion[];
  /** Inspections of which there are several files that do not say the same. */
  readonly contests: readonly Contest[];
  readonly mostMissed: readonly MissedCheckpoint[];
  readonly trends: readonly SiteTrend[];
  readonly rectifications: OpenItems;
}

/** How many inspections are ranked. */
export const rankedCount = ({ periods }: Pick<Consolidation, 'periods'>): number =>
  periods.reduce((sum, { sites }) => sum + sites.length, 0);

/** A discipline as a column: rubrics share it by id, the newest gives its name. */
export interface DisciplineColumn {
  readonly id: string;
  readonly name: string;
}

/** Every discipline of the rubrics once, in the order of the newest. */
export function disciplineColumns(rubrics: readonly Rubric[]): readonly DisciplineColumn[] {
  const columns = new Map<string, DisciplineColumn>();
  for (const { disciplines } of rubrics)
    for (const { id, name } of disciplines) if (!columns.has(id)) columns.set(id, { id, name });
  return [...columns.values()];
}
