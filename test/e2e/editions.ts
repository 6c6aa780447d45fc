import { chooseFile } from '../support/choose-file';
import type { EditionFiles } from '../support/edition-files';
import type { OpenWorkbench } from '../support/open-workbench';
import type { OnStep } from './journey';

/** What the pane said on the way through an edition, and the workbook afterwards. */
export interface EditionStep {
  readonly line: string;
  readonly question: string;
  readonly notice: string;
  readonly sending: string;
  readonly bytes: Uint8Array;
}

/** Opens the workbook and takes it through both editions, as a person does. */
export async function runEditions(
  bench: OpenWorkbench,
  { workbook, next, last }: EditionFiles,
  onStep: OnStep,
): Promise<{ readonly refusal: string; readonly steps: readonly EditionStep[] }> {
  const { page, pane } = bench;
  await page.setViewportSize({ width: 1366, height: 768 });
  await chooseFile(page, workbook);
  await pane.getByRole('button', { name: '重新生成' }).waitFor();
  await choose(bench, workbook); // no rubric
  const alert = pane.locator('[role=alert]', { hasText: '不能用' });
  await alert.scrollIntoViewIfNeeded();
  const refusal = await alert.innerText();
  await onStep('1-文件不能用');
  const steps = [await through(bench, next, onStep, 2), await through(bench, last, onStep, 6)];
  return { refusal, steps };
}

const choose = ({ pane }: OpenWorkbench, path: string): Promise<void> =>
  pane.locator('input[type=file][accept=".json"]').first().setInputFiles(path);

/** 重新生成 with the edition of a file, and 发送前检查. */
async function through(
  bench: OpenWorkbench,
  path: string,
  onStep: OnStep,
  first: number,
): Promise<EditionStep> {
  const { page, pane } = bench;
  let number = first;
  const step = (name: string): Promise<void> => onStep(`${number++}-${name}`);
  await pane.locator('#tab-generate').click();
  await choose(bench, path);
  const line = pane.getByText('（总部的文件）');
  await line.scrollIntoViewIfNeeded();
  await step('选了新版');
  const shown = await line.innerText();
  await pane.getByRole('button', { name: '重新生成' }).click();
  const dialog = pane.getByRole('alertdialog');
  await dialog.waitFor();
  const question = await dialog.innerText();
  await page.waitForTimeout(300); // the dialogue has opened
  await step('先问一句');
  await dialog.getByRole('button', { name: '重新生成' }).click();
  const bar = pane.locator('.fui-MessageBar', { hasText: '表格已更新' });
  await bar.waitFor({ timeout: 120_000 });
  const notice = await bar.innerText();
  await page.evaluate(() => window.dudaoWorkbench.select('未迁移', 'C5'));
  await page.waitForTimeout(500);
  await step('未迁移');
  await pane.locator('#tab-send').click();
  await pane.getByRole('button', { name: /^(开始|重新)检查$/ }).click();
  await pane.locator('.fui-MessageBar', { hasText: '还不能发送，有' }).waitFor({ timeout: 60_000 });
  await step('发送前检查');
  const sending = await pane.locator('#tab-content').innerText();
  const bytes = await page.evaluate(async () => [...(await window.dudaoWorkbench.save())]);
  return { line: shown, question, notice, sending, bytes: Uint8Array.from(bytes) };
}
