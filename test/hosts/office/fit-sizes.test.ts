/**
 * 调整行高 (workbook.md, "Score sheet" and "Paper"), through genuine office.js.
 *
 * H1 a reason of any length up to its bound is whole afterwards; what people made higher stays.
 * H2 where all is well nothing is written, so that Excel's undo stays.
 * H3 the pane does it when a sheet is left that people changed, before 发送 and on demand, never after an entry alone.
 * H4 恢复规则 raises rows below what is planned and widens columns that people made narrower; larger ones stay.
 * H5 rows that people inserted and rows that are hidden are left alone.
 */

import { TEXT_LIMITS } from '../../../src/domain/site-facts';
import { PaneController } from '../../../src/taskpane/controller/pane-controller';
import { CheckModel } from '../../../src/taskpane/features/check/model/check-model';
import { SendModel } from '../../../src/taskpane/features/send/model/send-model';
import { fitSizes } from '../../../src/usecases/live/fit-sizes';
import { readLive } from '../../../src/usecases/live/read-live';
import { rewrite } from '../../../src/usecases/live/rewrite';
import { changes, sheetNamed } from '../../support/office/disturbances';
import { filledWorld, smallRubric } from '../../support/office/scenes';
import type { OfficeWorld } from '../../support/office/start-office';
import { loadedRubric } from '../../support/pane/loaded-rubric';
import { textOf } from '../../support/rubrics';

let world: OfficeWorld;
beforeEach(async () => {
  world = await filledWorld();
});
afterEach(() => world.dispose());

const SHEET = '客户服务';
const REASON = 'I';
const heightOf = (row: number): number =>
  sheetNamed(world, SHEET).getRange(`${row}:${row}`).format.rowHeight ?? 0;
const setHeight = (row: number, height: number): void => {
  sheetNamed(world, SHEET).getRange(`${row}:${row}`).format.rowHeight = height;
};

/** A person types a reason. */
async function type(row: number, text: string): Promise<void> {
  const { id } = sheetNamed(world, SHEET);
  world.grid
    .sheet(id)
    .getRange(row - 1, 8)
    .setValue(text);
  await new Promise((done) => setTimeout(done, 300));
}

const fitAll = async (): Promise<number> => fitSizes(world.port, (await readLive(world.port)).found);

/** Writes that reach Excel from now on. */
function countWrites(): { readonly count: () => number } {
  let writes = 0;
  world.interfere((body, go) => {
    if (changes(body)) writes += 1;
    return go();
  });
  return { count: () => writes };
}

test('H1, H2: long reasons', async () => {
  const planned = heightOf(5);
  await type(5, textOf(60));
  expect(await fitAll()).toBe(0); // so many fit
  await type(5, textOf(TEXT_LIMITS.reason));
  setHeight(6, 120);
  setHeight(7, 9);
  expect(await fitAll()).toBe(2);
  expect(heightOf(5)).toBeGreaterThanOrEqual(7 * 9 * 1.3);
  expect(heightOf(5)).toBeGreaterThan(planned);
  expect(heightOf(6)).toBe(120);
  expect(heightOf(7)).toBeGreaterThan(9);
  const writes = countWrites();
  expect(await fitAll()).toBe(0);
  expect(writes.count()).toBe(0);
});

test('H1: a column that people made narrow', async () => {
  await type(5, textOf(60));
  sheetNamed(world, SHEET).getRange(`${REASON}:${REASON}`).format.columnWidth = 90;
  expect(await fitAll()).toBeGreaterThan(0);
  expect(heightOf(5)).toBeGreaterThanOrEqual(7 * 9 * 1.3);
});

test('H3: when it is done', async () => {
  const pane = new PaneController({
    port: world.port,
    rubric: loadedRubric(smallRubric()),
    version: 'test',
    host: 'Excel',
    now: () => new Date(2011, 10, 27),
  });
  const stop = await pane.start();
  const quiet = (): Promise<void> => new Promise((done) => setTimeout(done, 700));
  const turn = async (name: string): Promise<void> => {
    world.grid.activate(sheetNamed(world, name).id);
    await quiet();
  };
  const until = async (holds: () => boolean): Promise<void> => {
    for (let i = 0; i < 200 && !holds(); i++) await new Promise((done) => setTimeout(done, 50));
  };
  await turn(SHEET);
  const planned = heightOf(5);
  await type(5, textOf(150));
  await quiet();
  expect(heightOf(5)).toBe(planned);
  await turn('保洁管理');
  await until(() => heightOf(5) > planned);
  expect(heightOf(5)).toBeGreaterThan(planned);
  const left = heightOf(5);
  await type(5, textOf(200));
  pane.of(CheckModel).actions.fitRows();
  await until(() => heightOf(5) > left && pane.state().task === null);
  expect(heightOf(5)).toBeGreaterThan(left);
  expect(pane.state().notice?.title).toBe('已加高 1 行，文字都能完整显示');
  await type(6, textOf(200));
  pane.of(SendModel).actions.check();
  await until(() => heightOf(6) > planned && pane.state().task === null);
  expect(heightOf(6)).toBeGreaterThan(planned);
  await stop();
});

test('H4: 恢复规则', async () => {
  const sheet = sheetNamed(world, SHEET);
  const planned = heightOf(5);
  const width = sheet.getRange(`${REASON}:${REASON}`).format.columnWidth ?? 0;
  setHeight(5, 12);
  setHeight(6, 99);
  sheet.getRange(`${REASON}:${REASON}`).format.columnWidth = 100;
  const { found } = await readLive(world.port);
  await rewrite('rules', world.port, found, {});
  expect(heightOf(5)).toBe(planned);
  expect(heightOf(6)).toBe(99);
  expect(sheetNamed(world, SHEET).getRange(`${REASON}:${REASON}`).format.columnWidth).toBeCloseTo(width, 0);
});

test('H4: a column that people made wider stays while it fits on a page', async () => {
  const column = () => sheetNamed(world, SHEET).getRange('J:J').format;
  const wider = (column().columnWidth ?? 0) + 9;
  column().columnWidth = wider;
  const { found } = await readLive(world.port);
  await rewrite('rules', world.port, found, {});
  expect(column().columnWidth).toBeCloseTo(wider, 0);
});

test('H5: hidden rows', async () => {
  await type(5, textOf(200));
  const { id } = sheetNamed(world, SHEET);
  world.grid.sheet(id).hideRows(4, 1);
  const writes = countWrites();
  await fitAll();
  expect(writes.count()).toBe(0);
});
