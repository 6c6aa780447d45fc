/**
 * 完整性核对: nothing that is not an input can be changed unnoticed.
 *
 * I1 every cell with content that is not an input, changed in its value or its formula, is named with its place.
 * I2 every defined name that is changed or taken away is named.
 * I3 every tab's state, its protection, hidden rows and columns, and tabs that are gone are named.
 * I4 inserted and deleted rows and columns are named once, and nothing else with them.
 * I5 entries, facts, roster and rectifications are people's own: changing them is no alteration.
 * I6 a snapshot changed so that it proves itself is caught by the list of known rubrics.
 * I7 a copy of a sheet in front of it is not taken for it; under another name it is still found.
 * I8 what programs make of a result when they save it is no alteration, another result is.
 */
import { defaultRubric } from '../../../src/domain/default-rubric';
import { parseRubric, toDocument } from '../../../src/domain/parse-rubric';
import { a1 } from '../../../src/workbook/address';
import { isInput } from '../../../src/workbook/change/same-layout';
import type { GridCell, GridSheet, GridWorkbook } from '../../../src/workbook/grid';
import type { Alteration } from '../../../src/workbook/integrity/alteration';
import { compareWorkbook } from '../../../src/workbook/integrity/compare-workbook';
import type { SheetPlan } from '../../../src/workbook/plan';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { filledInspection, filledWorkbook, planToWorkbook } from '../../support/filled-workbook';
import { moveCells } from '../../support/plan-to-grid';
import { sampled } from '../../support/runs';

const rubric = defaultRubric();
const plan = planWorkbook(rubric, filledInspection());
const workbook = filledWorkbook();

function alterationsOf(found: GridWorkbook, known = [rubric]): readonly Alteration[] {
  const result = compareWorkbook(found, known);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.alterations;
}

const change = (name: string, edit: (sheet: GridSheet) => GridSheet): GridWorkbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)),
});

const sheetOf = ({ sheets }: GridWorkbook, name: string): GridSheet => {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
};

type Place = readonly [row: number, column: number];

/** Cells that are changed at the same time; one by one takes minutes. All of them are tried in the deep run. */
const TOGETHER = 12;

/** Places to be changed together: of one column and different rows; labels and captions one by one. */
function inTurns(places: readonly Place[], { cells }: SheetPlan): readonly (readonly Place[])[] {
  const turns = new Map<string, Place[]>();
  places.forEach(([row, column]) => {
    const cell = cells[row - 1]?.[column - 1];
    const repeated = cell?.formula !== undefined || (row > 8 && cell?.style !== 'header');
    const key = repeated ? `${column} ${row % Math.ceil(cells.length / TOGETHER)}` : `${column} ${row} alone`;
    turns.set(key, [...(turns.get(key) ?? []), [row, column]]);
  });
  return [...turns.values()];
}

/** A sheet with other contents in some of its cells. */
function withChanged(sheet: GridSheet, places: readonly (readonly [number, number])[]): GridSheet {
  const rows = new Map(sheet.rows);
  for (const [row, column] of places) {
    const cells = new Map(rows.get(row));
    cells.set(column, otherwise(cells.get(column) as GridCell, row + column));
    rows.set(row, cells);
  }
  return { ...sheet, rows };
}

/** Other contents for a cell: a little more, another text, another formula. */
function otherwise({ value, formula }: GridCell, turn: number): GridCell {
  const other = typeof value === 'number' ? value + 0.01 : `${typeof value === 'string' ? value : ''}改`;
  if (formula === undefined) return { value: other };
  if (turn % 3 === 0) return { value, formula: `${formula}+0` };
  return turn % 3 === 1 ? { value: other, formula } : { value };
}

test('untouched: nothing is found', () => {
  expect(alterationsOf(workbook)).toEqual([]);
});

describe.each(plan.sheets.map((sheet) => [sheet.name, sheet] as const))('I1: %s', (name, planned) => {
  test('every cell that is not an input', () => {
    const sheet = sheetOf(workbook, name);
    const places = [...sheet.rows].flatMap(([row, cells]) =>
      [...cells.keys()].flatMap((column) => {
        const cell = planned.cells[row - 1]?.[column - 1];
        return cell && !isInput(cell) ? [[row, column] as const] : [];
      }),
    );
    expect(places.length).toBeGreaterThan(20);
    for (const changed of sampled(inTurns(places, planned), 40)) {
      const found = alterationsOf(change(name, (whole) => withChanged(whole, changed)));
      const cells = found.filter(({ sheet }) => sheet === name).map(({ cell }) => cell);
      // A row whose key is gone is named as a whole.
      const named = ([row, column]: Place): boolean =>
        cells.includes(a1(row, column)) || cells.includes(`${row}:${row}`);
      expect(changed.filter((place) => !named(place))).toEqual([]);
    }
    expect(alterationsOf(workbook)).toEqual([]);
  });
});

describe('I2: names', () => {
  test.each(plan.names.map(({ name }) => [name]))('%s', (name) => {
    const names = new Map(workbook.names);
    names.set(name, "'汇总'!$A$1");
    expect(alterationsOf({ ...workbook, names })).toEqual([
      expect.objectContaining({ kind: 'name', cell: name, found: "='汇总'!$A$1" }),
    ]);
    names.delete(name);
    expect(alterationsOf({ ...workbook, names })).toEqual([
      expect.objectContaining({ kind: 'name', cell: name, found: '' }),
    ]);
  });
});

describe.each(plan.sheets.map(({ name, visibility }) => [name, visibility] as const))(
  'I3: %s',
  (name, visibility) => {
    test('hidden, shown, unprotected', () => {
      const other = visibility === 'visible' ? 'hidden' : 'visible';
      expect(alterationsOf(change(name, (sheet) => ({ ...sheet, visibility: other })))).toEqual([
        expect.objectContaining({ kind: 'visibility', sheet: name }),
      ]);
      const guards = { protected: false, hiddenRows: [2], hiddenColumns: [3] };
      const found = alterationsOf(change(name, (sheet) => ({ ...sheet, guards })));
      const kinds = found.map(({ kind, cell }) => `${kind} ${cell}`);
      expect(kinds).toEqual(expect.arrayContaining(['protection ', 'hidden-row 2:2', 'hidden-column C:C']));
      expect(kinds).toHaveLength(3);
    });

    test('gone', () => {
      const found = alterationsOf({
        ...workbook,
        sheets: workbook.sheets.filter((sheet) => sheet.name !== name),
      });
      expect(found).toContainEqual(expect.objectContaining({ kind: 'sheet-missing', sheet: name }));
    });
  },
);

describe('I4: lines', () => {
  const NAME = '客户服务';
  const moved = (move: (row: number, column: number) => readonly [number, number] | null): GridWorkbook => {
    const shifted = change(NAME, (sheet) => moveCells(sheet, move));
    const shiftRows = (formula: string): string =>
      formula.replace(/(\$?[A-Z]{1,2}\$?)(\d+)/g, (whole, column: string, row: string) => {
        const place = /^\$?[A-Z]+\$?$/.test(column) ? move(Number(row), 1) : null;
        return place ? `${column}${place[0]}` : whole;
      });
    return {
      sheets: shifted.sheets.map((sheet) =>
        sheet.name === NAME
          ? {
              ...sheet,
              rows: new Map(
                [...sheet.rows].map(([row, cells]) => [
                  row,
                  new Map(
                    [...cells].map(([column, cell]) => [
                      column,
                      cell.formula === undefined ? cell : { ...cell, formula: shiftRows(cell.formula) },
                    ]),
                  ),
                ]),
              ),
            }
          : sheet,
      ),
      names: new Map(
        [...(workbook.names ?? [])].map(([name, formula]) => [
          name,
          formula.startsWith(`'${NAME}'!`) ? shiftRows(formula) : formula,
        ]),
      ),
    };
  };

  test('an empty row between checkpoints changes nothing that counts', () => {
    expect(alterationsOf(moved((row, column) => [row > 20 ? row + 1 : row, column]))).toEqual([]);
  });

  test('a row with contents is named', () => {
    const found = moved((row, column) => [row > 20 ? row + 1 : row, column]);
    const rows = sheetOf(found, NAME).rows as Map<number, Map<number, GridCell>>;
    rows.set(21, new Map([[4, { value: '补充说明' }]]));
    expect(alterationsOf(found)).toEqual([
      expect.objectContaining({ kind: 'row-added', sheet: NAME, cell: '21:21', found: '补充说明' }),
    ]);
  });

  test('a row that is gone is named', () => {
    const found = change(NAME, (sheet) =>
      moveCells(sheet, (row, column) => (row === 20 ? null : [row > 20 ? row - 1 : row, column])),
    );
    const named = alterationsOf(found).filter(({ kind }) => kind === 'row-missing');
    expect(named).toEqual([expect.objectContaining({ sheet: NAME, label: expect.stringMatching(/^CS-/) })]);
  });

  test('a column with contents is named once', () => {
    const found = change(NAME, (sheet) =>
      moveCells(sheet, (row, column) => [row, column > 5 ? column + 1 : column]),
    );
    for (const [row, cells] of sheetOf(found, NAME).rows)
      if (row > 5 && row < 9) (cells as Map<number, GridCell>).set(6, { value: '备注' });
    expect(alterationsOf(found).filter(({ kind }) => kind === 'column-added')).toEqual([
      expect.objectContaining({ sheet: NAME, cell: 'F:F' }),
    ]);
  });
});

test('I5: inputs are people’s own', () => {
  const other = filledInspection();
  const entries = new Map(other.entries);
  entries.set('CS-01.1', { deduction: 2, reason: '另一个原因', method: '暗访' });
  const changed = planWorkbook(
    rubric,
    { ...other, entries },
    { existing: { roster: [...other.roster], rectification: null, unmigrated: null } },
  );
  expect(alterationsOf(planToWorkbook(changed))).toEqual([]);
});

test('I6: a snapshot that proves itself is still not head office’s', () => {
  const document = toDocument(rubric);
  const [first, second, ...rest] = document.disciplines;
  if (!first || !second) throw new Error('no disciplines');
  const softened = parseRubric({
    ...document,
    disciplines: [{ ...first, weight: first.weight + 5 }, { ...second, weight: second.weight - 5 }, ...rest],
  });
  if (!softened.ok) throw new Error('no rubric');
  const found = alterationsOf(planToWorkbook(planWorkbook(softened.value, filledInspection())));
  const inSnapshot = found
    .filter(({ sheet }) => sheet === '_细则')
    .map(({ label, expected, found: theirs }) => [label, expected, theirs]);
  expect(inSnapshot).toEqual(
    expect.arrayContaining([
      expect.arrayContaining(['25', '30']),
      expect.arrayContaining(['30', '25']),
      expect.arrayContaining([rubric.fingerprint]),
    ]),
  );
  expect(found.some(({ sheet }) => sheet === '参数')).toBe(true);
});

describe('I7: a copy in front', () => {
  const names = ['参数', '汇总', '奖惩明细', '整改清单', '_细则', '_数据'];

  test.each(names)('%s', (name) => {
    const sheet = sheetOf(workbook, name);
    const rows = new Map([...sheet.rows].filter(([row]) => row < 6 || row % 5 !== 0));
    const copy: GridSheet = { ...sheet, name: `${name} (2)`, rows };
    expect(alterationsOf({ ...workbook, sheets: [copy, ...workbook.sheets] })).toEqual([]);
  });

  test.each(names)('%s under another name is still found', (name) => {
    const found = alterationsOf(change(name, (sheet) => ({ ...sheet, name: `${name}（旧）` })));
    expect(found.map(({ kind }) => kind)).not.toContain('sheet-missing');
  });

  test('a sheet of another kind that took the name of a list', () => {
    const captions = ['编号', '责任人', '完成时间'].map((value, i) => [i + 1, { value }] as const);
    const stranger: GridSheet = {
      name: '整改清单',
      visibility: 'visible',
      rows: new Map([[1, new Map(captions)]]),
    };
    const renamed = change('整改清单', (sheet) => ({ ...sheet, name: '整改清单（旧）' }));
    const result = compareWorkbook({ ...renamed, sheets: [...renamed.sheets, stranger] }, [rubric]);
    expect(result.ok && result.value.reading.inspection.rectification).toEqual(
      filledInspection().rectification,
    );
  });
});

describe('I8: a result that is a text of digits, saved as a number', () => {
  const parsed = parseRubric({ ...toDocument(rubric), version: '2012' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const found = planToWorkbook(planWorkbook(parsed.value, filledInspection(parsed.value)));

  test.each([
    [2012, 0],
    [2013, 1],
  ])('%i', (value, expected) => {
    const saved = {
      ...found,
      sheets: found.sheets.map((sheet) => {
        const cell = sheet.rows.get(2)?.get(4);
        if (sheet.name !== '_数据' || cell?.value !== '2012') return sheet;
        return {
          ...sheet,
          rows: new Map(sheet.rows).set(2, new Map(sheet.rows.get(2)).set(4, { ...cell, value })),
        };
      }),
    };
    expect(saved.sheets.filter((sheet, i) => sheet !== found.sheets[i])).toHaveLength(1);
    expect(alterationsOf(saved, [parsed.value]).map(({ kind }) => kind)).toEqual(
      Array(expected).fill('result'),
    );
  });
});
