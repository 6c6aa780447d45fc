/**
 * How far sheets are read.
 *
 * A1 a sheet of ours is read to its end, however far that is, beside and below; of the user's own only its first part,
 *    which says so.
 * A2 after a write, the next reading takes one request: it knows the tabs that the write made.
 * A3 a sheet of the user's own that was not read to its end may refer to any of ours: none is let go.
 * A4 a sheet of ours that no one could have filled is refused by its name, not read in part.
 */
import { HostFailure } from '../../../src/usecases/workbook-port';
import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { sheetNamed } from '../../support/office/disturbances';
import { filledWorld, generateLive, smallRubric } from '../../support/office/scenes';
import { type OfficeWorld, startOffice } from '../../support/office/start-office';

let world: OfficeWorld;
afterEach(() => world.dispose());

const FAR = [
  [5000, 1],
  [5001, 60],
  [9000, 2],
  [4, 53],
] as const;

/** Puts something far out on a sheet, under its protection. */
function putFar(name: string): void {
  const facts = world.book.sheetFacts(sheetNamed(world, name).id);
  const { protection } = facts;
  facts.protection = null;
  for (const [row, column] of FAR)
    sheetNamed(world, name)
      .getRange('A1')
      .getCell(row - 1, column - 1).values = [['远处']];
  facts.protection = protection;
}

const farOn = async (name: string): Promise<readonly (readonly [number, number])[]> => {
  const { sheets } = await world.port.read();
  const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? new Map();
  expect([...rows.keys()]).toEqual([...rows.keys()].sort((a, b) => a - b));
  return FAR.filter(([row, column]) => rows.get(row)?.get(column)?.value === '远处');
};

test('A1: ours to its end, the user’s own in part', async () => {
  world = await filledWorld();
  for (const name of ['客户服务', 'Sheet1']) putFar(name);
  expect(await farOn('客户服务')).toEqual(FAR);
  expect(await farOn('Sheet1')).toEqual([FAR[0]]);
  const { sheets } = await world.port.read();
  expect(sheets.filter(({ partial }) => partial).map(({ name }) => name)).toEqual(['Sheet1']);
  expect((await world.port.readSheet('客户服务'))?.rows.get(9000)?.get(2)?.value).toBe('远处');
  expect((await world.port.readSheet('Sheet1'))?.partial).toBe(true);
  expect(readWorkbook({ sheets }).ok).toBe(true);
});

test('A1: the snapshot, of which nothing else can be read', async () => {
  world = startOffice({ calculates: false });
  world.book.root.worksheets.add('_细则');
  putFar('_细则');
  expect(await farOn('_细则')).toEqual(FAR);
});

test('A2: one request after a write', async () => {
  world = startOffice({ calculates: false });
  await generateLive(world.port, smallRubric());
  world.sent.length = 0;
  const { sheets } = await world.port.read();
  expect(world.sent).toHaveLength(1);
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Sheet1', '客户服务', '_细则']));
});

test.each([
  ['in view', 'A3', false],
  ['far out', 'A7000', true],
] as const)('A3: a reference %s', async (_, at, isFar) => {
  world = await filledWorld();
  const own = sheetNamed(world, 'Sheet1');
  own.getRange(at).formulas = [["='客户服务'!G5"]];
  if (!isFar) own.getRange('A4').values = [['近处']];
  await generateLive(world.port, smallRubric('2'));
  const kept = world.book.root.worksheets.items().filter(({ name }) => name.startsWith('督导旧版_'));
  expect(kept.map(({ name }) => name)).toContain('督导旧版_客户服务');
  expect(own.getRange(at).values).toEqual([[1.5]]);
});

test('A4: out of all bounds', async () => {
  world = await filledWorld();
  const facts = world.book.sheetFacts(sheetNamed(world, '客户服务').id);
  facts.protection = null;
  sheetNamed(world, '客户服务').getRange('A1').getCell(900_000, 5).values = [['远处']];
  await expect(world.port.read()).rejects.toMatchObject({ code: 'sheet-too-large', subject: '客户服务' });
  await expect(world.port.read()).rejects.toBeInstanceOf(HostFailure);
});
