import type { FieldName } from '../domain/field';
import { entryOf } from '../domain/inspection';
import type { Issue } from '../domain/issue';
import { type RawValue, showRaw } from '../domain/raw-value';
import { checkpointIndex } from '../domain/rubric';
import { MOST_BREAKS, TEXT_LIMITS } from '../domain/site-facts';
import type { WorkbookReading } from '../workbook/reading/read-workbook';
import type { RowPlace } from '../workbook/reading/row-place';
import { reportedCells } from './input-issues';
import { listedRectifications } from './listed-rectifications';

/** Texts that are too long, by the part of the workbook that they are in. */
export interface LongTexts {
  readonly entries: readonly Issue[];
  readonly roster: readonly Issue[];
  readonly rectification: readonly Issue[];
}

/**
 * Texts on score sheets, 奖惩明细 and 整改清单 that are longer or have more lines than fit into their cells, as pasting leaves them:
 * paper would cut them off.
 */
export function longTexts(reading: WorkbookReading): LongTexts {
  const isReported = reportedCells([...reading.issues, ...reading.planIssues]);
  const unreported = (issues: readonly Issue[]): readonly Issue[] =>
    issues.filter(({ at }) => !isReported(at));
  return {
    entries: unreported(entryTexts(reading)),
    roster: unreported(rosterTexts(reading)),
    rectification: unreported(rectificationTexts(reading)),
  };
}

/** A text and how long it may be; formulas and error values are no texts of people. */
function longText<Name extends FieldName>(
  value: RawValue,
  limit: number,
  place: RowPlace<Name>,
  field: Name,
): readonly Issue[] {
  const text = showRaw(value);
  const { length } = text;
  const breaks = text.split(/\r\n|\r|\n/).length - 1;
  if (length <= limit && breaks <= MOST_BREAKS) return [];
  const at = place.at(field);
  return length > limit
    ? [{ code: 'text-too-long', field, length, limit, at }]
    : [{ code: 'text-many-breaks', field, breaks, limit: MOST_BREAKS, at }];
}

const entryTexts = ({ rubric, inspection, places }: WorkbookReading): readonly Issue[] =>
  [...checkpointIndex(rubric).keys()].flatMap((id) => {
    const place = places.get(id);
    if (!place) return [];
    const { reason, method } = entryOf(inspection, id);
    return [
      ...longText(reason, TEXT_LIMITS.reason, place, 'reason'),
      ...longText(method, TEXT_LIMITS.method, place, 'method'),
    ];
  });

const rosterTexts = ({ inspection, rosterPlaces }: WorkbookReading): readonly Issue[] =>
  rosterPlaces.flatMap((place, i) => [
    ...longText(inspection.roster[i]?.name ?? null, TEXT_LIMITS.person, place, 'name'),
    ...longText(inspection.roster[i]?.discipline ?? null, TEXT_LIMITS.site, place, 'discipline'),
  ]);

const LIMITS = {
  responsible: TEXT_LIMITS.person,
  dueOn: TEXT_LIMITS.person,
  measure: TEXT_LIMITS.reason,
  state: TEXT_LIMITS.method,
  recheck: TEXT_LIMITS.method,
} as const;

const rectificationTexts = (reading: WorkbookReading): readonly Issue[] =>
  listedRectifications(reading).flatMap(({ place, plan }) =>
    (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).flatMap((field) =>
      longText(plan[field], LIMITS[field], place, field),
    ),
  );
