/**
 * A column of 整改清单 or of a table of the programme whose caption is gone: nothing is written anew without what is in it.
 *
 * U1 `fill` and `migrate` say so and write nothing; a caption that was only retyped is read.
 * U2 the sheet stays beside the new one, and 重新生成 says so.
 * U3 so it is where all captions are gone.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { fill } from '../../src/usecases/fill';
import { prepare } from '../../src/usecases/live/prepare';
import { prepareMigration } from '../../src/usecases/migrate';
import { changeWorkbook } from '../../src/workbook/change/change-workbook';
import type { FileContents } from '../../src/workbook/contents';
import type { GridWorkbook } from '../../src/workbook/grid';
import { columnNumber } from '../../src/workbook/kit/declared-table';
import { SHEETS } from '../../src/workbook/names';
import { MEETINGS } from '../../src/workbook/sheets/programme/meetings-table';
import { RECTIFICATION_TABLE } from '../../src/workbook/sheets/rectification-table';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { moveCells, planToGrid, withCell, withSheet } from '../support/plan-to-grid';
import { wholeWish } from '../support/whole-wish';

const NOTHING: FileContents = { workbook: [], of: () => [], closelyOf: () => [] };
const rubric = defaultRubric();
const inspection: Inspection = {
  ...filledInspection(),
  tables: new Map([[MEETINGS.kind, [{ key: 'r1', values: { topic: '学习', host: '王主任' } }]]]),
};

const PLAN = planWorkbook(rubric, inspection);

/** The row of captions on a sheet. */
function headOf(sheet: string): number {
  const cells = PLAN.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  return cells.findIndex((line) => line.some((cell) => cell?.style === 'header')) + 1;
}

/** A workbook with another text where a caption was. */
const captioned = (sheet: string, column: number, caption: string): GridWorkbook =>
  withSheet(planToGrid(PLAN), sheet, (found) => withCell(found, headOf(sheet), column, caption));

const CASES = [
  [SHEETS.rectification, columnNumber(RECTIFICATION_TABLE, 'measure'), '整改措施'],
  [MEETINGS.name, columnNumber(MEETINGS.table, 'host'), '主持人'],
] as const;

test.each(CASES)('U1: %s', async (sheet, column, caption) => {
  const gone = captioned(sheet, column, '');
  const write = jest.fn(() => Promise.resolve());
  const issues = [{ code: 'column-missing', caption }];
  const filled = await fill({ entries: [] }, { read: () => Promise.resolve(gone) }, { write } as never);
  expect(filled).toMatchObject({ ok: false, issues });
  expect(write).not.toHaveBeenCalled();
  expect(prepareMigration(gone, NOTHING, rubric)).toMatchObject({ ok: false, issues });
  expect(prepareMigration(captioned(sheet, column, '别的'), NOTHING, rubric).ok).toBe(true);
});

test.each(CASES)('U2: %s', (sheet, column, caption) => {
  const gone = captioned(sheet, column, '');
  const prepared = prepare(gone, rubric, wholeWish(rubric));
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
  expect(prepared.value.damage).toMatchObject([{ code: 'column-missing', caption }]);
  expect(changeWorkbook(prepared.value.plan, gone).retire).toEqual([
    expect.objectContaining({ tab: sheet, keep: true }),
  ]);
});

test.each(CASES)('U3: %s', async (sheet, _, caption) => {
  const bare = withSheet(planToGrid(PLAN), sheet, (found) =>
    moveCells(found, (row, column) => (row === headOf(sheet) ? null : [row, column])),
  );
  const write = jest.fn(() => Promise.resolve());
  const filled = await fill({ entries: [] }, { read: () => Promise.resolve(bare) }, { write } as never);
  expect(filled).toMatchObject({
    ok: false,
    issues: expect.arrayContaining([
      expect.objectContaining({ code: 'column-missing', caption, at: expect.objectContaining({ sheet }) }),
    ]),
  });
  expect(write).not.toHaveBeenCalled();
});
