import type { GridWorkbook } from '../../workbook/grid';
import { SHEETS } from '../../workbook/names';
import type { WorkbookPlan } from '../../workbook/plan';
import { readWorkbook } from '../../workbook/reading/read-workbook';
import { planWorkbook } from '../../workbook/workbook-plan';
import type { LivePort, WriteOptions } from '../workbook-port';
import { withVisibility } from './prepare';

/** Which sheets of the present workbook are written again, from its own rubric and what stands in it. */
const PARTS = {
  /** 恢复规则: rules, formats, formulas and locks of every sheet. */
  rules: undefined,
  /** 汇总 and 奖惩明细. */
  summary: [SHEETS.summary, SHEETS.payouts],
  /** 整改清单, merged with what people entered there. */
  rectification: [SHEETS.rectification],
} as const;

export type Part = keyof typeof PARTS;

/** Writes a part of the workbook again. Entries stay; the sheets' visibility stays as people set it. */
export async function rewrite(
  part: Part,
  port: LivePort,
  found: GridWorkbook,
  options: Pick<WriteOptions, 'onStep' | 'signal' | 'onCommit'>,
): Promise<void> {
  const plan = planAgain(found);
  if (!plan) return;
  const only = PARTS[part];
  await port.write(plan, {
    ...options,
    since: found,
    ...(only ? { only } : {}),
    keepSizes: part === 'rules',
    replan: planAgain,
  });
}

function planAgain(found: GridWorkbook): WorkbookPlan | null {
  const result = readWorkbook(found);
  if (!result.ok) return null;
  const { rubric, inspection, tabs } = result.value;
  return withVisibility(planWorkbook(rubric, inspection), (name, planned) => {
    const tab = found.sheets.find((sheet) => sheet.name === tabs.get(name));
    return tab?.visibility ?? planned;
  });
}
