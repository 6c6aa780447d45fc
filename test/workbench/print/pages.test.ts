/**
 * Pages, colours and texts of a printed sheet, without a browser.
 *
 * Q1 a page ends at every planned break, and where it is full; title rows are repeated on every page below their own.
 * Q2 a row that is higher than a page goes on on the next one; columns that do not fit go on pages of their own, after all rows.
 * Q3 a sheet that is not ours is plain A4 around what is on it; a long text goes on to the right, on further pages too;
 *    an empty one is not printed.
 * Q4 numbers are shown as their formats say: 0 as √, dates, amounts with a sign.
 * Q5 colours that follow formulas: a score whose checkpoints are blank is not to be seen, a deduction is red and bold.
 */
import { defaultRubric } from '../../../src/domain/default-rubric';
import { blankInspection } from '../../../src/domain/inspection';
import { blankFacts } from '../../../src/domain/site-facts';
import { plainSheet } from '../../../src/workbench/files/plain-sheet';
import { coloursAt } from '../../../src/workbench/print/colours';
import { printedSheet } from '../../../src/workbench/print/pages';
import type { SheetPlan, WorkbookPlan } from '../../../src/workbook/plan';
import { PALETTE, STYLES } from '../../../src/workbook/styles';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { filledInspection } from '../../support/filled-workbook';
import { loadUniver } from '../../support/office/model-bundle';

const sheetOf = (plan: WorkbookPlan, name: string): SheetPlan =>
  plan.sheets.find((sheet) => sheet.name === name) as SheetPlan;

const plan = planWorkbook(defaultRubric(), filledInspection());
const score = sheetOf(plan, '客户服务');

/** A sheet of rows of these heights, in points. */
const ofRows = (heights: readonly number[]): SheetPlan => ({
  ...score,
  heights,
  merges: [],
  print: {
    ...(score.print as NonNullable<SheetPlan['print']>),
    area: { top: 1, left: 2, bottom: heights.length, right: 11 },
    breaksAfter: [],
    titleRows: [1, 1],
  },
});

const heightsOf = (sheet: SheetPlan): readonly (readonly number[])[] =>
  printedSheet(sheet).pages.map(({ bands }) =>
    bands.map(({ from, to }) => Math.round(((to - from) * 72) / 96)),
  );

test('Q1: pages end at the breaks', () => {
  const { pages, edges } = printedSheet(score);
  expect(pages.slice(0, -1).map(({ bands }) => bands.at(-1)?.to)).toEqual(
    score.print?.breaksAfter.map((row) => edges.rows[row]),
  );
  const titles = { from: 0, to: edges.rows[4] };
  expect(pages.map(({ bands }) => bands.length)).toEqual([1, ...pages.slice(1).map(() => 2)]);
  for (const { bands } of pages.slice(1)) expect(bands[0]).toEqual(titles);
});

test('Q1: pages end where they are full', () => {
  // A4 lies: 210 mm less 18 mm of margins are 544 pt
  expect(heightsOf(ofRows([44, 250, 250, 250, 251, 200]))).toEqual([[544], [44, 250], [44, 451]]);
  expect(heightsOf(ofRows([44, 250, 250, 251, 250, 200]))).toEqual([[544], [44, 251], [44, 450]]);
});

test('Q2: what fits on no page', () => {
  expect(heightsOf(ofRows([44, 600, 20]))).toEqual([[44], [44, 500], [44, 120]]);
  const wide = { ...score, columns: score.columns.map((column) => ({ ...column, width: column.width * 2 })) };
  const { pages } = printedSheet(wide);
  const count = printedSheet(score).pages.length;
  expect(pages.length).toBeGreaterThanOrEqual(2 * count);
  expect(pages[count - 1]?.columns).toEqual(pages[0]?.columns);
  expect(pages[count]?.columns.from).toBe(pages[0]?.columns.to);
});

test('Q3: a sheet that is not ours', () => {
  const sheet = {
    name: '我的',
    visibility: 'visible',
    guards: { protected: false, hiddenRows: [], hiddenColumns: [] },
  };
  const rows = new Map([[60, new Map([[3, { value: '末行' }]])]]);
  const { pages } = printedSheet(plainSheet({ ...sheet, rows } as Parameters<typeof plainSheet>[0]));
  expect(pages.map(({ print: { orientation } }) => orientation)).toEqual(['portrait', 'portrait']);
  const note = '很长的备注'.repeat(30);
  const long = new Map([[1, new Map([[1, { value: note }]])]]);
  const across = printedSheet(plainSheet({ ...sheet, rows: long } as Parameters<typeof plainSheet>[0])).pages;
  expect(across).toHaveLength(Math.ceil((note.length * 10) / 72 / ((210 - 35.6) / 25.4)));
  const empty = plainSheet({ ...sheet, rows: new Map() } as Parameters<typeof plainSheet>[0]);
  expect(printedSheet(empty).pages).toEqual([]);
});

test.each([
  [0, STYLES.inputDeduction.numberFormat, '√'],
  [1.5, STYLES.inputDeduction.numberFormat, '1.5'],
  ['/', STYLES.inputDeduction.numberFormat, '/'],
  [40_874, STYLES.inputDate.numberFormat, '2011-11-27'],
  [40_874, STYLES.day.numberFormat, '11月27日'],
  [-500, STYLES.money.numberFormat, '-500'],
  [1000, STYLES.money.numberFormat, '+1,000'],
  [95.5, STYLES.score.numberFormat, '95.50'],
  ['=1+1', STYLES.inputText.numberFormat, '=1+1'],
  ['待完成', STYLES.score.numberFormat, '待完成'],
  [12.5, undefined, '12.5'],
  [null, undefined, ''],
])('Q4: %s as %s is %s', (value, format, shown) => {
  expect(loadUniver().shownText(value, format)).toBe(shown);
});

test('Q5: colours follow their formulas', () => {
  const facts = blankFacts('锦江花园', '2011Q4', 2011);
  const blank = sheetOf(planWorkbook(defaultRubric(), blankInspection(facts, 'undetermined')), '客户服务');
  expect(coloursAt(blank)(5, 8)).toEqual({ fontColor: PALETTE.paper });
  expect(coloursAt(blank)(77, 8)).toEqual({ fontColor: PALETTE.band });
  const row =
    score.cells.findIndex((line) => Number(line[6]?.value) > 0 && line[6]?.style === 'inputDeduction') + 1;
  expect(coloursAt(score)(5, 8)).toEqual({});
  expect(coloursAt(score)(row, 7)).toEqual({ fontColor: PALETTE.bad, bold: true });
  expect(coloursAt(sheetOf(plan, '汇总'))(7, 5)).toEqual({ fontColor: PALETTE.good });
});
