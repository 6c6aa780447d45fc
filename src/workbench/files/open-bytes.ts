import { readXlsx } from '../../hosts/xlsx/read';
import { HostFailure } from '../../usecases/workbook-port';
import type { WorkbookPlan } from '../../workbook/plan';
import { planOfFound } from './plan-of-found';

/** The plan of a file's workbook; throws a `HostFailure` that names the file. */
export function openBytes(bytes: Uint8Array, fileName: string): WorkbookPlan {
  const result = readXlsx(bytes);
  if (!result.ok) throw new HostFailure(`file-${result.failure}`, fileName);
  return planOfFound(result.workbook, fileName);
}
