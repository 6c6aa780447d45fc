import type { Assessment } from '../../domain/assessment';
import type { GridWorkbook } from '../grid';
import type { WorkbookPlan } from '../plan';
import type { ExistingRows } from '../plan-context';
import type { WorkbookReading } from '../reading/read-workbook';
import { planWorkbook } from '../workbook-plan';
import type { Alteration } from './alteration';
import { claimedPlan } from './claimed-plan';
import { compareCells } from './compare-cells';
import { compareState } from './compare-state';
import type { SheetPair } from './sheet-pair';
import { movesBetween, pairsOf } from './sheet-pairs';

/** The formulas and the protection of a workbook held against its plan. */
export interface DamageReport {
  /** Planned formulas that are gone or changed, and sheets that lack their protection. */
  readonly alterations: readonly Alteration[];
  /** What it was held against: any plan with the same formulas. */
  readonly plan: WorkbookPlan;
  readonly planned: Planned;
  /** What was found on each sheet. */
  readonly sheets: ReadonlyMap<SheetPair, readonly Alteration[]>;
}

/** What the formulas and fixed texts of a plan follow from; entries only fill its inputs and give results. */
type Planned = Pick<WorkbookReading, 'rubric' | 'layout' | 'existing'>;

/**
 * Compares formulas and protection only. What was found `before` is taken over as far as it follows from the same: the plan
 * while no list has got other rows, and what was found on a sheet while the sheet is the same: no formula of ours names another.
 */
export function compareDamage(
  found: GridWorkbook,
  reading: WorkbookReading,
  assessment: Assessment,
  before: DamageReport | null,
): DamageReport {
  const { rubric, inspection, existing, layout } = reading;
  const reusable = before && isPlannedAlike(before.planned, reading) ? before : null;
  const plan = reusable?.plan ?? planWorkbook(rubric, inspection, { existing, assessment, layout });
  const earlier = reusable ? [...reusable.sheets.keys()] : [];
  const pairs = pairsOf(claimedPlan(plan, found, reading), found, reading, earlier);
  const movesFrom = movesBetween(pairs);
  const sheets = new Map(
    pairs.map((pair) => {
      const compare = (): readonly Alteration[] =>
        [...compareState(pair, true), ...compareCells(pair, movesFrom(pair), false)].filter(isDamage);
      return [pair, reusable?.sheets.get(pair) ?? compare()] as const;
    }),
  );
  return { alterations: [...sheets.values()].flat(), plan, planned: { rubric, existing, layout }, sheets };
}

/** A formula in whose place something else or nothing is now, or a sheet without its protection. */
const isDamage = ({ kind, expected }: Alteration): boolean =>
  kind === 'protection' || ((kind === 'formula' || kind === 'missing') && expected.startsWith('='));

/** Whether two plans have the same formulas and fixed texts in the same places. */
function isPlannedAlike(one: Planned, other: Planned): boolean {
  const { roster, unmigrated } = one.existing;
  return (
    one.rubric === other.rubric &&
    one.layout === other.layout &&
    roster?.length === other.existing.roster?.length &&
    unmigrated?.length === other.existing.unmigrated?.length &&
    isSameList(one.existing.rectification, other.existing.rectification) &&
    isSameList(keysOf(one.existing), keysOf(other.existing))
  );
}

/** What identifies the rows of the programme's tables, table after table. */
const keysOf = ({ tables }: ExistingRows): readonly string[] =>
  [...(tables ?? [])].flatMap(([table, rows]) => [table, ...rows.map(({ key }) => key)]);

const isSameList = (one: readonly string[] | null, other: readonly string[] | null): boolean =>
  one?.length === other?.length && (one ?? []).every((id, i) => id === other?.[i]);
