/**
 * An edition in which a discipline has another name, over the grid: its sheet comes under the new name, and everything that
 * looks its cells up by name finds them there, at once and after the next entry.
 */
import { parseRubric, toDocument } from '../../../src/domain/parse-rubric';
import { compareWorkbook } from '../../../src/workbook/integrity/compare-workbook';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { filledInspection } from '../../support/filled-workbook';
import { generateLive, smallRubric } from '../../support/office/scenes';
import { type GridWorld, openGrid } from '../../support/univer/open-grid';

let world: GridWorld;
afterEach(() => world.dispose());

test('保洁管理 is called 清洁 from now on', async () => {
  world = openGrid(planWorkbook(smallRubric(), filledInspection(smallRubric())));
  const document = { ...toDocument(smallRubric()), version: '2012Q1-9' };
  for (const discipline of document.disciplines) if (discipline.id === 'cleaning') discipline.name = '清洁';
  const parsed = parseRubric(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const alterations = async () => {
    await world.book.grid.calculation.settle();
    const compared = compareWorkbook(await world.port.read(), [parsed.value]);
    return compared.ok ? compared.value.alterations : compared.issues;
  };
  await world.book.calculateLeaves(); // the grid knows every formula now
  await world.port.edit([{ sheet: '保洁管理', row: 7, column: 7, value: 0.5 }]);
  await world.book.grid.calculation.settle();
  await generateLive(world.port, parsed.value);
  expect(await alterations()).toEqual([]);
  await world.port.edit([{ sheet: '清洁', row: 6, column: 7, value: 1 }]);
  expect(await alterations()).toEqual([]);
});
