/**
 * Layout versions: workbooks in use stay true, whatever changes in the program.
 *
 * V1 files of an earlier version show no alteration, and consolidation ranks those that are complete.
 * V2 a changed weight in them is named, and nothing else.
 * V3 fill brings a file up to date; nothing that was entered is lost.
 * V4 恢复规则 and 重新生成 bring an open workbook up to date in place; 写入汇总 leaves its version alone.
 * V5 a workbook of a newer version is read, never written.
 * V6 the stated version cannot be changed unnoticed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Rubric } from '../../src/domain/rubric';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { check } from '../../src/usecases/check/check';
import { examine } from '../../src/usecases/consolidate/examine';
import { fill } from '../../src/usecases/fill';
import { neverNewer } from '../../src/usecases/live/guarded-port';
import { prepare } from '../../src/usecases/live/prepare';
import { rewrite } from '../../src/usecases/live/rewrite';
import { score } from '../../src/usecases/score';
import type { GridWorkbook } from '../../src/workbook/grid';
import { compareWorkbook, type IntegrityReport } from '../../src/workbook/integrity/compare-workbook';
import { LAYOUT_VERSION } from '../../src/workbook/layout-version';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { readSnapshot } from '../../src/workbook/reading/read-snapshot';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection, planToWorkbook } from '../support/filled-workbook';
import { inspectionEssence } from '../support/inspection-essence';
import { bookForm } from '../support/office/book-form';
import type { CellForm } from '../support/office/forms';
import { generateLive, smallRubric, WISH } from '../support/office/scenes';
import { withSharedLines } from '../support/office/shared-lines';
import { startOffice } from '../support/office/start-office';
import { GridPort } from '../support/pane/grid-pane';
import { moveCells, planToGrid, withCell, withSheet } from '../support/plan-to-grid';
import { readGrid } from '../support/read-grid';

const FIXTURES = join(__dirname, '../fixtures');
/** Files of every earlier version, and the version. */
const FILES = [1, 2].flatMap((layout) =>
  readdirSync(join(FIXTURES, `layout-${layout}`))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [`layout-${layout}/${name}`, layout] as const),
);

function workbookOf(file: string): GridWorkbook {
  const read = readXlsx(new Uint8Array(readFileSync(join(FIXTURES, file))));
  if (!read.ok) throw new Error(`${file}: ${read.failure}`);
  return read.workbook;
}

function rubricOf(found: GridWorkbook): Rubric {
  const snapshot = readSnapshot(found);
  if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.issues));
  return snapshot.value.rubric;
}

function compared(found: GridWorkbook): IntegrityReport {
  const result = compareWorkbook(found, [rubricOf(found)]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** Files in which something is open or wrong, as they are left out of a ranking. */
const EXCLUDED: Readonly<Record<string, string>> = {
  'layout-1/blank.xlsx': 'incomplete',
  'layout-1/half.xlsx': 'incomplete',
  'layout-1/faulty.xlsx': 'invalid',
  'layout-2/blank.xlsx': 'incomplete',
  'layout-2/half.xlsx': 'incomplete',
  'layout-2/faulty.xlsx': 'invalid',
};

test('the files of earlier versions are there', () => {
  expect(FILES).toHaveLength(12 + 5);
  expect(LAYOUT_VERSION).toBe(3);
});

describe.each(FILES)('%s', (file, layout) => {
  const found = workbookOf(file);

  test('V1: nothing is altered', () => {
    const report = compared(found);
    expect(report.reading.layout).toBe(layout);
    expect(report.alterations).toEqual([]);
    const examined = examine(file, found, [rubricOf(found)]);
    expect(examined.kind === 'site' ? 'ranked' : examined.exclusion.code).toBe(EXCLUDED[file] ?? 'ranked');
  });

  test('V2: a changed weight is named', () => {
    const { discipline, row } = weightRow(found);
    const changed = withSheet(found, '参数', (sheet) => withCell(sheet, row, 2, 0.99));
    expect(compared({ ...changed, ...(found.names ? { names: found.names } : {}) }).alterations).toEqual([
      expect.objectContaining({
        kind: 'number',
        sheet: '参数',
        cell: `B${row}`,
        label: expect.stringContaining(discipline),
      }),
    ]);
  });

  test('V3: filling brings it up to date', async () => {
    const before = readGrid(found);
    if (before.issues.length > 0) throw new Error(JSON.stringify(before.issues));
    const plans: WorkbookPlan[] = [];
    const target = { write: async (plan: WorkbookPlan) => void plans.push(plan) };
    expect(await fill({ entries: [] }, { read: async () => found }, target)).toMatchObject({ ok: true });
    const [plan] = plans;
    if (!plan) throw new Error('not written');
    const after = planToWorkbook(plan);
    expect(compared(after)).toMatchObject({ alterations: [], reading: { layout: LAYOUT_VERSION } });
    expect(inspectionEssence(readGrid(after).inspection)).toEqual(inspectionEssence(before.inspection));
  });
});

/** The row of the first discipline's weight on 参数. */
function weightRow(found: GridWorkbook): { readonly discipline: string; readonly row: number } {
  const discipline = rubricOf(found).disciplines[0]?.name ?? '';
  const sheet = found.sheets.find(({ name }) => name === '参数');
  for (const [row, cells] of sheet?.rows ?? [])
    if (cells.get(1)?.value === discipline) return { discipline, row };
  throw new Error('no weight');
}

describe.each([1, 2])('V4: an open workbook of version %i', (layout) => {
  const rubric = smallRubric();
  const inspection = filledInspection(rubric);

  /** What was written; results are left to programs that calculate all of our formulas. */
  function written(found: GridWorkbook): Pick<IntegrityReport, 'reading' | 'alterations'> {
    const { reading, alterations } = compared(found);
    return { reading, alterations: alterations.filter(({ kind }) => kind !== 'result') };
  }

  async function opened() {
    const world = startOffice();
    await world.port.write(planWorkbook(rubric, inspection, { layout }));
    const found = await world.port.read();
    expect(readGrid(found).layout).toBe(layout);
    return { world, found };
  }

  test('恢复规则', async () => {
    const { world, found } = await opened();
    await rewrite('rules', world.port, found, {});
    const after = await world.port.read();
    expect(written(after)).toMatchObject({ alterations: [], reading: { layout: LAYOUT_VERSION } });
    expect(inspectionEssence(readGrid(after).inspection)).toEqual(inspectionEssence(inspection));
    expect(after.sheets.map(({ name }) => name)).toEqual(found.sheets.map(({ name }) => name));
    const fresh = startOffice();
    const plan = planWorkbook(rubric, inspection);
    await fresh.port.write(plan);
    const [now, wanted] = [await bookForm(world.book, plan.sheets), await bookForm(fresh.book, plan.sheets)];
    // Layout 1 has one column less on its score sheets, so that they are made anew.
    for (const [i, { name, merges, paper, cells }] of wanted.sheets.entries()) {
      expect([name, now.sheets[i]?.merges]).toEqual([name, merges]);
      expect([name, now.sheets[i]?.paper]).toEqual([name, paper]);
      if (layout > 1) expect([name, looks(now.sheets[i]?.cells)]).toEqual([name, looks(cells)]);
    }
    fresh.dispose();
    world.dispose();
  });

  test('重新生成', async () => {
    const { world, found } = await opened();
    await generateLive(world.port, rubric, WISH);
    const after = await world.port.read();
    expect(written(after)).toMatchObject({ alterations: [], reading: { layout: LAYOUT_VERSION } });
    expect(readGrid(after).inspection.entries).toEqual(readGrid(found).inspection.entries);
    world.dispose();
  });

  test('写入汇总', async () => {
    const { world, found } = await opened();
    await rewrite('summary', world.port, found, {});
    expect(written(await world.port.read())).toMatchObject({ alterations: [], reading: { layout } });
    world.dispose();
  });
});

/** How cells look, whatever is in them. */
const looks = (cells: Readonly<Record<string, CellForm>> = {}) =>
  Object.fromEntries(
    Object.entries(withSharedLines(cells)).map(([at, form]) => [at, { ...form, value: '', formula: null }]),
  );

/** The workbook as if it stated another layout version. */
function stating(found: GridWorkbook, layout: string | number): GridWorkbook {
  const changed = withSheet(found, '_细则', (sheet) => {
    for (const [row, cells] of sheet.rows)
      if (cells.get(1)?.value === 'layout') return withCell(sheet, row, 2, layout);
    throw new Error('no layout');
  });
  return { ...changed, ...(found.names ? { names: found.names } : {}) };
}

describe('V5: a newer version', () => {
  const found = stating(
    planToWorkbook(planWorkbook(defaultRubric(), filledInspection())),
    LAYOUT_VERSION + 1,
  );
  const newer = expect.objectContaining({ code: 'layout-newer' });

  test('is read, and says so; no money is derived from it', async () => {
    const report = await score({ read: async () => found });
    expect(report).toMatchObject({
      ok: true,
      value: { site: '锦江花园', payoutTotal: null, grade: null, issues: [newer] },
    });
    const checked = await check({ read: async () => found });
    if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
    expect(checked.value.altered).toEqual([]);
    expect(checked.value.ready).toBe(false);
    expect(checked.value.findings).toContainEqual(expect.objectContaining({ issue: newer }));
    const examined = examine('a.xlsx', found, [defaultRubric()]);
    expect(examined).toMatchObject({ kind: 'excluded', exclusion: { code: 'newer' } });
  });

  test('even where its snapshot cannot be read', () => {
    const other = withSheet(found, '_细则', (sheet) => withCell(sheet, 5, 2, '另一种写法'));
    expect(readWorkbook(other)).toEqual({ ok: false, issues: [newer] });
    expect(compareWorkbook(other, [])).toEqual({ ok: false, issues: [newer] });
  });

  test('is never written', async () => {
    const write = jest.fn();
    expect(await fill({ entries: [] }, { read: async () => found }, { write })).toMatchObject({
      ok: false,
      issues: [newer],
    });
    const under = new GridPort(found);
    const writes = [jest.spyOn(under, 'write'), jest.spyOn(under, 'edit'), jest.spyOn(under, 'repair')];
    const port = neverNewer(under);
    const open = await port.read();
    await expect(rewrite('rules', port, open, {})).rejects.toMatchObject({ code: 'workbook-newer' });
    const prepared = prepare(open, defaultRubric(), { ...WISH, chosen: ['cleaning'] });
    if (prepared.ok)
      await expect(port.write(prepared.value.plan)).rejects.toMatchObject({ code: 'workbook-newer' });
    const edit = { sheet: '参数', row: 4, column: 2, value: '别处' };
    await expect(port.edit([edit])).rejects.toMatchObject({ code: 'workbook-newer' });
    expect(await port.repair(() => true)).toBe('nothing');
    for (const spy of [write, ...writes]) expect(spy).not.toHaveBeenCalled();
  });
});

test.each([1, '二', 0, 1.5])('V6: a version stated as %p', (stated) => {
  const found = stating(planToWorkbook(planWorkbook(defaultRubric(), filledInspection())), stated);
  const { alterations } = compared(found);
  expect(alterations).toContainEqual(expect.objectContaining({ sheet: '_细则' }));
});

test('V6: a column that was inserted before it does not hide the version', () => {
  const found = planToWorkbook(planWorkbook(defaultRubric(), filledInspection()));
  const moved = {
    ...found,
    sheets: found.sheets.map((sheet) =>
      sheet.name === '_细则' ? moveCells(sheet, (row, column) => [row, column + 1]) : sheet,
    ),
  };
  expect(compared(moved).reading.layout).toBe(LAYOUT_VERSION);
  expect(compared(moved).alterations.length).toBeLessThan(5);
});

test('the versions differ', () => {
  const texts = (layout: number): readonly string[] =>
    planToGrid(planWorkbook(defaultRubric(), filledInspection(), { layout })).sheets.flatMap(
      ({ name, rows }) =>
        [...rows].flatMap(([row, cells]) =>
          [...cells].map(([column, { value, formula }]) => `${name} ${row} ${column} ${formula ?? value}`),
        ),
    );
  const now = new Set(texts(LAYOUT_VERSION));
  expect(texts(1).filter((text) => !now.has(text)).length).toBeGreaterThan(0);
});
