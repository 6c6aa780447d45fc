import type { GridWorkbook } from '../../workbook/grid';
import { LAYOUT_VERSION } from '../../workbook/layout-version';
import { SHEETS } from '../../workbook/names';
import type { WorkbookPlan } from '../../workbook/plan';
import { layoutVersion } from '../../workbook/reading/read-snapshot';
import { readWorkbook, type WorkbookReading } from '../../workbook/reading/read-workbook';
import type { LivePort, WriteOptions } from '../workbook-port';
import { fitSizes } from './fit-sizes';
import { planChanged } from './plan-changed';

/** Which sheets of the present workbook are written again, from its own rubric and what is in it. */
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
  options: Pick<WriteOptions, 'onStep' | 'signal' | 'onCommit' | 'onRefused'>,
): Promise<void> {
  const replan = part === 'rules' ? upToDate : asItStands;
  const plan = replan(found);
  if (!plan) return;
  const only = PARTS[part];
  await port.write(plan, {
    ...options,
    since: found,
    ...(only ? { only } : {}),
    keepSizes: part === 'rules' && layoutVersion(found) === LAYOUT_VERSION, // older ones do not fit today's paper
    replan,
  });
  if (part === 'rules') await mendSizes(port);
}

/** Sizes are only looks: where Excel refuses, everything else has been written. */
const mendSizes = (port: LivePort): Promise<number> =>
  port.read().then(
    (found) => fitSizes(port, found, true).catch(() => 0),
    () => 0,
  );

/** Every sheet as it is made now. */
const upToDate = (found: GridWorkbook): WorkbookPlan | null => planAgain(found, () => LAYOUT_VERSION);

/** In the workbook's own layout version: a part that is written alone must fit the sheets that stay. */
const asItStands = (found: GridWorkbook): WorkbookPlan | null => planAgain(found, ({ layout }) => layout);

function planAgain(found: GridWorkbook, layoutOf: (reading: WorkbookReading) => number): WorkbookPlan | null {
  const result = readWorkbook(found);
  if (!result.ok) return null;
  return planChanged(found, result.value, { layout: layoutOf(result.value) });
}
