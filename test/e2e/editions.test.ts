/**
 * A workbook of today is taken through two further editions of the rubric in the pane, in the built pages: from positions
 * to stated ids (`dudao rubric --upgrade`), then from ids to ids.
 *
 * R1 a file that is no rubric is refused with the reason; 生成 says which edition it uses.
 * R2 before anything is written it asks: which editions, what follows, what goes to 未迁移, what else changes.
 * R3 every entry is beside its own words afterwards; 未迁移 holds the rest, with its old item and why.
 * R4 发送前检查 tells what waits on 未迁移; nothing is altered; LibreOffice would print it on A4.
 * R5 the page complains about nothing, and nothing leaves the machine.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { admitRubric } from '../../src/domain/admit-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { checkpointIndex, type Rubric } from '../../src/domain/rubric';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { launchBrowser } from '../support/browser';
import { buildDist } from '../support/build-dist';
import { type EditionFiles, editionFiles } from '../support/edition-files';
import { openWorkbench } from '../support/open-workbench';
import { type EditionStep, runEditions } from './editions';

let files: EditionFiles;
let refusal: string;
let steps: readonly EditionStep[];
let complaints: readonly string[];
let elsewhere: readonly string[];

beforeAll(async () => {
  files = await editionFiles();
  const browser = await launchBrowser();
  const bench = await openWorkbench(browser, buildDist());
  const pictures = process.env.DUDAO_PICTURES;
  const picture = async (name: string): Promise<void> => {
    if (pictures) await bench.page.screenshot({ path: join(pictures, `细则-${name}.png`) });
  };
  ({ refusal, steps } = await runEditions(bench, files, picture).catch(async (error) => {
    await picture('失败');
    throw error;
  }));
  ({ complaints, elsewhere } = bench);
  await browser.close();
}, 900_000);

interface Contents {
  readonly rubric: Rubric;
  readonly inspection: Inspection;
  /** What was deducted, by the words it is beside. */
  readonly deducted: Readonly<Record<string, readonly unknown[]>>;
  /** What was deducted on 未迁移: why, and its old item. */
  readonly waiting: Readonly<Record<string, readonly unknown[]>>;
}

function contentsOf(bytes: Uint8Array): Contents {
  const read = readXlsx(bytes);
  const reading = read.ok ? readWorkbook(read.workbook) : null;
  if (!read.ok || !reading?.ok) throw new Error('not read');
  const { rubric, inspection } = reading.value;
  const compared = compareWorkbook(read.workbook, [rubric]);
  expect(compared.ok && compared.value.alterations).toEqual([]);
  const index = checkpointIndex(rubric);
  const isDeduction = (value: unknown): boolean => value !== 0 && value !== null;
  return {
    rubric,
    inspection,
    deducted: Object.fromEntries(
      [...inspection.entries].flatMap(([id, { deduction, reason, method }]) =>
        isDeduction(deduction) ? [[index.get(id)?.checkpoint.text ?? id, [deduction, reason, method]]] : [],
      ),
    ),
    waiting: Object.fromEntries(
      (inspection.unmigrated ?? []).flatMap(({ text, reason, item, entry }) =>
        isDeduction(entry.deduction) ? [[text, [reason, item, entry.deduction, entry.reason]]] : [],
      ),
    ),
  };
}

const rubricIn = (path: string): Rubric => {
  const rubric = admitRubric(JSON.parse(readFileSync(path, 'utf8')));
  if (!rubric.ok) throw new Error(JSON.stringify(rubric.issues));
  return rubric.value;
};

/** The words and the item of a checkpoint of today's edition. */
function todays(id: string): readonly [text: string, item: string] {
  const located = checkpointIndex(contentsOf(readFileSync(files.workbook)).rubric).get(id);
  return [located?.checkpoint.text ?? '', located?.item.name ?? ''];
}

test('R1: which edition', () => {
  expect(refusal).toContain('锦江花园.xlsx');
  expect(refusal).toContain('不是');
  expect(steps.map(({ line }) => line)).toEqual([
    '评分细则：2012Q1-1 版（总部的文件）；现用 2011Q4-1 版',
    '评分细则：2012Q2-1 版（总部的文件）；现用 2012Q1-1 版',
  ]);
});

test('R2: it asks', () => {
  const [one = '', two = ''] = steps.map(({ question }) => question);
  expect(one).toContain('评分细则将从 2011Q4-1 版换成 2012Q1-1 版。');
  expect(one).toMatch(/已填内容有 \d+ 条跟着各自的检查内容带过去。/);
  expect(one).toContain('（新细则改了扣分幅度）：');
  expect(one).toMatch(/FM-01 规定分值“.+”改为“.+”。/);
  expect(two).toContain('评分细则将从 2012Q1-1 版换成 2012Q2-1 版。');
  expect(two).toContain('（新细则改了文字）：');
  expect(two).toContain('「绿化管理」的权重“5%”改为“10%”。');
  expect(two).toContain('「绿化管理」的专业名称“绿化管理”改为“园林管理”。');
});

test('R3: formats 1 → 2', () => {
  const before = contentsOf(readFileSync(files.workbook));
  const after = contentsOf(steps[0]?.bytes ?? new Uint8Array());
  expect(after.rubric.fingerprint).toBe(rubricIn(files.next).fingerprint);
  const [reworded, remarked] = [todays('CS-03.3'), todays('FM-01.3')];
  expect(after.waiting).toEqual({
    [reworded[0]]: ['gone', reworded[1], 1.5, '抽查10份派工单，3份无回访记录'],
    [remarked[0]]: ['range', remarked[1], 0.5, '10月配电房值班记录缺签名'],
  });
  const { [reworded[0]]: _, [remarked[0]]: __, ...rest } = before.deducted;
  expect(after.deducted).toEqual(rest);
  expect(after.inspection.roster).toEqual(before.inspection.roster);
});

test('R3: formats 2 → 2', () => {
  const [before, after] = steps.map(({ bytes }) => contentsOf(bytes));
  if (!before || !after) throw new Error('no contents');
  expect(after.rubric.fingerprint).toBe(rubricIn(files.last).fingerprint);
  const [reworded, ranged] = [todays('FM-03.6'), todays('OM-12.2')];
  expect(after.waiting).toEqual({
    ...before.waiting,
    [reworded[0]]: ['reworded', reworded[1], 1, '发电机9月、10月未按周期试运行'],
    [ranged[0]]: ['range', ranged[1], 0.5, '抽查当日有3辆外来车辆没有离场记录'],
  });
  const { [reworded[0]]: _, [ranged[0]]: __, ...rest } = before.deducted;
  expect(after.deducted).toEqual(rest);
  const moved = checkpointIndex(after.rubric).get('CS-12.3');
  expect([moved?.discipline.name, after.deducted[moved?.checkpoint.text ?? '']]).toEqual([
    '保洁管理',
    [1, '中秋活动没有总结报告', null],
  ]);
});

test('R4: before it is sent', () => {
  steps.forEach(({ bytes, notice, sending }) => {
    const waiting = contentsOf(bytes).inspection.unmigrated?.length ?? 0;
    expect(notice).toContain('已放在「未迁移」');
    expect(sending).toContain(`还有 ${waiting} 条换细则时没有带过来的内容`);
  });
});

test('R5: no complaints', () => {
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});
