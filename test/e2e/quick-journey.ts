import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import { entryCode } from '../../src/domain/entry-code';
import { blankInspection } from '../../src/domain/inspection';
import type { CheckpointId } from '../../src/domain/rubric';
import { blankFacts } from '../../src/domain/site-facts';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { chooseFile } from '../support/choose-file';
import type { OpenWorkbench } from '../support/open-workbench';
import { Random } from '../support/random';
import type { OnStep } from './journey';

const rubric = defaultRubric();

/** A workbook in which nobody has entered anything, as a file in a folder. */
export async function blankFile(folder: string): Promise<string> {
  const path = join(folder, '锦江花园.xlsx');
  const facts = { ...blankFacts('锦江花园', '2011Q4', 2011), inspectedOn: '2011-11-27' };
  const plan = planWorkbook(rubric, blankInspection(facts, 'undetermined'));
  writeFileSync(path, await writeXlsx(plan, { modified: new Date(Date.UTC(2011, 10, 27)) }));
  return path;
}

/** A deduction on the paper. */
interface OnPaper {
  readonly id: CheckpointId;
  /** Number of its discipline, and its position there. */
  readonly discipline: number;
  readonly position: string;
  readonly amount: number;
}

/** 40 deductions of a paper, eight for each discipline, in its order. */
export function paper(): readonly OnPaper[] {
  const random = new Random(7);
  return rubric.disciplines.flatMap((discipline, d) => {
    const all = discipline.items.flatMap(({ rule, checkpoints }, i) =>
      checkpoints.map(({ id }, c) => ({ id, rule, position: `${i + 1}-${c + 1}` })),
    );
    const further = random.shuffle(all.map((_, i) => i).slice(9)).slice(0, 6);
    const chosen = new Set([4, 7, ...further]); // two of them are seen without scrolling
    return all
      .filter((_, i) => chosen.has(i))
      .map(({ id, rule, position }): OnPaper => {
        const amount = random.int(rule.min, rule.max) / 10;
        return { id, discipline: d + 1, position, amount };
      });
  });
}

/** What was pressed and clicked on the way. */
export interface QuickJourney {
  readonly keys: number;
  readonly entered: readonly OnPaper[];
}

/** From an opened file to 40 deductions in it, without the mouse from the button of 快速录入 on. */
export async function runQuickEntry(
  bench: OpenWorkbench,
  file: string,
  onStep: OnStep,
): Promise<QuickJourney> {
  const { page, pane } = bench;
  let keys = 0;
  const type = async (typed: string): Promise<void> => {
    for (const key of typed) {
      keys += 1;
      await page.keyboard.press(key === '⏎' ? 'Enter' : key);
    }
  };
  await page.setViewportSize({ width: 1366, height: 768 });
  await chooseFile(page, file);
  await pane.locator('#tab-entry').click();
  const start = pane.getByRole('button', { name: '开始快速录入' });
  await start.waitFor();
  await page.evaluate(() => window.dudaoWorkbench.select('客户服务', 'G5'));
  await start.click();
  await pane.getByText('现场表上的录入码是多少？').waitFor();
  await onStep('1-录入码');
  await type(`${entryCode(rubric)}⏎`);
  await pane.getByText('录哪个专业？').waitFor();
  await onStep('2-选专业');
  const entered = paper();
  for (const [n, { discipline, position, amount }] of entered.entries()) {
    const before = entered[n - 1]?.discipline;
    if (discipline !== before) await type(before === undefined ? `${discipline}` : `-${discipline}`);
    await type(`${position}⏎${amount}⏎`);
    if (n === 3) await onStep('3-扣分之后');
    await type('⏎');
  }
  await pane.locator('li', { hasText: '已写入' }).first().waitFor();
  await pane.getByText('等待写入').first().waitFor({ state: 'detached' });
  await onStep('4-录完');
  return { keys, entered };
}
