/**
 * Drafts: what nobody saved is kept in the browser, and offered when the workbench is opened again.
 *
 * D1 a browser that is killed at any moment of typing loses at most the last three seconds, and puts nothing into another cell.
 * D2 an entry that is still being typed is kept as well.
 * D3 a tab that is closed without saving is offered with its name and time; what was saved or given up is not.
 * D4 a draft is removed only by a second click, and after 30 days.
 * D5 a workbook that another window works at is told, and its draft is not offered there.
 * D6 a browser that keeps nothing says so once.
 */
import type { Page } from 'playwright-core';
import { defaultRubric } from '../../src/domain/default-rubric';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildDist } from '../support/build-dist';
import { inspectionOf } from '../support/inspections';
import { KillableBrowser } from '../support/killable-browser';
import { type OpenWorkbench, openWorkbenchIn } from '../support/open-workbench';
import { runs } from '../support/runs';

const NAME = '督导评分_锦江花园_2011Q4';
const SHEET = '客户服务';
const FIRST_ROW = 5;
/** Rows of the sheet's checkpoints, at the least. */
const ROWS = 60;
const LOST_AT_MOST_MS = 3000;
const KILLS = runs(3, 20);

let dist: string;
let file: Buffer;
let browser: KillableBrowser;
let bench: OpenWorkbench;

beforeAll(async () => {
  dist = buildDist();
  const plan = planWorkbook(defaultRubric(), inspectionOf());
  file = Buffer.from(await writeXlsx(plan, { modified: new Date(Date.UTC(2011, 10, 27)) }));
}, 600_000);
beforeEach(() => {
  browser = new KillableBrowser();
});
afterEach(() => browser.dispose());

async function open(prepare?: (page: Page) => Promise<unknown>): Promise<void> {
  bench = await openWorkbenchIn(await browser.start(), dist, prepare);
}

async function openFile(page: Page = bench.page): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开', exact: true }).click(),
  ]);
  await chooser.setFiles({ name: `${NAME}.xlsx`, mimeType: 'application/octet-stream', buffer: file });
}

async function begin(): Promise<void> {
  await open();
  await openFile();
  await bench.page.getByText(`已打开「${NAME}.xlsx」。`).waitFor();
  await bench.page.mouse.click(640, 500);
  await bench.page.evaluate(
    ([s = '', a = '']) => window.dudaoWorkbench.select(s, a),
    [SHEET, `G${FIRST_ROW}`],
  );
}

const value = (row: number, page: Page = bench.page): Promise<string | number | boolean> =>
  page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.value(s, a), [SHEET, `G${row}`]);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Types 0 into one cell after the other until it is told to stop; answers when each was finished. */
async function typeOn(isOver: () => boolean): Promise<readonly number[]> {
  const done: number[] = [];
  try {
    while (!isOver() && done.length < ROWS) {
      await bench.page.keyboard.type('0');
      await bench.page.keyboard.press('Enter');
      done.push(Date.now());
      await pause(120);
    }
  } catch {
    // the browser is gone
  }
  return done;
}

/** Drafts are looked for when the page stands. */
const isOffered = async (): Promise<boolean> => {
  await pause(2000);
  return (await offer().count()) > 0;
};

const offer = () => bench.page.getByRole('dialog', { name: '找回没有保存的工作簿' });

async function restore(): Promise<void> {
  await offer()
    .getByRole('button', { name: `找回「${NAME}」` })
    .click();
  await bench.page.getByText(`已找回「${NAME}」到`).waitFor();
}

describe('D1', () => {
  test.each(Array.from({ length: KILLS }, (_, i) => 1500 + ((2300 * i) % 9100)))(
    'killed after %s ms',
    async (after) => {
      await begin();
      let isOver = false;
      const typing = typeOn(() => isOver);
      await pause(after);
      await browser.kill();
      const killedAt = Date.now();
      isOver = true;
      const safe = (await typing).filter((at) => at < killedAt - LOST_AT_MOST_MS).length;
      await open();
      if (safe === 0 && !(await isOffered())) return; // nothing was old enough to have to be kept
      await restore();
      const values = await Promise.all(Array.from({ length: ROWS }, (_, i) => value(FIRST_ROW + i)));
      const filled = values.filter((each) => each === 0).length;
      expect(filled).toBeGreaterThanOrEqual(safe);
      expect(values.slice(0, filled)).toEqual(new Array(filled).fill(0));
      expect(values.slice(filled)).toEqual(new Array(ROWS - filled).fill(''));
    },
  );
});

test('D2: an entry that is still being typed', async () => {
  await begin();
  await bench.page.evaluate(
    ([s = '', a = '']) => window.dudaoWorkbench.select(s, a),
    [SHEET, `I${FIRST_ROW}`],
  );
  await bench.page.keyboard.type('deng guang bu liang');
  await pause(LOST_AT_MOST_MS);
  await browser.kill();
  await open();
  await restore();
  expect(
    await bench.page.evaluate(
      ([s = '', a = '']) => window.dudaoWorkbench.value(s, a),
      [SHEET, `I${FIRST_ROW}`],
    ),
  ).toBe('deng guang bu liang');
});

test('D3, D4: closed without saving; removed by a second click, or in time', async () => {
  await begin();
  await bench.page.keyboard.type('0');
  await bench.page.keyboard.press('Enter');
  await pause(1500);
  const { page } = bench;
  const context = page.context();
  await page.close();
  const again = async (prepare?: (page: Page) => Promise<unknown>): Promise<void> => {
    bench = await openWorkbenchIn(context, dist, prepare);
  };
  await again();
  await offer()
    .getByText(/今天 \d\d:\d\d 留存/)
    .waitFor();
  await offer().getByRole('button', { name: '以后再说' }).click();
  await bench.page.getByRole('button', { name: '草稿' }).click();
  await restore();
  expect(await value(FIRST_ROW)).toBe(0);
  const [download] = await Promise.all([
    bench.page.waitForEvent('download'),
    bench.page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${NAME}.xlsx`);
  await bench.page.getByText(`已保存为「${NAME}.xlsx」。`).waitFor();
  await bench.page.close();
  await again();
  expect(await isOffered()).toBe(false);
  expect(await bench.page.getByRole('button', { name: '草稿' }).isVisible()).toBe(false);
});

test('D4: removed by a second click, or after 30 days', async () => {
  await begin();
  await bench.page.keyboard.type('0');
  await bench.page.keyboard.press('Enter');
  await pause(1500);
  const context = bench.page.context();
  await bench.page.close();
  bench = await openWorkbenchIn(context, dist, (page) =>
    page.clock.install({ time: Date.now() + 29 * 86_400_000 }),
  );
  await offer().waitFor();
  await offer()
    .getByRole('button', { name: `删除「${NAME}」的草稿` })
    .click();
  await bench.page.close(); // not confirmed
  bench = await openWorkbenchIn(context, dist, (page) =>
    page.clock.install({ time: Date.now() + 31 * 86_400_000 }),
  );
  expect(await isOffered()).toBe(false);
});

test('D5: two windows', async () => {
  await begin();
  await bench.page.keyboard.type('0');
  await bench.page.keyboard.press('Enter');
  await pause(1500);
  const other = await openWorkbenchIn(bench.page.context(), dist);
  await pause(2000);
  expect(await other.page.getByRole('dialog').count()).toBe(0);
  await openFile(other.page);
  await other.page.getByRole('dialog', { name: '这份工作簿已在另一个窗口打开' }).waitFor();
  await other.page.getByRole('button', { name: '取消', exact: true }).click();
  expect(await other.page.getByTestId('workbook-name').textContent()).toBe('工作簿');
});

test('D6: a browser that keeps nothing', async () => {
  await open((page) =>
    page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    }),
  );
  await bench.page.getByText('浏览器存不下草稿').waitFor();
});
