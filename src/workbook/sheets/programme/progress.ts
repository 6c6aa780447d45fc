import { dayOf } from '../../../domain/as-of';
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

/** Days ahead that are named before something is due. */
const SOON_DAYS = 3;

const WORD = { done: '已完成', late: '逾期完成', today: '今天到期' } as const;

/**
 * How it is with something that is due on a day and done on another, or done as `isDone` says, by the day that the workbook reckons by: done, done
 * late, overdue by so many days, due soon; '' while there is time, and where no day is stated.
 */
const progress = (
  dueOn: string,
  doneOn: string,
  isDone?: Expression<string, boolean>,
): Expression<string, string> => ({
  formula: (row) => {
    const { cell } = row;
    const [due, done] = [cell(dueOn), cell(doneOn)];
    const left = `${due}-${AS_OF.definedName}`;
    const open =
      `IF(${left}<0,"逾期"&(${AS_OF.definedName}-${due})&"天",` +
      `IF(${left}=0,"${WORD.today}",IF(${left}<=${SOON_DAYS},${left}&"天内到期","")))`;
    const closed = `IF(${done}>${due},"${WORD.late}","${WORD.done}")`;
    const going = `IF(ISNUMBER(${AS_OF.definedName}),${open},"")`;
    const undated = isDone ? `IF(${isDone.formula(row)},"${WORD.done}",${going})` : going;
    return `IF(ISNUMBER(${due}),IF(ISNUMBER(${done}),${closed},${undated}),"")`;
  },
  result: (row) => {
    const { value, list } = row;
    const [due, done, asOf] = [value(dueOn), value(doneOn), list(AS_OF)[0]];
    if (typeof due !== 'number') return '';
    if (typeof done === 'number') return done > due ? WORD.late : WORD.done;
    if (isDone?.result(row)) return WORD.done;
    if (typeof asOf !== 'number') return '';
    const left = due - asOf;
    if (left < 0) return `逾期${-left}天`;
    if (left === 0) return WORD.today;
    return left <= SOON_DAYS ? `${left}天内到期` : '';
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
