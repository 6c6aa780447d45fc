import type { AsOf } from './as-of';
import type { CommonProblems } from './common-problems';
import type { EnteredTables } from './entered-rows';
import { BLANK_ENTRY, type RawEntry } from './entry';
import type { Unmigrated } from './migration/unmigrated';
import type { RectificationRow } from './rectification';
import type { RosterRow } from './roster';
import type { CheckpointId } from './rubric';
import type { GapPolicy } from './scheme';
import type { SiteFacts } from './site-facts';

/** Everything people enter about one site: what must survive every regeneration. */
export interface Inspection {
  readonly facts: SiteFacts;
  readonly gapPolicy: GapPolicy;
  readonly entries: ReadonlyMap<CheckpointId, RawEntry>;
  readonly roster: readonly RosterRow[];
  readonly rectification: ReadonlyMap<CheckpointId, RectificationRow>;
  /** What could not follow its checkpoint into this edition of the rubric; missing where there is none. */
  readonly unmigrated?: readonly Unmigrated[];
  /** Tables of the programme that the workbook has; missing where it has none. */
  readonly tables?: EnteredTables;
  /** By which day they reckon what is overdue; missing where the workbook has none. */
  readonly asOf?: AsOf;
  /** 常用问题 listed on 参数, offered while a reason is typed; missing where there are none. */
  readonly commonProblems?: CommonProblems;
}

/** What was entered for a checkpoint; blank when nothing was. */
export const entryOf = (inspection: Inspection, id: CheckpointId): RawEntry =>
  inspection.entries.get(id) ?? BLANK_ENTRY;

/** An inspection in which nothing has been entered. */
export const blankInspection = (facts: SiteFacts, gapPolicy: GapPolicy): Inspection => ({
  facts,
  gapPolicy,
  entries: new Map(),
  roster: [],
  rectification: new Map(),
});
