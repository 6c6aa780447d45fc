/**
 * Excel tables of a workbook that is open in Excel.
 *
 * X1 generating makes the table, under its name, over exactly the rows of the plan.
 * X2 a newer rubric: the new sheet has the table under the same name, whoever looks; nothing of the old one is left.
 * X3 when that fails halfway, the table is as it was, and the sheet protected.
 * X4 恢复规则 makes a table anew that somebody took away, and gives it its name back.
 * X5 a table of the user's with that name stays theirs.
 * X6 the table is live: what is typed into a score sheet is in it.
 * X7 a workbook of before `_数据` gets the sheet, and keeps every entry.
 */
import { readLive } from '../../../src/usecases/live/read-live';
import { rewrite } from '../../../src/usecases/live/rewrite';
import { DETAIL_CAPTIONS } from '../../../src/workbook/detail-table';
import { failureOf, sheetNamed } from '../../support/office/disturbances';
import { essence, filledWorld, generateLive, smallRubric } from '../../support/office/scenes';
import { type OfficeWorld, startOffice } from '../../support/office/start-office';

let world: OfficeWorld;
afterEach(() => world.dispose());

/** Every table of the workbook: its name and where it is. */
const tables = (): readonly string[] =>
  world.book.root.tables.items().map((table) => `${table.name} ${table.getRange().address}`);

const restore = async (): Promise<void> => {
  const { found } = await readLive(world.port);
  await rewrite('rules', world.port, found, {});
};

test('X1: generating', async () => {
  world = startOffice();
  await generateLive(world.port, smallRubric());
  expect(tables()).toEqual(['SiteDetails _数据!A1:M9']);
  const [table] = world.book.root.tables.items();
  expect(table?.getHeaderRowRange().values).toEqual([[...DETAIL_CAPTIONS]]);
  expect(sheetNamed(world, '_数据').visibility).toBe('VeryHidden');
  await generateLive(world.port, smallRubric());
  expect(tables()).toEqual(['SiteDetails _数据!A1:M9']);
});

test('X2: a newer rubric with more checkpoints', async () => {
  world = await filledWorld();
  world.sent.length = 0;
  await generateLive(world.port, smallRubric('2'));
  expect(world.sent).toHaveLength(3);
  expect(tables()).toEqual(['SiteDetails _数据!A1:M9']); // one checkpoint more, one less
  await world.book.settle();
  const { values } = sheetNamed(world, '_数据').getRange('D2:F9');
  expect(values.map(([version, , id]) => `${version} ${id}`)).toContain('2012Q1-2 CS-01.3');
});

test.each(['督导旧版_客户服务', '督导旧版__数据'])('X3: somebody makes %s meanwhile', async (name) => {
  world = await filledWorld();
  const before = tables();
  let count = 0;
  world.interfere(async (_, run) => {
    count += 1;
    if (count === 2) world.book.root.worksheets.add(name);
    return await run();
  });
  const failure = await failureOf(generateLive(world.port, smallRubric('2')));
  expect(failure).toMatchObject({ code: 'excel-changed' });
  world.interfere(null);
  expect(tables()).toEqual(before);
  expect(sheetNamed(world, '_数据').protection.protected).toBe(true);
  expect(sheetNamed(world, '_数据').visibility).toBe('VeryHidden');
});

test('X3: the answer is lost and everything after it', async () => {
  world = await filledWorld();
  let count = 0;
  world.interfere(async (_, run) => {
    count += 1;
    if (count > 2) throw new Error('the pane is closed');
    return await run();
  });
  await failureOf(generateLive(world.port, smallRubric('2')));
  world.interfere(null);
  const port = world.secondPort();
  await readLive(port);
  expect(tables()).toEqual(['SiteDetails _数据!A1:M9']);
});

test('X4: taken away, and under another name', async () => {
  world = await filledWorld();
  const before = tables();
  const facts = world.book.sheetFacts(sheetNamed(world, '_数据').id);
  facts.tables.length = 0;
  await restore();
  expect(tables()).toEqual(before);
  const [table] = facts.tables;
  if (table) table.name = '别的名字';
  await restore();
  expect(tables()).toEqual(before);
});

test('X5: the user’s own table of that name', async () => {
  world = startOffice();
  const own = sheetNamed(world, 'Sheet1');
  own.getRange('A1:B2').values = [
    ['甲', '乙'],
    [1, 2],
  ];
  own.tables.add('A1:B2', true).name = 'sitedetails';
  await generateLive(world.port, smallRubric());
  expect(tables()).toEqual(['sitedetails Sheet1!A1:B2', 'Table1 _数据!A1:M9']);
  await generateLive(world.port, smallRubric());
  expect(tables()).toEqual(['sitedetails Sheet1!A1:B2', 'Table1 _数据!A1:M9']);
});

test('X6: live', async () => {
  world = await filledWorld();
  await world.book.settle();
  const shown = (): readonly string[] =>
    sheetNamed(world, '_数据')
      .getRange('F2:L9')
      .values.map(([id, , , , deduction, judgement, reason]) => `${id} ${deduction} ${judgement} ${reason}`);
  expect(shown()).toEqual([
    'CS-01.1 1.5 缺项 一人未佩戴工牌',
    'CS-01.2  未检 ',
    'CS-02.1  未检 ',
    'CS-02.2  不适用 当天没有报修',
    'CL-01.1 0 符合 ',
    'CL-01.2  未检 ',
    'CL-02.1  未检 ',
    'CL-02.2  待核对 超出范围也要留着',
  ]);
  sheetNamed(world, '客户服务').getRange('G6').values = [[0.5]];
  sheetNamed(world, '客户服务').getRange('I6').values = [['声音太小']];
  await world.book.settle();
  expect(shown()[1]).toBe('CS-01.2 0.5 缺项 声音太小');
});

test('X7: a workbook of before', async () => {
  world = await filledWorld();
  const before = essence(await world.secondPort().read()) as { rectification: object };
  sheetNamed(world, '_数据').visibility = 'Hidden';
  sheetNamed(world, '_数据').delete();
  for (const { name } of world.book.root.names.items())
    if (/^(Deduction_|Method_|UsualMethods$|RubricItems$)/.test(name)) world.book.grid.deleteName(name);
  expect(tables()).toEqual([]);
  await generateLive(world.port, smallRubric());
  expect(tables()).toEqual(['SiteDetails _数据!A1:M9']);
  const { rectification: _, ...kept } = before; // its rows follow from the entries when it is generated again
  expect(essence(await world.secondPort().read())).toMatchObject(kept);
});
