import { entryOf } from '../domain/inspection';
import type { Issue, Place } from '../domain/issue';
import { type RawValue, showRaw } from '../domain/raw-value';
import { checkpointIndex } from '../domain/rubric';
import { MOST_BREAKS, TEXT_LIMITS } from '../domain/site-facts';
import type { GridWorkbook } from '../workbook/grid';
import type { WorkbookReading } from '../workbook/reading/read-workbook';
import { RECTIFICATION_CAPTIONS } from '../workbook/sheets/rectification-captions';
import { ROSTER_CAPTIONS } from '../workbook/sheets/roster-captions';
import { CAPTIONS } from '../workbook/sheets/score/columns';
import { toldCells } from './input-issues';
import { listedRectifications } from './listed-rectifications';

/** Texts that are too long, by the part of the workbook that they stand in. */
export interface LongTexts {
  readonly entries: readonly Issue[];
  readonly roster: readonly Issue[];
  readonly rectification: readonly Issue[];
}

/**
 * Texts on score sheets, 奖惩明细 and 整改清单 that are longer or have more lines than their cells have room for, as pasting leaves them:
 * paper would cut them off.
 */
export function longTexts(reading: WorkbookReading, found: GridWorkbook): LongTexts {
  const isTold = toldCells([...reading.issues, ...reading.planIssues]);
  const untold = (issues: readonly Issue[]): readonly Issue[] => issues.filter(({ at }) => !isTold(at));
  return {
    entries: untold(entryTexts(reading)),
    roster: untold(rosterTexts(reading)),
    rectification: untold(rectificationTexts(reading, found)),
  };
}

/** A text and how long it may be; formulas and error values are no texts of people. */
function longText(value: RawValue, limit: number, at: Place & { readonly column: string }): readonly Issue[] {
  const text = showRaw(value);
  const { length } = text;
  if (length > limit) return [{ code: 'text-too-long', field: at.column, length, limit, at }];
  const breaks = text.split(/\r\n|\r|\n/).length - 1;
  return breaks > MOST_BREAKS
    ? [{ code: 'text-many-breaks', field: at.column, breaks, limit: MOST_BREAKS, at }]
    : [];
}

const entryTexts = ({ rubric, inspection, places }: WorkbookReading): readonly Issue[] =>
  [...checkpointIndex(rubric).keys()].flatMap((id) => {
    const { reason, method } = entryOf(inspection, id);
    const at = places.get(id) ?? { checkpoint: id };
    return [
      ...longText(reason, TEXT_LIMITS.reason, { ...at, column: CAPTIONS.reason }),
      ...longText(method, TEXT_LIMITS.method, { ...at, column: CAPTIONS.method }),
    ];
  });

const rosterTexts = ({ inspection, rosterPlaces }: WorkbookReading): readonly Issue[] =>
  inspection.roster.flatMap(({ name, discipline }, i) => [
    ...longText(name, TEXT_LIMITS.person, { ...rosterPlaces[i], column: ROSTER_CAPTIONS.name }),
    ...longText(discipline, TEXT_LIMITS.site, { ...rosterPlaces[i], column: ROSTER_CAPTIONS.discipline }),
  ]);

const LIMITS = {
  responsible: TEXT_LIMITS.person,
  dueOn: TEXT_LIMITS.person,
  measure: TEXT_LIMITS.reason,
  state: TEXT_LIMITS.method,
  recheck: TEXT_LIMITS.method,
} as const;

const rectificationTexts = (reading: WorkbookReading, found: GridWorkbook): readonly Issue[] =>
  listedRectifications(reading, found).flatMap(({ id, sheet, row, plan }) =>
    (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).flatMap((field) =>
      longText(plan[field], LIMITS[field], {
        sheet,
        row,
        column: RECTIFICATION_CAPTIONS[field],
        checkpoint: id,
      }),
    ),
  );
