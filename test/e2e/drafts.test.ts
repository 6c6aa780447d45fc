/**
 * Drafts: what nobody saved is kept in the browser, and offered when the workbench is opened again.
 *
 * D1 a browser that is killed at any moment of typing loses at most the last three seconds, and puts nothing into another cell.
 * D2 an entry that is still being typed is kept as well.
 * D3 a tab that is closed without saving is offered with its name and time; what was saved or given up is not.
 * D4 a draft is removed only by a second click, and after 30 days.
 * D5 a workbook that another window works at is named, and its draft is not offered there.
 * D6 a browser that keeps nothing says so once.
 */
import type { Page } from 'playwright-core';
import { blankInspection } from '../../src/domain/inspection';
import { blankFacts } from '../../src/domain/site-facts';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildDist } from '../support/build-dist';
import { chooseFile } from '../support/choose-file';
import { KillableBrowser } from '../support/killable-browser';
import { type OpenWorkbench, openWorkbenchIn } from '../support/open-workbench';
import { firstDiscipline } from '../support/rubrics';
import { runs } from '../support/runs';

const NAME = '督导评分_锦江花园_2011Q4';
const SHEET = '客户服务';
const FIRST_ROW = 5;
/** Rows of the sheet's checkpoints, at the least. */
const ROWS = 60;
const LOST_AT_MOST_MS = 3000;

let dist: string;
let file: Buffer;
let browser: KillableBrowser;
let bench: OpenWorkbench;

beforeAll(async () => {
  dist = buildDist();
  const plan = planWorkbook(
    firstDiscipline(),
    blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined'),
  );
  file = Buffer.from(await writeXlsx(plan, { modified: new Date(Date.UTC(2011, 10, 27)) }));
}, 600_000);
beforeEach(() => {
  browser = new KillableBrowser();
});
afterEach(() => browser.dispose());

/** Opens the page in the browser that runs, or in one that is started anew. */
async function open(prepare?: (page: Page) => Promise<unknown>): Promise<void> {
  bench = await openWorkbenchIn(await browser.context(), dist, prepare);
}

async function openFile(page: Page = bench.page): Promise<void> {
  await chooseFile(page, { name: `${NAME}.xlsx`, mimeType: 'application/octet-stream', buffer: file });
}

async function begin(): Promise<void> {
  await open();
  await openFile();
  await bench.page.getByText(`已打开「${NAME}.xlsx」。`).waitFor();
  await select('G', FIRST_ROW);
}

/** Selects a cell by the mouse, as it were: the grid has the keyboard. */
async function select(column: string, row: number): Promise<void> {
  await bench.page.mouse.click(640, 500);
  await bench.page.evaluate(
    ([s = '', a = '']) => window.dudaoWorkbench.select(s, a),
    [SHEET, `${column}${row}`],
  );
}

const value = (row: number, column = 'G'): Promise<string | number | boolean> =>
  bench.page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.value(s, a), [SHEET, `${column}${row}`]);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Types 0, and waits until the browser has kept it. */
async function enter(): Promise<void> {
  await bench.page.keyboard.type('0');
  await bench.page.keyboard.press('Enter');
  await bench.page.waitForFunction(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('dudao-drafts');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { result: database } = opening;
          const counting = database.transaction('changes').objectStore('changes').count();
          counting.onsuccess = () => resolve(counting.result > 0);
          counting.onerror = () => reject(counting.error);
          database.close();
        };
      }),
  );
}

/** Types 0 into one cell after the other, so many at most, until it is stopped; answers when each was finished. */
async function typeOn(most: number, isOver: () => boolean): Promise<readonly number[]> {
  const done: number[] = [];
  try {
    while (!isOver() && done.length < most) {
      await bench.page.keyboard.type('0');
      await bench.page.keyboard.press('Enter');
      done.push(Date.now());
      await pause(200);
    }
  } catch {
    // the browser is gone
  }
  return done;
}

/** Whether a draft is offered; drafts are looked for when the page is complete. */
const isOffered = async (): Promise<boolean> => {
  await pause(4000);
  return (await offer().count()) > 0;
};

const offer = () => bench.page.getByRole('dialog', { name: '找回没有保存的工作簿' });

async function restore(): Promise<void> {
  await offer()
    .getByRole('button', { name: `找回「${NAME}」` })
    .click();
  await bench.page.getByText(`已找回「${NAME}」到`).waitFor();
}

/** Moments of typing, in milliseconds, at which the browser is killed, one after the other. */
const MOMENTS = Array.from(
  { length: runs(1, 7) },
  (_, i) => [3500 + 130 * i, 4200 + 70 * i, 5100 - 190 * i] as const,
);

describe('D1, D2', () => {
  test.each(MOMENTS)('killed after %s, %s and %s ms of typing, and in an entry', async (...moments) => {
    await begin();
    let filled = 0;
    for (const after of moments) {
      await select('G', FIRST_ROW + filled);
      let isOver = false;
      const typing = typeOn(ROWS - filled, () => isOver);
      await pause(after);
      await browser.kill();
      const killedAt = Date.now();
      isOver = true;
      const safe = filled + (await typing).filter((at) => at < killedAt - LOST_AT_MOST_MS).length;
      await open();
      if (safe > 0 || (await isOffered())) await restore();
      else await openFile(); // nothing was typed that had to be kept
      const values = await Promise.all(Array.from({ length: ROWS }, (_, i) => value(FIRST_ROW + i)));
      filled = values.filter((each) => each === 0).length;
      expect(filled).toBeGreaterThanOrEqual(safe);
      expect(values).toEqual(Array.from({ length: ROWS }, (_, i) => (i < filled ? 0 : '')));
    }
    await select('I', FIRST_ROW);
    await bench.page.keyboard.type('deng guang bu liang');
    await pause(LOST_AT_MOST_MS);
    await browser.kill();
    await open();
    await restore();
    expect(await value(FIRST_ROW, 'I')).toBe('deng guang bu liang');
  });
});

test('D3, D4: closed without saving; removed by a second click, or in time', async () => {
  await begin();
  await enter();
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
  await enter();
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
  await enter();
  const other = await openWorkbenchIn(bench.page.context(), dist);
  await pause(4000);
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
