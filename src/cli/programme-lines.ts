import { PROGRAMME_COMMAND_TEXT } from '../messages/programme-command-text';
import { PROGRAMME_TEXT } from '../messages/programme-text';
import { type DueThing, dueThings, type ProgrammeState } from '../usecases/programme';
import type { ProgrammeReport } from '../usecases/programme-report';

/** How the programme stands, for people: the day and its phase, how many, what is overdue, what is due soon. */
export function programmeLines(
  state: ProgrammeState,
  { site, period }: Pick<ProgrammeReport, 'site' | 'period'>,
): readonly string[] {
  const { all, done, overdue, soon, undated } = dueThings(state);
  const text = PROGRAMME_COMMAND_TEXT;
  return [
    `${site}  ${period}`,
    state.on === null ? PROGRAMME_TEXT.noDay : PROGRAMME_TEXT.phase(state.on, state.phase),
    PROGRAMME_TEXT.counts(overdue.length, soon.length, done.length, all.length),
    ...(undated.length > 0 ? [text.undated(undated.length)] : []),
    ...listed(overdue, text.overdue, ({ overdueDays }) => PROGRAMME_TEXT.overdue(overdueDays)),
    ...listed(soon, text.soon, ({ daysLeft }) => PROGRAMME_TEXT.soon(daysLeft ?? 0)),
    ...(overdue.length + soon.length === 0 ? ['', PROGRAMME_TEXT.nothingDue] : []),
  ];
}

const listed = (
  things: readonly DueThing[],
  title: (count: number) => string,
  when: (thing: DueThing) => string,
): readonly string[] =>
  things.length === 0
    ? []
    : ['', title(things.length), ...things.map((thing) => `  ${when(thing)}  ${PROGRAMME_TEXT.row(thing)}`)];
