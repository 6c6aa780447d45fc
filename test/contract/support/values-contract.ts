import { defaultRubric } from '../../../src/domain/default-rubric';
import type { RawValue } from '../../../src/domain/raw-value';
import { type GridWorkbook, valueAt } from '../../../src/workbook/grid';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import type { StyleId } from '../../../src/workbook/styles';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { buildCase } from '../../support/cases';
import { inspectionEssence } from '../../support/inspection-essence';
import { runs } from '../../support/runs';
import { bookOf, cell, contents, inspectionIn, namesOf, PATIENCE, planned, sheetOf } from './contents';
import type { ContractHost } from './host';
import { openWorlds } from './open-worlds';
import { fullInspection, LONGEST, TEXTS } from './specimens';

/** Random inspections per host. */
const CASES = runs(3, 24);

/** C1 to C7. */
export function valuesContract(host: ContractHost): void {
  const open = openWorlds(host);

  /** Writes a plan into a new workbook; answers what a second port finds. */
  async function written(plan: WorkbookPlan): Promise<GridWorkbook> {
    const world = open();
    await world.port.write(plan);
    const found = await world.again().read();
    world.dispose();
    return found;
  }

  test('C1 C2 C7: every sheet, value and formula of a whole workbook', async () => {
    const plan = planWorkbook(defaultRubric(), fullInspection());
    const grid = await written(plan);
    const found = contents(grid, namesOf(plan));
    const expected = planned(plan);
    expect(inspectionEssence(inspectionIn(grid))).toEqual(inspectionEssence(fullInspection()));
    expect(found.map(({ name, visibility }) => [name, visibility])).toEqual(
      expected.map(({ name, visibility }) => [name, visibility]),
    );
    expect(found.map(({ cells }) => Object.keys(cells).length)).toEqual(
      expected.map(({ cells }) => Object.keys(cells).length),
    );
    expect(found).toEqual(expected);
  });

  test('C2: hidden and very hidden sheets', async () => {
    const plan = bookOf([
      sheetOf('丙', [[cell('三')]], 'veryHidden'),
      sheetOf('甲', [[cell('一')]]),
      sheetOf('乙', [[cell('二')]], 'hidden'),
    ]);
    expect(contents(await written({ ...plan, activeSheet: '甲' }), namesOf(plan))).toEqual(planned(plan));
  });

  test.each<StyleId>(['text', 'inputText', 'inputDeduction', 'inputDate', 'count'])(
    'C3: texts in cells of style %s',
    async (style) => {
      const plan = bookOf([
        sheetOf(
          '文字',
          TEXTS.map((text) => [cell(text, style), cell(null, style)]),
        ),
      ]);
      const found = contents(await written(plan), namesOf(plan));
      expect(found).toEqual(planned(plan));
    },
  );

  test('C4: the longest texts and many lines', async () => {
    const plan = bookOf([
      sheetOf(
        '长文',
        LONGEST.map((text) => [cell(text), cell(text, 'inputText')]),
      ),
    ]);
    expect(contents(await written(plan), namesOf(plan))).toEqual(planned(plan));
  });

  test('C5: whatever other programs leave in a cell', async () => {
    const left: readonly RawValue[] = [
      2.5,
      0.1 + 0.2,
      -1e-7,
      40874,
      1e15,
      true,
      false,
      { error: '#N/A' },
      { error: '#DIV/0!' },
      '1.5',
      '=1+1',
      '#N/A',
      'TRUE',
      '两行\n文字',
      null,
    ];
    const world = open();
    const inputs = left.map(() => [cell('旧', 'inputDeduction'), cell('旧', 'inputText')]);
    await world.port.write(bookOf([sheetOf('录入', inputs)]));
    left.forEach((value, i) => {
      world.leave('录入', i + 1, 1, value);
      world.leave('录入', i + 1, 2, isText(value) ? value : null); // its format makes a text of a typed number
    });
    const sheet = (await world.port.read()).sheets.find(({ name }) => name === '录入');
    const at = (column: number) => left.map((_, i) => sheet && valueAt(sheet, i + 1, column));
    expect(at(1)).toEqual(left);
    expect(at(2)).toEqual(left.map((value) => (isText(value) ? value : null)));
  });

  test('C6: names of sheets, and formulas across them', async () => {
    const names = [
      "甲's 表（一）",
      '锦江花园一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳',
      'A b-c.d&<e>',
      '2011',
    ];
    const sum = names.slice(1).map((name) => `'${name.replaceAll("'", "''")}'!A1`);
    const [first = '', ...others] = names;
    const plan = bookOf(
      [
        sheetOf(first, [[cell(6, 'text', sum.join('+')), cell(12, 'text', 'Total*2')]]),
        ...others.map((name, i) =>
          sheetOf(name, [[cell(i + 1), cell(i + 7, 'text', `'${first.replaceAll("'", "''")}'!A1+A1`)]]),
        ),
      ],
      [{ name: 'Total', sheet: first, area: { top: 1, left: 1, bottom: 1, right: 1 } }],
    );
    expect(contents(await written(plan), names)).toEqual(planned(plan));
  });

  test(
    `C7: ${CASES} random inspections`,
    async () => {
      for (let seed = 0; seed < CASES; seed++) {
        const { rubric, inspection } = buildCase(seed, 'small');
        const plan = planWorkbook(rubric, inspection);
        const found = await written(plan);
        expect({ seed, ...inspectionEssence(inspectionIn(found)) }).toEqual({
          seed,
          ...inspectionEssence(inspection),
        });
        expect({ seed, found: contents(found, namesOf(plan)) }).toEqual({ seed, found: planned(plan) });
      }
    },
    PATIENCE,
  );
}

/** Excel takes an error that is typed into a text cell as a text, so nobody leaves one there. */
const isText = (value: RawValue): boolean => typeof value === 'string';
