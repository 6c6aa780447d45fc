/**
 * How far sheets are read.
 *
 * A1 the snapshot is read whole, however many checkpoints a rubric has; of other sheets only what can be ours.
 * A2 after a write, the next reading takes one request: it knows the tabs that the write made.
 */
import { generateLive, smallRubric } from '../../support/office/scenes';
import { startOffice } from '../../support/office/start-office';

test('A1: the snapshot to its end, other sheets to row 5000', async () => {
  const world = startOffice({ calculates: false });
  for (const sheet of ['_细则', '流水账']) {
    world.book.root.worksheets.add(sheet);
    await world.port.edit([5000, 6000].map((row) => ({ sheet, row, column: 1, value: '甲' })));
  }
  const { sheets } = await world.port.read();
  const rowsOf = (wanted: string) => [...(sheets.find(({ name }) => name === wanted)?.rows.keys() ?? [])];
  expect(rowsOf('_细则')).toEqual([5000, 6000]);
  expect(rowsOf('流水账')).toEqual([5000]);
  world.dispose();
});

test('A2: one request after a write', async () => {
  const world = startOffice({ calculates: false });
  await generateLive(world.port, smallRubric());
  world.sent.length = 0;
  const { sheets } = await world.port.read();
  expect(world.sent).toHaveLength(1);
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Sheet1', '客户服务', '_细则']));
  world.dispose();
});
