/**
 * Scenes of tests that are opened as copies.
 *
 * S1 a copy holds what the original holds: contents, looks, rules, locks, names, tabs, charts, results, the selection.
 * S2 every writing command asks a copy for the same, and leaves the same in it, results of formulas included.
 * S3 what happens to a copy happens neither to the original nor to another copy.
 */
import { filledScene, filledWorld, generateLive, smallRubric } from '../../support/office/scenes';
import type { OfficeWorld } from '../../support/office/start-office';
import { wholeState } from '../../support/office/whole-state';
import { WRITING_COMMANDS } from '../../support/office/writing-commands';

/** What is selected; ids of sheets are random. */
const selected = ({ book, grid }: OfficeWorld): readonly unknown[] => {
  const { sheet, box } = grid.selection();
  return [book.worksheet(sheet).name, box];
};

test('S1: a copy is as the original', async () => {
  const original = await filledScene();
  const wanted = [await wholeState(original), selected(original), await original.port.read()];
  const copy = await filledWorld();
  expect([await wholeState(copy), selected(copy), await copy.port.read()]).toEqual(wanted);
});

const { 生成: _, 写入汇总: __, ...ON_FILLED } = WRITING_COMMANDS;

test.each(Object.entries(ON_FILLED))('S2: %s', async (_name, { run }) => {
  const outcome = async (world: OfficeWorld): Promise<readonly unknown[]> => {
    const first = await wholeState(world);
    world.sent.length = 0;
    await run(world);
    const actions = world.sent.map((request) => request.actions); // their lengths differ by numbers of objects
    return [first, actions, await wholeState(world), (await world.port.read()).sheets];
  };
  const wanted = await outcome(await filledScene());
  expect(await outcome(await filledWorld())).toEqual(wanted);
  expect(await outcome(await filledWorld())).toEqual(wanted);
});

test('S3: copies are apart', async () => {
  const [one, other] = [await filledWorld(), await filledWorld()];
  const before = await wholeState(other);
  await generateLive(one.port, smallRubric('2'));
  one.book.root.protection.protect();
  expect(await wholeState(one)).not.toEqual(before);
  expect(await wholeState(other)).toEqual(before);
  expect(other.book.root.protection.protected).toBe(false);
  expect(await wholeState(await filledWorld())).toEqual(before);
});
