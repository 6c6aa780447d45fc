/**
 * The port over the grid, beyond the contract of all ports.
 *
 * U1 a change that the grid gives up at any of its steps leaves everything as it was, and the next one succeeds.
 * U2 what is typed between reading and writing is in the workbook afterwards, whatever becomes of its sheet.
 * U3 a change waits until what is being typed has been taken.
 * U4 edits are all or none: a locked cell refuses them all, a cell that holds something else by now stays.
 * U5 the listener hears of people's changes once they are taken, of sheets that come to the front, and not of the port's own.
 * U6 a replacement that was interrupted elsewhere is finished.
 * U7 a refresh takes away foreign looks, rules and sizes, and does not touch what is right.
 * U8 what is in view stays in view, or its successor comes into view.
 */

import { isCarried, readLive } from '../../../src/usecases/live/read-live';
import { rewrite } from '../../../src/usecases/live/rewrite';
import { HostFailure, type LiveChange } from '../../../src/usecases/workbook-port';
import { RETIRED_PREFIX } from '../../../src/workbook/names';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { filledInspection } from '../../support/filled-workbook';
import { entry } from '../../support/inspections';
import { failureOf } from '../../support/office/disturbances';
import { mergeLive } from '../../support/office/merge-live';
import { essence, generateLive, smallRubric } from '../../support/office/scenes';
import { type GridWorld, openGrid } from '../../support/univer/open-grid';

const SHEET = '客户服务';
const [DEDUCTION, REASON] = [7, 9];
/** The first changes are each given up once, of the others one in so many. */
const [DENSE, STRIDE] = [12, 9];

let world: GridWorld;
afterEach(() => world.dispose());

const open = (): GridWorld => openGrid(planWorkbook(smallRubric(), filledInspection(smallRubric())));

/** One sheet, and the rules of all. */
const stateOf = (name: string): object => ({
  sheet: world.state().sheets.find((sheet) => sheet.name === name),
  rules: world.state().rules,
});

/** Lets the grid fail at its nth change from now; answers how many it has made. */
function failAt(at: number): () => number {
  const { grid } = world.book;
  let count = 0;
  const quietly = grid.quietly.bind(grid);
  grid.quietly = (change) => {
    count += 1;
    if (count === at) {
      Reflect.deleteProperty(grid, 'quietly');
      throw new Error('the grid gave up');
    }
    return quietly(change);
  };
  return () => {
    Reflect.deleteProperty(grid, 'quietly');
    return count;
  };
}

test.each<readonly [string, () => Promise<unknown>]>([
  ['a new version of the rubric', () => generateLive(world.port, smallRubric('2'))],
  ['合并录入', () => mergeLive(world)],
  ['恢复规则', async () => rewrite('rules', world.port, await world.port.read(), {})],
])('U1: %s', async (_, change) => {
  const damage = (): void => {
    world.type('汇总', 7, 1, '改');
    world.book.grid.setRowHeight(world.book.idOf(SHEET) ?? '', 4, 1, 99);
  };
  world = open();
  damage();
  const stop = failAt(Number.POSITIVE_INFINITY);
  await change();
  const steps = stop();
  expect(steps).toBeGreaterThan(1);
  const after = essence(await world.port.read());
  world.dispose();
  world = open();
  damage();
  await world.port.read();
  const before = world.state();
  for (let step = 1; step <= steps; step += step < DENSE ? 1 : STRIDE) {
    const end = failAt(step);
    const failure = await failureOf(change());
    end();
    if (failure === null) break; // the rest only mends sizes
    expect(failure).toBeInstanceOf(HostFailure);
    expect(failure).toMatchObject({ code: 'grid-failed' });
    expect({ step, state: world.state() }).toEqual({ step, state: before });
  }
  await change();
  expect(essence(await world.port.read())).toEqual(after);
});

test('U2: typed before a refresh', async () => {
  world = open();
  const found = await world.port.read();
  world.type(SHEET, 5, REASON, '刚写的');
  await rewrite('rules', world.port, found, {});
  expect(world.book.value(world.book.idOf(SHEET) ?? '', 4, REASON - 1)).toBe('刚写的');
});

test('U2: typed where the plan has another word, and nobody has decided yet', async () => {
  world = open();
  const since = await world.port.read();
  const filled = filledInspection(smallRubric());
  const entries = new Map([
    ...filled.entries,
    ['CL-02.1', entry(0.5, '有落叶')],
    ['CL-02.2', entry(1, '脏')],
  ]);
  world.type('保洁管理', 7, DEDUCTION, 2);
  world.type('保洁管理', 7, REASON, '刚写的');
  await world.port.write(planWorkbook(smallRubric(), { ...filled, entries }), { since, replan: () => null });
  const found = essence(await world.port.read()) as { entries: Record<string, object> };
  expect(found.entries['CL-02.1']).toMatchObject({ deduction: 2, reason: '刚写的' });
  expect(found.entries['CL-02.2']).toMatchObject({ deduction: 1, reason: '脏' });
});

test('U2: typed before a replacement', async () => {
  world = open();
  const { read } = world.port;
  world.port.read = async () => {
    const found = await read.call(world.port);
    world.type(SHEET, 5, DEDUCTION, 1);
    world.type(SHEET, 5, REASON, '刚写的');
    Reflect.deleteProperty(world.port, 'read');
    return found;
  };
  await generateLive(world.port, smallRubric('2'));
  expect(essence(await world.port.read())).toMatchObject({
    version: smallRubric('2').version,
    entries: { 'CS-01.1': { deduction: 1, reason: '刚写的' } },
    issues: [],
  });
});

test.each(['汇总', SHEET, '整改清单'])(
  'U8: %s stays in view, also where lists are made anew',
  async (name) => {
    world = open();
    const { grid } = world.book;
    grid.activate(world.book.idOf(name) ?? '');
    const before = world.book.idOf('整改清单');
    const { rectification, ...filled } = filledInspection(smallRubric());
    const entries = new Map([...filled.entries].slice(0, 2));
    await world.port.write(
      planWorkbook(smallRubric(), {
        ...filled,
        entries,
        rectification: new Map([...rectification].slice(0, 0)),
      }),
      { since: await world.port.read() },
    );
    expect(world.book.idOf('整改清单')).not.toBe(before);
    expect(grid.activeSheet()).toBe(world.book.idOf(name));
  },
);

test('U3: while somebody is typing', async () => {
  let taken = (): void => undefined;
  const entered = (): Promise<void> => new Promise((resolve) => (taken = resolve));
  world = openGrid(planWorkbook(smallRubric(), filledInspection(smallRubric())), {
    entered,
    written: () => undefined,
    wentTo: () => undefined,
  });
  const id = world.book.idOf(SHEET) ?? '';
  const before = world.book.value(id, 5, REASON - 1);
  const edit = world.port.edit([{ sheet: SHEET, row: 6, column: REASON, value: '窗格填的' }]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(world.book.value(id, 5, REASON - 1)).toBe(before);
  taken();
  expect(await edit).toBe(1);
  expect(world.book.value(id, 5, REASON - 1)).toBe('窗格填的');
});

test('U4: all or none', async () => {
  world = open();
  const id = world.book.idOf(SHEET) ?? '';
  const cell = { sheet: SHEET, row: 5, column: REASON, value: '=1+1' };
  const before = world.state();
  expect(await failureOf(world.port.edit([cell, { ...cell, column: 4 }]))).toMatchObject({
    code: 'excel-protected',
  });
  expect(world.state()).toEqual(before);
  world.type(SHEET, 5, REASON, '别人先填了');
  expect(
    await world.port.edit([
      { ...cell, was: null },
      { ...cell, row: 6 },
    ]),
  ).toBe(1);
  expect(world.book.value(id, 4, REASON - 1)).toBe('别人先填了');
  expect(world.book.value(id, 5, REASON - 1)).toBe('=1+1');
});

test('U5: what the listener hears', async () => {
  world = open();
  const heard: LiveChange[] = [];
  const stop = await world.port.watch((change) => heard.push(change));
  const calm = () => new Promise((resolve) => setTimeout(resolve, 20));
  await world.port.edit([{ sheet: SHEET, row: 5, column: REASON, value: '窗格填的' }]);
  await calm();
  expect(heard).toEqual([]);
  world.type(SHEET, 5, DEDUCTION, 1);
  world.type(SHEET, 6, DEDUCTION, 1);
  await calm();
  expect(heard).toEqual([{ sheet: SHEET }]);
  await world.port.select('汇总');
  await calm();
  expect(heard.slice(1)).toEqual([{ sheet: '汇总', turned: true }]);
  await stop();
  world.type(SHEET, 5, DEDUCTION, 0);
  await calm();
  expect(heard).toHaveLength(2);
});

test('U6: an interrupted replacement', async () => {
  world = open();
  const { grid } = world.book;
  const id = world.book.idOf('整改清单') ?? '';
  grid.rename(id, `${RETIRED_PREFIX}整改清单`);
  grid.setHidden(id, true);
  expect((await world.port.read()).sheets.map(({ name }) => name)).toContain(`${RETIRED_PREFIX}整改清单`);
  const { found, repaired } = await readLive(world.port);
  expect(repaired).toBe('done');
  expect(found.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toContain('整改清单 visible');
  expect(await world.port.repair(isCarried)).toBe('nothing');
});

test('U7: what is damaged is mended, the rest not touched', async () => {
  world = open();
  await world.port.read();
  const before = stateOf(SHEET);
  const { grid } = world.book;
  const id = world.book.idOf(SHEET) ?? '';
  grid.setLooks(id, { 4: { 6: { s: { bg: { rgb: '#00ff00' }, it: 1 }, custom: { unlocked: false } } } });
  grid.execute('data-validation.mutation.removeRule', {
    subUnitId: id,
    ruleId: grid.sheet(id).getDataValidations()[0]?.rule.uid,
  });
  world.type(SHEET, 5, 8, '盖掉公式');
  expect(stateOf(SHEET)).not.toEqual(before);
  const found = await world.port.read();
  await rewrite('rules', world.port, found, {});
  await world.port.read();
  expect(stateOf(SHEET)).toEqual(before);
});
