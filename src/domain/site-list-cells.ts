import { type IsoDay, parseDay, serialToDay } from './calendar';
import { type RawValue, showRaw } from './entry';
import type { Place } from './issue';
import { checkText, TEXT_LIMITS } from './site-facts';
import type { ListField, ListRow } from './site-list';
import type { ListIssue } from './site-list-issue';

/** A fact as a row of the list gives it, ready to be compared with other rows. */
export interface ListText {
  readonly text: string;
  readonly issues: readonly ListIssue[];
}

/** First and last serial number of a day of this century, 2000-01-01 and 2099-12-31. */
const THIS_CENTURY = [36_526, 73_050] as const;

/** Longest texts by field; a field that is not here has a form of its own. */
const LIMITS: Readonly<Partial<Record<string, number>>> = {
  site: TEXT_LIMITS.site,
  period: TEXT_LIMITS.period,
  siteManager: TEXT_LIMITS.person,
  inspector: TEXT_LIMITS.person,
  name: TEXT_LIMITS.person,
  role: TEXT_LIMITS.person,
  discipline: TEXT_LIMITS.person,
};

/** The cell of a row that a problem is in. */
export const placeOf = ({ at, captions }: ListRow, field: ListField): Place => {
  const column = captions.get(field);
  return column === undefined ? at : { ...at, column };
};

/** Reads one cell of a row: line breaks and runs of blanks become one blank, days become ISO days. */
export function readListCell(row: ListRow, field: ListField): ListText {
  const raw = row.cells.get(field) ?? null;
  const text = showRaw(raw).replace(/\s+/g, ' ').trim();
  if (text === '') return { text, issues: [] };
  const at = placeOf(row, field);
  if (raw !== null && typeof raw === 'object')
    return { text: '', issues: [{ code: 'list-cell-error', value: text, at }] };
  const caption = at.column ?? '';
  if (field === 'inspectedOn') {
    const day = dayOf(raw, text);
    return day === null
      ? { text: '', issues: [{ code: 'date-invalid', field: caption, value: text, at }] }
      : { text: day, issues: [] };
  }
  if (field === 'year') return readYear(text, at);
  if (field === 'period' && typeof raw === 'number' && raw >= THIS_CENTURY[0] && raw <= THIS_CENTURY[1])
    return { text: '', issues: [{ code: 'list-period-is-day', day: serialToDay(raw) ?? text, at }] };
  const limit = LIMITS[field.split(':')[0] ?? ''] ?? 0;
  return { text, issues: checkText(text, caption, limit).map((issue) => ({ ...issue, at })) };
}

/** A day in a date cell or as text; a time of midnight, which exports add, is dropped. */
function dayOf(raw: RawValue, text: string): IsoDay | null {
  if (typeof raw === 'number') return serialToDay(raw);
  return parseDay(text.normalize('NFKC').replace(/[ T]0?0:00(:00(\.0+)?)?$/, ''));
}

function readYear(text: string, at: Place): ListText {
  const year = Number(/^(\d{4})年?$/.exec(text.normalize('NFKC'))?.[1] ?? 0);
  return year >= 1901
    ? { text: String(year), issues: [] }
    : { text: '', issues: [{ code: 'year-invalid', value: text, at }] };
}
