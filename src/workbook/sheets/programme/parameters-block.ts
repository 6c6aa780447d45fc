import { dayOf } from '../../../domain/as-of';
import type { Inspection } from '../../../domain/inspection';
import { a1, cellArea } from '../../address';
import { cellOf } from '../../cell-of';
import type { FormBuilder } from '../../form-builder';
import { DAYS, dayRule } from '../../kit/input-rules';
import { NAMES } from '../../names';
import type { ValidationPlan } from '../../plan';
import { ENTERED_TABLES } from '../entered-tables';
import { PARAMETER_LABELS as LABEL, SHEET_SEPARATOR } from '../parameter-labels';

/** The part of 参数 that this block is put into. */
type Form = Pick<FormBuilder, 'builder' | 'names' | 'section' | 'pair' | 'note' | 'lastRow'> & {
  readonly validations: ValidationPlan[];
};

/**
 * The block 专项工作 of 参数: the day that the sheets of the programme reckon by, with the only TODAY of the workbook, and
 * which sheets there are, so that one that is deleted is missed.
 */
export function putProgramme(form: Form, { facts, asOf, tables }: Inspection): void {
  form.section(LABEL.programme);
  form.pair(LABEL.asOf, cellOf.day(asOf?.chosen ?? null), 'inputDateLeft');
  const chosen = cellArea(form.lastRow, 2);
  form.validations.push(dayRule(chosen, LABEL.asOf, `${facts.year}-11-27`, '留空时按打开文件的当天算。'));
  const typed = a1(chosen.top, chosen.left);
  form.pair(
    LABEL.reckoned,
    {
      formula: `IF(IF(ISNUMBER(${typed}),AND(${typed}>=${DAYS.from},${typed}<${DAYS.to + 1}),FALSE),INT(${typed}),TODAY())`,
      result: cellOf.day(dayOf(asOf)),
    },
    'factDate',
    NAMES.asOf,
  );
  const names = ENTERED_TABLES.filter(({ kind }) => tables?.has(kind)).map(({ name }) => name);
  form.pair(LABEL.tables, names.join(SHEET_SEPARATOR), 'text');
  form.note('是否逾期按“计算日期”算：填了截止日期就按截止日期，没填就按当天。');
}
