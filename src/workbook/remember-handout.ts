import { handoutOf, handoutTexts } from '../domain/handout';
import type { Inspection } from '../domain/inspection';
import { withHandedOut } from './handed-out-row';
import { SHEETS } from './names';
import type { WorkbookPlan } from './plan';
import { HANDED_OUT_COLUMNS } from './sheets/snapshot-keys';

/** A plan that remembers what is handed out with it: for 发放 alone; everything else hands on what a workbook remembers. */
export function rememberingHandout(plan: WorkbookPlan, inspection: Inspection): WorkbookPlan {
  const texts = handoutTexts(handoutOf(inspection), HANDED_OUT_COLUMNS.length);
  const sheets = plan.sheets.map((sheet) =>
    sheet.name === SHEETS.snapshot ? withHandedOut(sheet, texts) : sheet,
  );
  return { ...plan, sheets };
}
