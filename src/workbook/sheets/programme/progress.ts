import { dayOf } from '../../../domain/as-of';
import { dueState, SOON_DAYS } from '../../../domain/due';
import { cellOf } from '../../cell-of';
import { shown } from '../../kit/columns';
import type { DerivedColumn } from '../../kit/entered-table';
import type { Expression, NamedList } from '../../kit/expression';
import { NAMES } from '../../names';
import { PALETTE } from '../../styles';

/** The day that a workbook reckons by: 截止日期, or today. */
export const AS_OF: NamedList = {
  definedName: NAMES.asOf,
  values: ({ asOf }) => [cellOf.day(dayOf(asOf))],
};

const WORD = { done: '已完成', late: '逾期完成', today: '今天到期' } as const;

/**
 * How it is with something that is due on a day (`dueState`), by the day that the workbook reckons by: done, done late, overdue by
 * so many days, due soon; '' while there is time, and where no day is stated.
 */
const progress = (
  dueOn: string,
  doneOn: string,
  isDone?: Expression<string, boolean>,
): Expression<string, string> => ({
  formula: (row) => {
    const { cell } = row;
    const [due, done, asOf] = [cell(dueOn), cell(doneOn), AS_OF.definedName];
    const left = `INT(${due})-${asOf}`;
    const open =
      `IF(${left}<0,"逾期"&(${asOf}-INT(${due}))&"天",` +
      `IF(${left}=0,"${WORD.today}",IF(${left}<=${SOON_DAYS},${left}&"天内到期","")))`;
    const closed = `IF(INT(${done})>INT(${due}),"${WORD.late}","${WORD.done}")`;
    const going = `IF(ISNUMBER(${asOf}),${open},"")`;
    const undated = isDone ? `IF(${isDone.formula(row)},"${WORD.done}",${going})` : going;
    return `IF(ISNUMBER(${due}),IF(ISNUMBER(${done}),${closed},${undated}),"")`;
  },
  result: (row) => {
    const { value, list } = row;
    if (typeof value(dueOn) !== 'number') return '';
    const asOf = list(AS_OF)[0];
    const state = dueState(
      { dueOn: value(dueOn), doneOn: value(doneOn), isDone: isDone?.result(row) === true },
      typeof asOf === 'number' ? asOf : null,
    );
    if (state.isDone) return state.isLate ? WORD.late : WORD.done;
    const left = state.daysLeft;
    if (left === null || left > SOON_DAYS) return '';
    return left < 0 ? `逾期${-left}天` : left === 0 ? WORD.today : `${left}天内到期`;
  },
});

/** The column 进度 of a table whose rows are due on a day; done once a day stands in `doneOn`, or `isDone` holds. */
export const progressColumn = (
  dueOn: string,
  doneOn: string,
  isDone?: Expression<string, boolean>,
): DerivedColumn => ({
  ...shown('进度', 18, 'mark'), // never wrapped: no row is higher on another day
  value: progress(dueOn, doneOn, isDone),
  colours: [
    {
      holds: (cell) => `AND(LEFT(${cell},2)="逾期",${cell}<>"${WORD.late}")`,
      format: { fontColor: PALETTE.bad, fill: PALETTE.badFill, bold: true },
    },
    {
      holds: (cell) => `RIGHT(${cell},2)="到期"`,
      format: { fontColor: PALETTE.warn, fill: PALETTE.warnFill },
    },
  ],
});
