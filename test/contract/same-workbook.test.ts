/**
 * S1 the plan written through office.js and the plan written by hosts/xlsx are the same workbook, cell for cell:
 *    values, formulas, formats, merges, sizes, input rules, colour rules, names, protection, paper, chart and tables.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { a1 } from '../../src/workbook/address';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { entry, inspectionOf, person } from '../support/inspections';
import { bookForm } from '../support/office/book-form';
import type { CellForm, WorkbookForm } from '../support/office/forms';
import { withSharedLines } from '../support/office/shared-lines';
import { startOffice } from '../support/office/start-office';
import { PYTHON } from '../support/programs';
import { newFolder } from '../support/run-cli';

const plan = planWorkbook(
  defaultRubric(),
  inspectionOf(
    {
      'CS-01.1': entry(1.5, '=1+1'),
      'CS-02.1': entry('/', '无'),
      'FM-01.1': entry('一', ''),
      'GR-01.1': entry(0),
    },
    [person('张三', '项目经理')],
  ),
);

let fromFile: WorkbookForm;
let fromOffice: WorkbookForm;
beforeAll(async () => {
  const file = join(newFolder(), 'plan.xlsx');
  writeFileSync(file, await writeXlsx(plan, { modified: new Date(Date.UTC(2011, 10, 27)) }));
  const script = join('test', 'support', 'office', 'xlsx_form.py');
  fromFile = JSON.parse(execFileSync(PYTHON, [script, file], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  const world = startOffice();
  await world.port.write(plan);
  fromOffice = await bookForm(world.book, plan.sheets);
  world.dispose();
});

test('names and active sheet', () => {
  expect(fromOffice.names).toEqual(fromFile.names);
  expect(fromOffice.active).toBe(fromFile.active);
});

/** What differs in a cell, as office.js → file. */
function differences(at: string, office: CellForm | undefined, file: CellForm): readonly string[] {
  const keys = Object.keys(file) as (keyof CellForm)[];
  const text = (form: CellForm | undefined, key: keyof CellForm): string => JSON.stringify(form?.[key]);
  return [
    at,
    ...keys.flatMap((key) =>
      text(office, key) === text(file, key) ? [] : [`${key} ${text(office, key)} → ${text(file, key)}`],
    ),
  ];
}

describe.each(plan.sheets.map(({ name }, i) => [name, i] as const))('%s', (_, i) => {
  const PARTS = [
    'name',
    'visibility',
    'tab',
    'gridlines',
    'protection',
    'freeze',
    'merges',
    'heights',
    'widths',
    'validations',
    'formats',
    'paper',
    'charts',
    'tables',
  ] as const;
  test.each(PARTS)('%s', (part) => {
    expect(fromOffice.sheets[i]?.[part]).toEqual(fromFile.sheets[i]?.[part]);
  });

  test('every cell of the plan', () => {
    const planned = plan.sheets[i]?.cells ?? [];
    const office = withSharedLines(fromOffice.sheets[i]?.cells ?? {});
    const file = withSharedLines(fromFile.sheets[i]?.cells ?? {});
    const differing = planned.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const at = a1(r + 1, c + 1);
        return cell &&
          file[at] &&
          !file[at].covered &&
          JSON.stringify(office[at]) !== JSON.stringify(file[at])
          ? [differences(at, office[at], file[at])]
          : [];
      }),
    );
    expect(differing.slice(0, 9)).toEqual([]);
    expect(differing).toHaveLength(0);
  });

  test('nothing beside the plan', () => {
    const holds = ([, { covered, value, formula }]: [string, CellForm]) =>
      !covered && (value !== '' || formula !== null);
    const office = Object.entries(fromOffice.sheets[i]?.cells ?? {}).filter(holds);
    const file = Object.entries(fromFile.sheets[i]?.cells ?? {}).filter(holds);
    expect(office.map(([at]) => at)).toEqual(file.map(([at]) => at));
  });
});
