/**
 * `_数据`: the tidy table of a site's workbook.
 *
 * T1 its captions are those of 明细, and it is an Excel table with a name, very hidden and protected.
 * T2 for a complete inspection its rows are the rows of 明细, value for value; what 明细 leaves empty is '' here, and blanks at the ends
 *    of a text stay, which 明细 and the query of docs/power-query.md cut off.
 * T3 every checkpoint has one row in the rubric's order, whatever was entered: 未检, 待核对, 不适用, with 扣分 blank.
 * T4 nothing that people can enter is written into it: those columns are formulas.
 * T5 a workbook of before `_数据` reads, is compared and consolidated as ever; one that claims the sheet misses it.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { checkpointCount } from '../../src/domain/rubric';
import { examine } from '../../src/usecases/consolidate/examine';
import { SiteRows } from '../../src/usecases/consolidate/site-rows';
import { DETAIL_CAPTIONS } from '../../src/workbook/detail-table';
import type { GridWorkbook } from '../../src/workbook/grid';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import type { SheetPlan } from '../../src/workbook/plan';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { filledInspection, planToWorkbook } from '../support/filled-workbook';
import { inspectionEssence } from '../support/inspection-essence';
import { entry, inspectionOf } from '../support/inspections';
import { withCell, withSheet } from '../support/plan-to-grid';

const rubric = defaultRubric();

function dataSheetOf(inspection: Inspection, of = rubric): SheetPlan {
  const sheet = planWorkbook(of, inspection).sheets.find(({ name }) => name === '_数据');
  if (!sheet) throw new Error('no _数据');
  return sheet;
}

/** The rows of the table. */
const rowsOf = ({ cells }: SheetPlan): readonly (readonly unknown[])[] =>
  cells.slice(1).map((line) => line.slice(0, DETAIL_CAPTIONS.length).map((cell) => cell?.value ?? null));

const columnOf = (caption: (typeof DETAIL_CAPTIONS)[number]): number => DETAIL_CAPTIONS.indexOf(caption);

test('T1: a very hidden, protected table under the captions of 明细', () => {
  const sheet = dataSheetOf(filledInspection());
  expect(sheet.cells[0]?.slice(0, DETAIL_CAPTIONS.length).map((cell) => cell?.value)).toEqual([
    ...DETAIL_CAPTIONS,
  ]);
  const count = rubric.disciplines.reduce((sum, discipline) => sum + checkpointCount(discipline), 0);
  expect(sheet).toMatchObject({
    visibility: 'veryHidden',
    protected: true,
    table: { name: 'SiteDetails', area: { top: 1, left: 1, bottom: count + 1, right: 13 } },
  });
});

describe('T2: the rows of 明细', () => {
  const notApplicable = (inspection: Inspection, id: string): Inspection => {
    const entries = new Map(inspection.entries);
    for (const { checkpoints } of rubric.disciplines.find((d) => d.id === id)?.items ?? [])
      for (const checkpoint of checkpoints) entries.set(checkpoint.id, entry('/', '本项目没有'));
    return { ...inspection, entries };
  };
  const filled = filledInspection();
  test.each<[string, Inspection]>([
    ['deductions, remarks and methods', filled],
    ['a discipline that does not apply', notApplicable(filled, 'greening')],
    ['another usual method', { ...filled, facts: { ...filled.facts, methods: { cleaning: '暗访' } } }],
    ['no day', { ...filled, facts: { ...filled.facts, inspectedOn: null } }],
    [
      'blanks around a reason',
      { ...filled, entries: new Map([...filled.entries, ['CS-01.1', entry(1, ' 灯坏 ')]]) },
    ],
    [
      'a remark where nothing is deducted',
      {
        ...filled,
        entries: new Map([...filled.entries, ['CS-01.1', { deduction: 0, reason: '表扬', method: '暗访' }]]),
      },
    ],
    ['nothing missing', inspectionOf({}, [], rubric)],
  ])('%s', (_, inspection) => {
    const examined = examine('a.xlsx', planToWorkbook(planWorkbook(rubric, inspection)), [rubric]);
    if (examined.kind !== 'site') throw new Error(JSON.stringify(examined.exclusion));
    const { result, detail } = examined;
    const laidOut = new SiteRows([rubric]).of({ fingerprint: rubric.fingerprint, head: result, detail });
    const rows = laidOut.rows.map(({ values }) => [...laidOut.lead, ...values]);
    expect(rows.length).toBeGreaterThan(400);
    const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);
    const ours = rowsOf(dataSheetOf(inspection)).map((row) => row.map(trimmed));
    expect(ours).toEqual(rows.map((row) => row.map((value) => value ?? '')));
  });
});

test('T3: one row for every checkpoint, whatever was entered', () => {
  const inspection = inspectionOf(
    {
      'CS-01.1': entry(null, ''),
      'CS-01.2': entry(99, '太多'),
      'CS-01.3': entry('一', ''),
      'CS-01.4': entry('/', '无'),
      'CS-02.1': entry('/', ''),
      'CS-02.2': entry(1, ''),
      'CS-02.3': entry(0, ''),
    },
    [],
    rubric,
  );
  const rows = rowsOf(dataSheetOf(inspection));
  const outcomeOf = (id: string): readonly unknown[] =>
    ['判定', '扣分', '存在问题'].map(
      (caption) => rows.find((row) => row[columnOf('编号')] === id)?.[columnOf(caption as '判定')],
    );
  expect(outcomeOf('CS-01.1')).toEqual(['未检', '', '']);
  expect(outcomeOf('CS-01.2')).toEqual(['待核对', '', '太多']);
  expect(outcomeOf('CS-01.3')).toEqual(['待核对', '', '']);
  expect(outcomeOf('CS-01.4')).toEqual(['不适用', '', '无']);
  expect(outcomeOf('CS-02.1')).toEqual(['不适用', '', '']);
  expect(outcomeOf('CS-02.2')).toEqual(['缺项', 1, '']);
  expect(outcomeOf('CS-02.3')).toEqual(['符合', 0, '']);
  expect(rows.map((row) => row[columnOf('编号')])).toEqual(
    rubric.disciplines.flatMap(({ items }) =>
      items.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id)),
    ),
  );
});

test('T4: only the number and the text of a checkpoint are written', () => {
  const { cells, table } = dataSheetOf(filledInspection());
  const written = new Set(
    cells
      .slice(1)
      .map((line) => line.slice(0, table?.area.right))
      .flatMap((line) => line.flatMap((cell, j) => (cell && cell.formula === undefined ? [j] : []))),
  );
  expect([...written]).toEqual([columnOf('编号'), columnOf('检查内容')]);
  expect(table?.area.bottom).toBe(cells.length);
});

describe('T5: workbooks of before', () => {
  const whole = planToWorkbook(planWorkbook(rubric, filledInspection()));
  const NEW_NAMES = /^(Deduction_|Method_|UsualMethods$|RubricItems$)/;
  const older: GridWorkbook = {
    sheets: whole.sheets.filter(({ name }) => name !== '_数据'),
    names: new Map([...(whole.names ?? [])].filter(([name]) => !NEW_NAMES.test(name))),
  };
  const kinds = (found: GridWorkbook): readonly string[] => {
    const compared = compareWorkbook(found, [rubric]);
    if (!compared.ok) throw new Error(JSON.stringify(compared.issues));
    return compared.value.alterations.map(({ kind, sheet, cell }) => `${kind} ${sheet}${cell}`);
  };

  test('nothing is missed, and they take part in the ranking', () => {
    expect(whole.names?.size).toBeGreaterThan(older.names?.size ?? 0);
    expect(kinds(older)).toEqual([]);
    expect(examine('a.xlsx', older, [rubric])).toMatchObject({ kind: 'site', result: { alterations: 0 } });
    const reading = readWorkbook(older);
    expect(reading.ok && inspectionEssence(reading.value.inspection)).toEqual(
      inspectionEssence(filledInspection()),
    );
  });

  test('one that claims the sheet misses it, and the names with it', () => {
    expect(kinds({ ...whole, sheets: older.sheets })).toEqual(['sheet-missing _数据']);
    expect(kinds({ ...whole, names: older.names ?? new Map() })).toHaveLength(12);
  });
});

test('an altered cell is named by its caption and checkpoint', () => {
  const found = planToWorkbook(planWorkbook(rubric, filledInspection()));
  const altered = withSheet(found, '_数据', (sheet) => withCell(sheet, 5, columnOf('扣分') + 1, 0));
  const compared = compareWorkbook({ ...found, ...altered }, [rubric]);
  expect(compared.ok && compared.value.alterations).toEqual([
    expect.objectContaining({
      kind: 'formula',
      sheet: '_数据',
      cell: 'J5',
      label: '扣分 CS-01.4',
      found: '0',
    }),
  ]);
});

test('a row of a random inspection is never counted as an entry', () => {
  for (let seed = 0; seed < 60; seed++) {
    const { rubric: random, inspection } = buildCase(seed, 'small');
    const found = planToWorkbook(planWorkbook(random, inspection));
    const reading = readWorkbook(found);
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(reading.value.issues).toEqual([]);
    expect(reading.value.tabs.get('_数据')).toBe('_数据');
    expect(reading.value.foreignSheets).toEqual([]);
  }
});
