import type { Assessment } from '../../domain/assessment';
import { type RawValue, showRaw } from '../../domain/raw-value';
import { isRosterRowUsed, sameText } from '../../domain/roster';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { rosterProblems } from '../score';
import { block, note, type Remark } from './finding';

/** The role that every site has, and that answers for all of its disciplines. */
const MANAGER = '项目经理';

/** Whoever is on the roster is there once, with a role of the scheme; and somebody manages the site. */
export function rosterRemarks(reading: WorkbookReading, assessment: Assessment): readonly Remark[] {
  const { rubric, inspection, nextPerson: next } = reading;
  if (next === null) return []; // said by the structure
  if (!inspection.roster.some(isRosterRowUsed)) return [block({ code: 'roster-empty', at: next })];
  const wrong = rosterProblems(reading, assessment).map(({ issue, place }) =>
    block({ ...issue, at: place.at(issue.code === 'roster-role-unknown' ? 'role' : 'name') }),
  );
  const lacksManager =
    rubric.scheme.payouts.some(({ role }) => role === MANAGER) &&
    !inspection.roster.some(({ role }) => isError(role) || sameText(showRaw(role), MANAGER));
  return [
    ...wrong,
    ...(lacksManager ? [block({ code: 'roster-no-manager', role: MANAGER, at: next })] : []),
    ...chargeRemarks(reading),
  ];
}

/** An error value, which has been reported. */
const isError = (value: RawValue): boolean => value !== null && typeof value === 'object';

/** 分管专业 changes no figure and the sheet lets other words pass, so these are only notes. */
function chargeRemarks({ rubric, inspection, rosterPlaces }: WorkbookReading): readonly Remark[] {
  const disciplines = rubric.disciplines.map(({ name }) => name);
  return rosterPlaces.flatMap((place, i): readonly Remark[] => {
    const row = inspection.roster[i];
    if (!row) return [];
    const [name, role, discipline] = [row.name, row.role, row.discipline].map((value) =>
      showRaw(value).trim(),
    ) as [string, string, string];
    if (
      name === '' ||
      isError(row.name) ||
      isError(row.role) ||
      (discipline === '' && sameText(role, MANAGER))
    )
      return [];
    const at = place.at('discipline');
    if (discipline === '') return [note({ code: 'roster-discipline-missing', name, role, at })];
    const unknown = discipline
      .split(/[、，,；;／/\s]+/)
      .some((part) => part !== '' && !disciplines.includes(part));
    return unknown
      ? [note({ code: 'roster-discipline-unknown', name, discipline, known: disciplines, at })]
      : [];
  });
}
