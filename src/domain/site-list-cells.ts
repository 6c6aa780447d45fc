import { likelyDay, readDay } from './calendar';
import { isYear, otherType, readYear } from './fact-type';
import { looksEmpty } from './folding';
import type { Place } from './issue';
import { showRaw } from './raw-value';
import { checkText, TEXT_LIMITS } from './site-facts';
import type { ListField, ListRow } from './site-list';
import type { ListIssue } from './site-list-issue';

/** A fact as a row of the list gives it, ready to be compared with other rows. */
export interface ListText {
  readonly text: string;
  readonly issues: readonly ListIssue[];
}

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

/**
 * Reads one cell of a row: line breaks and runs of blanks become one blank, days become ISO days; a day without a year is
 * one of `year`.
 */
export function readListCell(row: ListRow, field: ListField, year = 0): ListText {
  const raw = row.cells.get(field) ?? null;
  const text = showRaw(raw).replace(/\s+/g, ' ').trim();
  if (looksEmpty(text)) return { text: '', issues: [] };
  const at = placeOf(row, field);
  const wrong = (issue: ListIssue): ListText => ({ text: '', issues: [{ ...issue, at }] });
  if (raw !== null && typeof raw === 'object') return wrong({ code: 'list-cell-error', value: text });
  const caption = { caption: at.column ?? '' };
  if (field === 'inspectedOn') {
    const day = readDay(raw, year > 0 ? `${year}-01-01` : null);
    return day === null
      ? wrong({ code: 'date-invalid', field: caption, value: text, meant: likelyDay(text) })
      : { text: day, issues: [] };
  }
  if (field === 'year') {
    const given = readYear(raw);
    return given === null
      ? wrong({ code: 'year-invalid', value: text })
      : { text: String(given), issues: [] };
  }
  const other = field === 'period' && isYear(raw) ? null : otherType(raw);
  if (other && (field === 'site' || field === 'period' || other.kind === 'logical'))
    return wrong({ code: 'fact-not-text', field: caption, ...other });
  const limit = LIMITS[field.split(':')[0] ?? ''] ?? 0;
  return { text, issues: checkText(text, caption, limit).map((issue) => ({ ...issue, at })) };
}
