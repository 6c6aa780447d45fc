/**
 * What each call of the port does by itself: when it has ended, Excel has done it, not only been asked to.
 * Everything is looked up in the workbook behind Excel, never through the port that did it.
 *
 * O1 edit sets cells in one request; one that holds something else by now keeps it, and the answer says how many.
 * O2 select shows a hidden sheet and selects the cell, in one request; a sheet that is seen needs no structure.
 * O3 watch tells of changes by people, not of the port's own, until it is stopped.
 * O4 readSheet reads one sheet in one request; null when it is gone.
 * O5 read finds sheets that were not there the last time, without being asked again.
 * O6 write has done everything when it ends, in one request; retired sheets are gone, and names lead to the new ones.
 * O7 repair has done everything when it ends.
 * O9 what the workbench does not know of Excel fails with its name.
 * O8 after a failure nothing is left behind, and the failure is the one that happened.
 */
import { isCarried } from '../../../src/usecases/live/read-live';
import { SHEETS } from '../../../src/workbook/names';
import { bookOf, cell, sheetOf } from '../../contract/support/contents';
import { failureOf, sheetNamed } from '../../support/office/disturbances';
import { filledWorld, generateLive, smallRubric } from '../../support/office/scenes';
import { type OfficeWorld, startOffice } from '../../support/office/start-office';

let world: OfficeWorld;
afterEach(() => world.dispose());

const INPUTS = bookOf([
  sheetOf('录入', [
    [cell(null, 'inputDeduction'), cell(null, 'inputText')],
    [cell(null, 'inputDeduction'), cell(null, 'inputText')],
    [cell(null, 'inputDeduction'), cell(null, 'inputText')],
  ]),
  sheetOf('另一张', [[cell('文字')]]),
]);

/** A workbook with two small sheets, read once. */
async function opened(): Promise<OfficeWorld> {
  world = startOffice();
  await world.port.write(INPUTS);
  await world.port.read();
  world.sent.length = 0;
  return world;
}

const valuesAt = (address: string): readonly unknown[][] =>
  sheetNamed(world, '录入').getRange(address).values as unknown[][];

const tabs = (): readonly string[] => world.book.grid.tabs().map(({ name }) => name);

/** Long enough for the grid to settle and to tell of an edit. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

describe('O1: edit', () => {
  test('has set the cells', async () => {
    const { port, sent } = await opened();
    const edits = [1, 2, 3].map((row) => ({ sheet: '录入', row, column: 1, value: 0.5, was: null }));
    expect(await port.edit([...edits, { sheet: '录入', row: 1, column: 2, value: '=1+1' }])).toBe(4);
    expect(valuesAt('A1:B3')).toEqual([
      [0.5, '=1+1'],
      [0.5, ''],
      [0.5, ''],
    ]);
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['a number', 2, 2, ''],
    ['a text', "'=旧", '=旧', ''],
    ['a formula', '=1+2', 3, '=1+2'],
    ['an error', '#N/A', '#N/A', ''],
    ['TRUE', true, true, ''],
  ])('leaves a cell that holds %s by now', async (_, typed, value, formula) => {
    const { port, book, sent } = await opened();
    sheetNamed(world, '录入').getRange('A2').formulas = [[typed]];
    const edits = [1, 2, 3].map((row) => ({ sheet: '录入', row, column: 1, value: 0, was: null }));
    expect(await port.edit(edits)).toBe(2);
    await book.settle();
    expect(valuesAt('A1:A3')).toEqual([[0], [value], [0]]);
    if (formula !== '') expect(sheetNamed(world, '录入').getRange('A2').formulas).toEqual([[formula]]);
    expect(sent).toHaveLength(2);
  });

  test('looks at nothing where it is not given what a cell was, or the cell is so already', async () => {
    const { port, sent } = await opened();
    sheetNamed(world, '录入').getRange('A1:A2').values = [[2], [3]];
    expect(
      await port.edit([
        { sheet: '录入', row: 1, column: 1, value: 1 },
        { sheet: '录入', row: 2, column: 1, value: 3, was: null },
      ]),
    ).toBe(2);
    expect(valuesAt('A1:A2')).toEqual([[1], [3]]);
    expect(sent).toHaveLength(1);
  });
});

describe('O2: select', () => {
  const selection = () => {
    const { sheet, box } = world.book.grid.selection();
    return [world.book.worksheet(sheet).name, box.row + 1, box.column + 1];
  };

  test('has selected the cell', async () => {
    const { port, sent } = await opened();
    await port.select('另一张', 3, 2);
    expect(selection()).toEqual(['另一张', 3, 2]);
    await port.select('录入', 2);
    expect(selection()).toEqual(['录入', 2, 1]);
    await port.select('另一张');
    expect(selection()[0]).toBe('另一张');
    expect(sent).toHaveLength(3);
  });

  test.each(['before', 'since'])('shows a sheet that was hidden %s the last reading', async (when) => {
    const { port } = await opened();
    sheetNamed(world, '另一张').visibility = 'Hidden';
    if (when === 'before') await port.read();
    await port.select('另一张', 1, 1);
    expect(selection()).toEqual(['另一张', 1, 1]);
    expect(sheetNamed(world, '另一张').visibility).toBe('Visible');
  });

  test('needs no structure for a sheet that is seen', async () => {
    const { port, book } = await opened();
    sheetNamed(world, '录入').visibility = 'Hidden';
    await port.read();
    book.root.protection.protect();
    await port.select('另一张', 1, 1);
    expect(selection()).toEqual(['另一张', 1, 1]);
    expect(await failureOf(port.select('录入'))).toMatchObject({ code: 'excel-protected' });
    expect(await failureOf(port.select('没有'))).toMatchObject({ code: 'excel-changed' });
  });
});

test('O3: watch', async () => {
  const { port, grid } = await opened();
  const { id } = sheetNamed(world, '录入');
  const changes: unknown[] = [];
  const stop = await port.watch((change) => changes.push(change));
  grid.sheet(id).getRange(0, 0).setValue(1);
  await quiet();
  expect(changes).toEqual([{ sheet: id }]);
  await port.edit([{ sheet: '录入', row: 1, column: 1, value: 2 }]);
  await quiet();
  expect(changes).toHaveLength(1);
  await stop();
  grid.sheet(id).getRange(0, 0).setValue(3);
  await quiet();
  expect(changes).toHaveLength(1);
  expect(world.book.root.worksheets.listeners.size).toBe(0);
});

test('O4: readSheet', async () => {
  const { port, sent } = await opened();
  const { id } = sheetNamed(world, '另一张');
  const expected = {
    name: '另一张',
    visibility: 'visible',
    guards: { protected: false, hiddenRows: [], hiddenColumns: [] },
    rows: new Map([[1, new Map([[1, { value: '文字' }]])]]),
  };
  expect(await port.readSheet('另一张')).toEqual(expected);
  expect(await port.readSheet(id)).toEqual(expected);
  expect(await port.readSheet('没有')).toBeNull();
  expect(sent).toHaveLength(3);
});

test('O5: read', async () => {
  const { port, sent } = await opened();
  const first = await port.read();
  expect(sent).toHaveLength(1);
  world.book.root.worksheets.add('新来的').getRange('A1').values = [[7]];
  const { sheets } = await port.read();
  expect(sent).toHaveLength(3);
  expect(sheets.slice(0, -1)).toEqual(first.sheets);
  expect(sheets.at(-1)?.rows.get(1)?.get(1)).toEqual({ value: 7 });
});

describe('O6: write', () => {
  test('has made the sheets', async () => {
    const { port, sent } = await opened();
    const plan = bookOf([sheetOf('后来', [[cell('一')], [cell(2)]])]);
    await port.write(plan, { since: await port.read() });
    expect(sheetNamed(world, '后来').getRange('A1:A2').values).toEqual([['一'], [2]]);
    expect(sent).toHaveLength(2);
  });

  test('has let retired sheets go', async () => {
    world = await filledWorld();
    const before = tabs();
    world.sent.length = 0;
    await generateLive(world.port, smallRubric('2'));
    expect(tabs()).toEqual(withUnmigrated(before)); // one checkpoint is gone
    expect(world.sent).toHaveLength(3);
    const names = world.book.grid.names().map(({ reference }) => reference);
    expect(names.filter((reference) => /REF|督导旧版/.test(reference))).toEqual([]);
    expect(sheetNamed(world, '客户服务').getRange('G5').values).toEqual([[1.5]]);
  });
});

/** The tabs with 未迁移 where the plan has it. */
const withUnmigrated = (before: readonly string[]): readonly string[] =>
  before.flatMap((name) => (name === SHEETS.rectification ? [name, SHEETS.unmigrated] : [name]));

test('O7: repair', async () => {
  world = await filledWorld();
  const { port } = world;
  const before = tabs();
  let count = 0;
  world.interfere(async (_, run) => {
    count += 1;
    if (count > 2) throw new Error('the pane is closed');
    return await run();
  });
  expect(await failureOf(generateLive(port, smallRubric('2')))).toMatchObject({ code: 'excel-unfinished' });
  world.interfere(null);
  expect(tabs().filter((name) => name.startsWith('督导旧版_'))).not.toEqual([]);
  expect(await world.secondPort().repair(isCarried)).toBe('done');
  expect(tabs()).toEqual(withUnmigrated(before));
});

test('O8: after a failure', async () => {
  world = await filledWorld();
  const before = world.book.grid.tabs();
  const stranger = () => world.book.root.worksheets.add('督导旧版_客户服务');
  let count = 0;
  world.interfere(async (_, run) => {
    count += 1;
    if (count === 2) stranger();
    return await run();
  });
  expect(await failureOf(generateLive(world.port, smallRubric('2')))).toMatchObject({
    code: 'excel-changed',
  });
  world.interfere(null);
  expect(world.book.grid.tabs().slice(0, -1)).toEqual(before);
  expect(tabs().at(-1)).toBe('督导旧版_客户服务');
  expect(sheetNamed(world, '客户服务').protection.protected).toBe(true);
});

test('O9: a member that the model does not know', async () => {
  await opened(); // Excel is that of genuine office.js now
  const reading = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('录入').getRange('A1').load('hasSpill');
    await context.sync();
  });
  await expect(reading).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('hasSpill'),
  });
  const calling = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('录入').getRange('A1').getSurroundingRegion().load('address');
    await context.sync();
  });
  await expect(calling).rejects.toMatchObject({ message: expect.stringMatching(/getSurroundingRegion/i) });
});
