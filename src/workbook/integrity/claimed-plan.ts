import type { GridWorkbook } from '../grid';
import { NAMES, SHEETS } from '../names';
import type { NamePlan, WorkbookPlan } from '../plan';
import type { WorkbookReading } from '../reading/read-workbook';

/** Defined names that came with `_数据`; its formulas alone need them. */
const isOfData = ({ name }: Pick<NamePlan, 'name'>): boolean =>
  name === NAMES.usualMethods || name === NAMES.rubricItems || /^(Deduction|Method)_/.test(name);

/**
 * The plan as far as a workbook claims to follow it. Workbooks of before `_数据` have neither the sheet nor any of its
 * names, and lack nothing: what the sheet says follows from the others. A workbook that has the sheet or one of the
 * names claims all of them, so that each is missed where it was taken away; where the host reads no names, only the
 * sheet itself can claim them.
 */
export function claimedPlan(
  plan: WorkbookPlan,
  { names }: GridWorkbook,
  { tabs }: WorkbookReading,
): WorkbookPlan {
  const present = new Set([...(names?.keys() ?? [])].map((name) => name.toUpperCase()));
  const claims =
    tabs.has(SHEETS.data) ||
    plan.names.some((name) => isOfData(name) && present.has(name.name.toUpperCase()));
  if (claims) return plan;
  return {
    ...plan,
    sheets: plan.sheets.filter(({ name }) => name !== SHEETS.data),
    names: plan.names.filter((name) => !isOfData(name)),
  };
}
