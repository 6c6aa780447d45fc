/**
 * Locks: nothing that a person can do in the grid changes a locked cell of a protected sheet.
 *
 * K1 no command or key on any cell, range, row, column or whole sheet, in any order, changes contents, formulas, looks or
 *    merges of locked cells; what is refused is reported.
 * K2 undo and redo bring back what people did, and nothing else.
 * K3 input cells still take, clear and paste what people enter.
 * K4 copied formulas bring nothing into locked cells, empty ones or such with formulas.
 */
import type { Browser, Page } from 'playwright-core';
import { columnLetters } from '../../src/workbook/address';
import { launchBrowser } from '../support/browser';
import { Random } from '../support/random';
import { patience, runs } from '../support/runs';
import { blankFile } from './support/blank-file';
import { openFile, openWorkbench, paneReady } from './support/serve';
import { smallRubricDocument } from './support/small-rubric';

const STEPS = runs(120, 600);
const SHEETS = ['客户服务', '汇总', '参数', '奖惩明细', '整改清单'];

/** What the grid's menus, ribbon and keys run on what is selected. */
const COMMANDS: readonly (readonly [id: string, params?: object])[] = [
  ['sheet.command.clear-selection-content'],
  ['sheet.command.clear-selection-all'],
  ['sheet.command.clear-selection-format'],
  ['sheet.command.set-range-values', { value: { v: 7 } }],
  ['sheet.command.copy-down'],
  ['sheet.command.copy-right'],
  ['sheet.command.cut'],
  ['sheet.command.copy'],
  ['sheet.command.paste'],
  ['sheet.command.paste-value'],
  ['sheet.command.paste-format'],
  ['sheet.command.paste-formula'],
  ['sheet.command.paste-besides-border'],
  ['sheet.command.paste-col-width'],
  ['sheet.command.repeat-last-action'],
  ['sheet.command.delete-range-move-left'],
  ['sheet.command.delete-range-move-up'],
  ['sheet.command.insert-range-move-down'],
  ['sheet.command.insert-range-move-right'],
  ['sheet.command.insert-row-before'],
  ['sheet.command.insert-row-after'],
  ['sheet.command.insert-col-before'],
  ['sheet.command.insert-col-after'],
  ['sheet.command.remove-row'],
  ['sheet.command.remove-col'],
  ['sheet.command.add-worksheet-merge-all', { defaultMerge: true }],
  ['sheet.command.add-worksheet-merge-horizontal', { defaultMerge: true }],
  ['sheet.command.remove-worksheet-merge'],
  ['sheet.command.set-range-bold'],
  ['sheet.command.set-background-color', { value: '#ff0000' }],
  ['sheet.command.set-border', { type: 'all', value: { s: 1 } }],
  ['sheet.command.set-text-wrap', { value: 1 }],
  ['sheet.command.numfmt.set.percent'],
  ['sheet.command.numfmt.add.decimal.command'],
  ['sheet.command.text-to-number'],
  ['sheet.command.toggle-cell-checkbox'],
  ['sheet.command.split-text-to-columns'],
  ['sheet.command.remove-all-data-validation'],
  ['sheet.command.clear-range-conditional-rule'],
  ['sheet.command.clear-worksheet-conditional-rule'],
  ['sheet.command.remove-sheet'],
  ['univer.command.undo'],
  ['univer.command.redo'],
];

const KEYS = [
  'Delete',
  'Backspace',
  'Control+X',
  'Control+C',
  'Control+V',
  'Control+Z',
  'Control+Y',
  'Control+D',
  'Control+R',
  'Control+B',
  'Control+A',
  'Enter',
  '7',
];

let browser: Browser;
let page: Page;
let errors: readonly string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, errors } = await openWorkbench(browser));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFile(page, '锦江花园.xlsx', await blankFile(smallRubricDocument));
  await page.getByText('已打开').waitFor();
  await paneReady(page);
  await onPage('w.settle()');
}, 300_000);
afterAll(() => browser?.close());

/** Runs something on the page with its test handle as `w`. */
const onPage = <T>(code: string): Promise<T> =>
  page.evaluate(`(async (w) => await (${code}))(window.dudaoWorkbench)`) as Promise<T>;

const lockedCells = (): Promise<readonly string[]> => onPage('w.lockedCells()');

/** A range somewhere on the sheet: a cell, an area, whole rows or columns, or everything. */
function someRange(random: Random): string {
  const [row, column] = [random.int(1, 22), random.int(1, 13)];
  const [bottom, right] = [row + random.int(0, 6), Math.min(13, column + random.int(0, 6))];
  const cell = `${columnLetters(column)}${row}`;
  return random.pick([
    cell,
    cell,
    `${cell}:${columnLetters(right)}${bottom}`,
    `A${row}:Z${bottom}`,
    `${columnLetters(column)}1:${columnLetters(right)}60`,
    'A1:Z60',
  ]);
}

/** What is dragged with the mouse: cells to another place, or the handle at their corner over others. */
function dragged(random: Random): typeof COMMANDS {
  const area = () => {
    const [startRow, startColumn] = [random.int(0, 20), random.int(0, 12)];
    return {
      startRow,
      startColumn,
      endRow: startRow + random.int(0, 4),
      endColumn: startColumn + random.int(0, 3),
    };
  };
  const source = area();
  const below = { ...source, startRow: source.endRow + 1, endRow: source.endRow + random.int(1, 6) };
  return [
    ['sheet.command.move-range', { fromRange: source, toRange: area() }],
    ['sheet.command.auto-fill', { sourceRange: source, targetRange: below }],
  ];
}

async function act(random: Random): Promise<string> {
  const [sheet, range] = [random.pick(SHEETS), someRange(random)];
  await onPage(`w.select('${sheet}', '${range}')`);
  if (random.chance(0.5)) {
    const [id, params] = random.pick([...COMMANDS, ...dragged(random)]);
    const run = `w.run('${id}'${params ? `, ${JSON.stringify(params)}` : ''})`;
    await onPage(`Promise.race([${run}, new Promise((done) => setTimeout(done, 500))])`); // some wait for an answer
    return `${sheet}!${range} ${id}`;
  }
  const keys = [random.pick(KEYS), random.pick(KEYS)];
  for (const key of keys) await page.keyboard.press(key);
  return `${sheet}!${range} ${keys.join(' ')}`;
}

/** Takes away what a command may have opened: a cell that is being edited, a question. */
async function leave(): Promise<void> {
  await page.keyboard.press('Escape');
  const question = page.locator('dialog[open], [role=dialog]');
  if ((await question.count()) > 0) await page.keyboard.press('Escape');
}

test(
  'K1: whatever people do, locked cells stay',
  async () => {
    const before = await lockedCells();
    expect(before.length).toBeGreaterThan(300);
    const random = new Random(16);
    const done: string[] = [];
    for (let step = 0; step < STEPS; step++) {
      done.push(await act(random));
      await leave();
      await onPage('w.settle()');
      const now = await lockedCells();
      const changed = now.filter((line, i) => line !== before[i]);
      if (changed.length > 0 || now.length !== before.length)
        throw new Error(`${done.slice(-4).join('\n')}\n${changed.slice(0, 5).join('\n')}`);
    }
    expect(await onPage<readonly string[]>('w.sheetNames()')).toEqual(expect.arrayContaining(SHEETS));
  },
  patience(900_000),
);

test('K2: a refused Delete is not what Ctrl+Z takes back', async () => {
  const value = (): Promise<unknown> => onPage(`w.value('客户服务', 'G6')`);
  await onPage(`w.select('客户服务', 'G6')`);
  await page.keyboard.press('Delete'); // whatever is there by now
  await page.waitForFunction(() => window.dudaoWorkbench.value('客户服务', 'G6') === '');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.dudaoWorkbench.value('客户服务', 'G6') === 1);
  const before = await lockedCells();
  await onPage(`w.select('客户服务', 'K6')`);
  await page.keyboard.press('Delete');
  await page.getByRole('alert').filter({ hasText: '受保护' }).waitFor();
  expect(await lockedCells()).toEqual(before);
  await page.keyboard.press('Control+Z');
  await page.waitForFunction(() => window.dudaoWorkbench.value('客户服务', 'G6') !== 1);
  expect(await value()).toBe('');
  await page.keyboard.press('Control+Y');
  await page.waitForFunction(() => window.dudaoWorkbench.value('客户服务', 'G6') === 1);
  expect(await lockedCells()).toEqual(before);
});

test('K3: input cells take, clear and paste', async () => {
  await onPage(`w.select('客户服务', 'G7')`);
  await page.keyboard.type('0.5');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.dudaoWorkbench.value('客户服务', 'G7') === 0.5);
  await onPage(`w.select('客户服务', 'G6:G7')`);
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => window.dudaoWorkbench.value('客户服务', 'G7') === '');
  await page.evaluate(() => navigator.clipboard.writeText('1'));
  await onPage(`w.select('客户服务', 'G7')`);
  await page.keyboard.press('Control+V');
  await page.waitForFunction(() => window.dudaoWorkbench.value('客户服务', 'G7') === 1);
  expect(errors).toEqual([]);
});

test('K4: copied formulas', async () => {
  const before = await lockedCells();
  for (const at of ['L16', 'D13', 'L16', 'C13', 'L16', 'L16']) {
    await onPage(`w.select('汇总', 'C13:D18')`);
    await page.keyboard.press('Control+C');
    await onPage(`w.select('汇总', '${at}')`);
    await page.keyboard.press('Control+V');
    await page.getByRole('alert').filter({ hasText: '受保护' }).waitFor();
    await onPage('w.settle()');
    expect([at, await lockedCells()]).toEqual([at, before]);
  }
});
