import { dayOf } from '../domain/as-of';
import { dayToSerial, type IsoDay, serialToDay } from '../domain/calendar';
import { type DueState, dueState, SOON_DAYS } from '../domain/due';
import type { EnteredRow } from '../domain/entered-rows';
import { isEmptyText } from '../domain/entry';
import type { CellRef } from '../domain/issue';
import { type RawValue, showRaw } from '../domain/raw-value';
import type { EnteredReading } from '../workbook/kit/read-entered';
import type { WorkbookReading } from '../workbook/reading/read-workbook';
import { PHASES } from '../workbook/sheets/programme/phases-table';
import { DONE, NOT_BEGUN, PLAN } from '../workbook/sheets/programme/plan-table';
import { SUBMISSIONS } from '../workbook/sheets/programme/submissions-table';

/** Something that is due: a task of 工作计划, or a paper of 报送审批. */
export interface DueThing {
  /** The kind of the table that it is in. */
  readonly list: string;
  /** The key of its row. */
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** Null where no day is stated, or none that can be read. */
  readonly due: IsoDay | null;
  /** In the words of the list. */
  readonly state: string;
  readonly isDone: boolean;
  /** Days since it was due, while it is not done; 0 where it is not overdue. */
  readonly overdueDays: number;
  /** Days until it is due; null where it is done, overdue or has no day. */
  readonly daysLeft: number | null;
  readonly cell: CellRef | null;
}

/** How the programme of a workbook stands on a day. */
export interface ProgrammeState {
  readonly on: IsoDay | null;
  /** The phase that the day is in; null between phases. */
  readonly phase: string | null;
  readonly milestones: readonly DueThing[];
  readonly submissions: readonly DueThing[];
}

/** How the programme stands on a day, or on the day that the workbook reckons by; null where it has none. */
export function programmeState(reading: WorkbookReading, on?: IsoDay): ProgrammeState | null {
  if (!reading.inspection.asOf) return null;
  const day = on ?? dayOf(reading.inspection.asOf);
  const today = day === null ? null : dayToSerial(day);
  const table = (kind: string): EnteredReading | undefined =>
    reading.entered.find((entered) => entered.table.kind === kind);
  return {
    on: day,
    phase: day === null ? null : phaseOn(table(PHASES.kind)?.rows ?? [], day),
    milestones: dueIn(table(PLAN.kind), 'task', ({ state, dueOn, doneOn }) => ({
      state: isEmptyText(state ?? null) ? NOT_BEGUN : showRaw(state ?? null),
      ...dueState({ dueOn, doneOn, isDone: state === DONE }, today),
    })),
    submissions: dueIn(table(SUBMISSIONS.kind), 'paper', ({ dueOn, sentOn }) => {
      const state = dueState({ dueOn, doneOn: sentOn }, today);
      return { state: state.isDone ? DONE : NOT_BEGUN, ...state };
    }),
  };
}

/** Everything that is due in the programme, parted by how it stands; each part by days, the earliest first. */
export interface DueThings {
  readonly all: readonly DueThing[];
  readonly done: readonly DueThing[];
  readonly overdue: readonly DueThing[];
  readonly soon: readonly DueThing[];
  /** Not done, and without a day. */
  readonly undated: readonly DueThing[];
}

/** Tasks and papers together. */
export function dueThings({ milestones, submissions }: ProgrammeState): DueThings {
  const all = [...milestones, ...submissions].sort((a, b) => ((a.due ?? '~') < (b.due ?? '~') ? -1 : 1));
  return {
    all,
    done: all.filter(({ isDone }) => isDone),
    overdue: all.filter(({ overdueDays }) => overdueDays > 0),
    soon: all.filter(({ daysLeft }) => daysLeft !== null && daysLeft <= SOON_DAYS),
    undated: all.filter(({ due, isDone }) => due === null && !isDone),
  };
}

/** The first phase that a day is in. */
function phaseOn(rows: readonly EnteredRow[], day: IsoDay): string | null {
  const serial = dayToSerial(day) ?? 0;
  const within = (value: RawValue | undefined, test: (found: number) => boolean): boolean =>
    typeof value === 'number' && test(value);
  const found = rows.find(
    ({ values }) =>
      within(values.from, (from) => from <= serial) && within(values.to, (to) => serial < Math.floor(to) + 1),
  );
  return found ? showRaw(found.values.name ?? null) : null;
}

function dueIn(
  reading: EnteredReading | undefined,
  name: string,
  how: (values: EnteredRow['values']) => Pick<DueThing, 'state'> & DueState,
): readonly DueThing[] {
  return (reading?.rows ?? []).flatMap(({ key, values }, i): readonly DueThing[] => {
    if (isEmptyText(values[name] ?? null)) return [];
    const { state, isDone, daysLeft } = how(values);
    return [
      {
        list: reading?.table.kind ?? '',
        id: key,
        name: showRaw(values[name] ?? null),
        owner: showRaw(values.owner ?? null),
        due: typeof values.dueOn === 'number' ? serialToDay(values.dueOn) : null,
        state,
        isDone,
        overdueDays: Math.max(0, -(daysLeft ?? 0)),
        daysLeft: daysLeft !== null && daysLeft >= 0 ? daysLeft : null,
        cell: reading?.places[i]?.at(name).cell ?? null,
      },
    ];
  });
}
