import type { Assessment } from '../../domain/assessment';
import { type IsoDay, readDay } from '../../domain/calendar';
import { deductedCheckpoints } from '../../domain/deducted-checkpoints';
import { isEmptyText } from '../../domain/entry';
import type { Place } from '../../domain/issue';
import { type RawValue, showRaw } from '../../domain/raw-value';
import { RECHECK_RESULTS, RECTIFICATION_STATES } from '../../domain/rectification';
import { choiceIssues } from '../../domain/rectifications-document';
import type { CheckpointId } from '../../domain/rubric';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { reportedCells } from '../input-issues';
import { type ListedRectification, listedRectifications } from '../listed-rectifications';
import { block, note, type Remark } from './finding';

/** Every deduction is on 整改清单, and every row there says who sees to it, until when and how far it is. */
export function rectificationRemarks(
  reading: WorkbookReading,
  { disciplines }: Assessment,
): readonly Remark[] {
  const deducted = deductedCheckpoints(disciplines);
  const listed = listedRectifications(reading);
  const due = listed.filter(({ id }) => deducted.includes(id));
  const isReported = reportedCells(reading.planIssues);
  const own = [
    ...unlisted(deducted, listed, reading),
    ...emptyCells(
      unreported(due, 'responsible', isReported),
      'responsible',
      'rectification-responsible-missing',
    ),
    ...emptyCells(unreported(due, 'dueOn', isReported), 'dueOn', 'rectification-due-missing'),
    ...due.flatMap((row) => dueRemarks(row, reading.inspection.facts.inspectedOn)),
    ...due.flatMap((row) => choiceRemarks(row, 'state', RECTIFICATION_STATES)),
    ...due.flatMap((row) => choiceRemarks(row, 'recheck', RECHECK_RESULTS)),
    ...withdrawn(listed, disciplines),
  ];
  return [...reading.planIssues.map(block), ...own.filter(({ issue }) => !isReported(issue.at))];
}

function unlisted(
  deducted: readonly CheckpointId[],
  listed: readonly ListedRectification[],
  { places }: WorkbookReading,
): readonly Remark[] {
  const present = new Set(listed.map(({ id }) => id));
  const missing = deducted.filter((id) => !present.has(id));
  const [first] = missing;
  if (first === undefined) return [];
  const at: Place = places.get(first)?.at('deduction') ?? { checkpoint: first };
  return [block({ code: 'rectification-unlisted', count: missing.length, at })];
}

/** Rows whose cell has not been reported: what is reported of the first of several must not hide the others. */
const unreported = (
  listed: readonly ListedRectification[],
  field: 'responsible' | 'dueOn',
  isReported: (at: Place) => boolean,
): readonly ListedRectification[] => listed.filter(({ place }) => !isReported(place.at(field)));

/** One remark for all rows that lack the same thing, at the first of them. */
function emptyCells(
  listed: readonly ListedRectification[],
  field: 'responsible' | 'dueOn',
  code: 'rectification-responsible-missing' | 'rectification-due-missing',
): readonly Remark[] {
  const rows = listed.filter(({ plan }) => isBlank(plan[field])).sort((a, b) => a.place.row - b.place.row);
  const [first] = rows;
  if (!first) return [];
  const { checkpoint: _, ...at } = first.place.at(field);
  return [block({ code, rows: rows.map(({ place }) => place.row), at })];
}

/** Whether nothing can be seen in a cell; an error value is nothing. */
const isBlank = (value: RawValue): boolean => isEmptyText(value) || showRaw(value).trim() === '';

/** 完成时间 is a day, and not one before the inspection. */
function dueRemarks({ place, plan }: ListedRectification, inspectedOn: IsoDay | null): readonly Remark[] {
  const { dueOn } = plan;
  if (isBlank(dueOn)) return [];
  const at = place.at('dueOn');
  const day = readDay(dueOn, inspectedOn);
  if (day === null) return [block({ code: 'rectification-due-invalid', value: showRaw(dueOn), at })];
  return inspectedOn !== null && day < inspectedOn
    ? [block({ code: 'rectification-due-early', due: day, inspectedOn, at })]
    : [];
}

/** What was pasted over a choice; no other word would be counted as done. */
function choiceRemarks(
  { place, plan }: ListedRectification,
  field: 'state' | 'recheck',
  choices: readonly string[],
): readonly Remark[] {
  return choiceIssues(showRaw(plan[field]), field, choices).map((issue) =>
    block({ ...issue, at: place.at(field) }),
  );
}

/** Rows whose deduction is none any more; they may stay, for what people noted there. */
function withdrawn(
  listed: readonly ListedRectification[],
  disciplines: Assessment['disciplines'],
): readonly Remark[] {
  const settled = new Set(
    disciplines
      .flatMap(({ items }) => items.flatMap(({ readings }) => readings))
      .filter(({ state }) => state === 'conforms' || state === 'not-applicable')
      .map(({ id }) => id),
  );
  return listed
    .filter(({ id }) => settled.has(id))
    .map(({ place }) => note({ code: 'rectification-withdrawn', at: place.at('checkpoint') }));
}
