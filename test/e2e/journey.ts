import type { OpenWorkbench } from '../support/open-workbench';

/** What the pane shows at the end of the journey. */
export interface JourneyResult {
  readonly refusal: string;
  readonly problemsAfterPaste: string;
  readonly composite: string;
  readonly grade: string;
  readonly payouts: string;
  /** The saved workbook. */
  readonly bytes: Uint8Array;
}

/** Called after each step with its name, e.g. to take a picture. */
export type OnStep = (name: string) => Promise<void>;

/** From an empty workbook to a saved one with grade and payouts, as a person does it. */
export async function runJourney(bench: OpenWorkbench, onStep: OnStep): Promise<JourneyResult> {
  const { page, pane, typeInto } = bench;
  const messageShown = (text: string) => pane.locator('.fui-MessageBar', { hasText: text }).waitFor();
  const cell = (sheet: string, address: string): Promise<string | number | boolean> =>
    page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.value(s, a), [sheet, address]);
  await onStep('1-空白工作簿');

  await pane.getByLabel('项目名称').fill('锦江花园');
  await pane.getByLabel('检查期间').fill('2011年第四季度');
  await pane.getByLabel('检查日期').fill('2011-11-27');
  await pane.getByRole('button', { name: '生成', exact: true }).click();
  await messageShown('表格已生成');
  await onStep('2-已生成');

  await typeInto('客户服务', 'G5', '1.5');
  await page.waitForFunction(() => window.dudaoWorkbench.value('客户服务', 'G5') === 1.5);
  await typeInto('客户服务', 'G6', '9');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  const refusal = await dialog.innerText();
  await onStep('3-超出范围被拒绝');
  await dialog.getByRole('button').first().click();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
  if ((await cell('客户服务', 'G6')) !== '') throw new Error('the refused value is in the cell');

  await page.evaluate(() => navigator.clipboard.writeText('9'));
  await page.mouse.click(640, 500);
  await page.evaluate(() => window.dudaoWorkbench.select('客户服务', 'G6'));
  await page.waitForTimeout(150);
  await page.keyboard.press('Control+v');
  await page.waitForFunction(() => String(window.dudaoWorkbench.value('客户服务', 'G6')) === '9');
  await pane.locator('#tab-check').click();
  await pane.getByText('9 超出允许范围').waitFor();
  const problemsAfterPaste = await pane.locator('#tab-content').innerText();
  await onStep('4-粘贴的错误被发现');

  await pane.getByText('9 超出允许范围').click();
  await page.waitForTimeout(500);
  await typeInto('客户服务', 'G6', '0.5');
  await typeInto('客户服务', 'I5', '一人未佩戴工牌');
  await typeInto('客户服务', 'I6', '接待用语不规范');
  await pane.getByText('没有发现问题').waitFor();
  for (const name of ['客户服务', '设施设备维护', '秩序维护管理', '保洁管理', '绿化管理']) {
    await pane.getByRole('button', { name: `${name}其余按符合（0）` }).click();
    await pane.getByRole('alertdialog').getByRole('button', { name: '填写' }).click();
    await messageShown(`「${name}」已把`);
  }
  await page.waitForTimeout(600); // the bars have grown
  await onStep('5-其余按符合');

  await typeInto('奖惩明细', 'B5', '张三');
  await typeInto('奖惩明细', 'C5', '项目经理');
  await pane.locator('#tab-result').click();
  await pane.getByText('张三').waitFor();
  await pane.getByRole('button', { name: '写入汇总' }).click();
  await messageShown('汇总和奖惩明细已更新');
  await page.waitForTimeout(300);
  await onStep('6-汇总');
  const figures = await pane.locator('#tab-content').innerText();
  const after = (label: string): string =>
    figures
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .at(lineOf(figures, label) + 1) ?? '';
  const result = { composite: after('综合得分'), grade: after('等级') };

  await pane.getByRole('button', { name: /生成整改清单/ }).click();
  await messageShown('整改清单已更新');
  await page.waitForTimeout(300);
  await onStep('7-整改清单');
  const bytes = await page.evaluate(async () => [...(await window.dudaoWorkbench.save())]);
  return { refusal, problemsAfterPaste, ...result, payouts: figures, bytes: Uint8Array.from(bytes) };
}

const lineOf = (text: string, label: string): number =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .indexOf(label);
