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
  return checkFound(await port.read(), compare, false);
}

/** 发送前检查 of a workbook that was found; `isFitted`: its rows are high enough. */
export function checkFound(
  found: GridWorkbook,
  compare: Compare = compareForSending,
  isFitted = true,
): Checked<SendCheck> {
  const compared = compare(found);
  if (compared.ok) {
    const { reading, alterations } = compared.value;
    return passed(checkBeforeSending(reading, found, alterations, isFitted));
  }
  const reading = readWorkbook(found); // it distinguishes a workbook of others from a damaged one of ours
  return reading.ok ? compared : reading;
}
