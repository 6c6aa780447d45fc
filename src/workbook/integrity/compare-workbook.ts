import type { Assessment } from '../../domain/assessment';
import { type Checked, failed, passed } from '../../domain/issue';
import type { Rubric } from '../../domain/rubric';
import type { GridWorkbook } from '../grid';
import { SHEETS } from '../names';
import type { WorkbookPlan } from '../plan';
import { newerIssues, withoutSnapshot } from '../reading/read-snapshot';
import { readWorkbook, type WorkbookReading } from '../reading/read-workbook';
import type { Alteration } from './alteration';
import { chooseRubric } from './choose-rubric';
import { claimedPlan } from './claimed-plan';
import { compareCells } from './compare-cells';
import { compareNames } from './compare-names';
import { compareState } from './compare-state';
import { nameLabels } from './name-labels';
import { assessmentAsFound, planAsFound } from './plan-as-found';
import type { SheetPair } from './sheet-pair';
import { movesBetween, pairsOf } from './sheet-pairs';

/** What a workbook holds, and everything in it that is not as it must be. */
export interface IntegrityReport {
  readonly reading: WorkbookReading;
  /** Computed anew from the raw entries. */
  readonly assessment: Assessment;
  /** Whether the rubric is one of head office's; otherwise only the workbook's own snapshot vouches for it. */
  readonly rubricKnown: boolean;
  /** Empty: 未发现改动. */
  readonly alterations: readonly Alteration[];
}

/**
 * 完整性核对: plans the workbook anew from the rubric and from what people entered, and compares every cell that is
 * not an input, the defined names, and what is hidden or unprotected. Fails when it is no workbook of ours.
 */
export function compareWorkbook(found: GridWorkbook, known: readonly Rubric[]): Checked<IntegrityReport> {
  const chosen = chooseRubric(found, known);
  const newer = newerIssues(found);
  if (!chosen.ok && newer.length > 0) return failed(newer);
  if (!chosen.ok) return failed(withoutSnapshot(found, chosen.issues));
  const result = readWorkbook(found, chosen.value.rubric);
  if (!result.ok) return result;
  const reading = result.value;
  const assessment = assessmentAsFound(reading);
  return passed({
    reading,
    assessment,
    rubricKnown: chosen.value.known,
    // What a newer program wrote cannot be distinguished from what was altered; the reading says that it is newer.
    alterations:
      newer.length > 0
        ? []
        : alterationsOf(claimedPlan(planAsFound(reading), found, reading), found, reading, assessment),
  });
}

function alterationsOf(
  plan: WorkbookPlan,
  found: GridWorkbook,
  reading: WorkbookReading,
  assessment: Assessment,
): readonly Alteration[] {
  const pairs = pairsOf(plan, found, reading);
  const hasResults = reading.hasForeseeableResults && holdsResults(found);
  const movesFrom = movesBetween(pairs);
  const pairOf = (sheet: string): SheetPair | undefined => pairs.find((pair) => pair.plan.name === sheet);
  const names = { tabs: reading.tabs, moves: movesFrom(null), pairOf, labelOf: nameLabels(reading.rubric) };
  return oncePerSheet([
    ...plan.sheets
      .filter((sheet) => !pairs.some(({ plan: { name } }) => name === sheet.name))
      .map(
        ({ name }): Alteration => ({
          kind: 'sheet-missing',
          sheet: name,
          cell: '',
          label: '',
          expected: name,
          found: '',
        }),
      ),
    ...pairs.flatMap((pair) => [
      ...compareState(pair, isUntouched(pair, reading)),
      ...compareCells(pair, movesFrom(pair), hasResults && hasKnownResults(pair, reading, assessment)),
    ]),
    ...(found.names ? compareNames(plan.names, { ...names, found: found.names }) : []),
  ]);
}

/** One thing that was done to a whole sheet is reported once, however much it broke. */
function oncePerSheet(alterations: readonly Alteration[]): readonly Alteration[] {
  const reported = new Set<string>();
  return alterations.filter(({ kind, sheet }) => {
    if (kind !== 'sheet-renamed' && kind !== 'references-left') return true;
    const isNew = !reported.has(`${kind} ${sheet}`);
    reported.add(`${kind} ${sheet}`);
    return isNew;
  });
}

/** A discipline that was not chosen for the inspection is hidden, and nothing was entered for it. */
function isUntouched({ plan }: SheetPair, { rubric, inspection }: WorkbookReading): boolean {
  const discipline = rubric.disciplines.find(({ name }) => name === plan.name);
  return (
    discipline?.items.every(({ checkpoints }) =>
      checkpoints.every(({ id }) => (inspection.entries.get(id)?.deduction ?? null) === null),
    ) === true
  );
}

/**
 * Whether the results of a sheet's formulas are known. In the first layout money is looked up by names that are patterns
 * to MATCH; what a program makes of them is its own affair, and we derive none.
 */
const hasKnownResults = (
  { plan: { name }, found }: SheetPair,
  { layout }: WorkbookReading,
  { unsafeNames }: Assessment,
): boolean =>
  found.uncalculated !== true &&
  (layout > 1 || unsafeNames.length === 0 || (name !== SHEETS.summary && name !== SHEETS.payouts));

/** Whether a program that calculates saved the workbook; others leave every result out. */
const holdsResults = ({ sheets }: GridWorkbook): boolean =>
  sheets.some(({ rows }) =>
    [...rows.values()].some((line) =>
      [...line.values()].some(
        ({ value, formula }) => formula !== undefined && value !== null && value !== '',
      ),
    ),
  );
