import { type Checked, passed } from '../../domain/issue';
import type { GridWorkbook } from '../../workbook/grid';
import { readWorkbook } from '../../workbook/reading/read-workbook';
import type { WorkbookPort } from '../workbook-port';
import { checkBeforeSending, type SendCheck } from './check-before-sending';
import { type Compare, compareForSending } from './compare';

/** 发送前检查 of a workbook as it is now. */
export async function check(
  port: Pick<WorkbookPort, 'read'>,
  compare?: Compare,
): Promise<Checked<SendCheck>> {
  return checkFound(await port.read(), compare);
}

/** 发送前检查 of a workbook that was found. */
export function checkFound(found: GridWorkbook, compare: Compare = compareForSending): Checked<SendCheck> {
  const compared = compare(found);
  if (compared.ok)
    return passed(checkBeforeSending(compared.value.reading, found, compared.value.alterations));
  const reading = readWorkbook(found); // it knows a stranger from a damaged workbook
  return reading.ok ? compared : reading;
}
