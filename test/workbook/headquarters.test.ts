/**
 * The plan of head office's workbook.
 *
 * Q1 every sheet is there, in order, unprotected; 明细 holds its captions alone and its table is large enough for the rows.
 * Q2 with nothing left out 未纳入 says so in one line; with nothing ranked the other sheets say so and hold no table.
 * Q3 排名 lists every ranked inspection once, the newest period first; a formula for the rank only in short tables.
 * Q4 对比 shows each site once, changes against the inspection before even where that has no column; above them the mean of
 *    each period, and how many sites of other periods are missing in it.
 * Q5 整改 is planned up to a limit and says so; the generator of its rows gives them all.
 * Q6 the writer takes every plan.
 * Q7 captions are made different; columns are divided without gap or overlap.
 * Q8 a list longer than a sheet is cut at the last row of a sheet, and says so.
 * Q9 明细 goes on on 明细2 and so on, each with a table of its own.
 * Q10 every list of more rows than are held is made while it is written, each time anew; its file has the cells of
 *    these rows, and the same charts.
 */
import fc from 'fast-check';
import { type Consolidation, rankedCount } from '../../src/domain/consolidation/consolidation';
import { Consolidator } from '../../src/domain/consolidation/consolidator';
import { defaultRubric } from '../../src/domain/default-rubric';
import { checkpointIndex } from '../../src/domain/rubric';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { exclusionText } from '../../src/messages/exclusion-text';
import { planConsolidated } from '../../src/usecases/consolidate/headquarters';
import { DETAIL_CAPTIONS } from '../../src/workbook/detail-table';
import { planHeadquarters } from '../../src/workbook/headquarters';
import { DETAIL_STYLES } from '../../src/workbook/headquarters/details-sheet';
import { spread } from '../../src/workbook/headquarters/ranking/spread';
import { uniqueCaptions } from '../../src/workbook/headquarters/unique-captions';
import { MOST_HELD_ROWS } from '../../src/workbook/kit/list-rows';
import type { CellPlan, SheetPlan, TailRow, WorkbookPlan } from '../../src/workbook/plan';
import { chartResults } from '../support/chart-results';
import { manySites, strangers, twelveSites } from '../support/headquarters-scene';

const texts = { exclusion: exclusionText };
const planOf = (consolidation: Consolidation, details = 0): WorkbookPlan =>
  planHeadquarters(consolidation, texts, [details]).plan;
const sheetOf = ({ sheets }: WorkbookPlan, name: string): SheetPlan => {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
};
const filled = (sheet: SheetPlan): readonly CellPlan[] =>
  sheet.cells.flat().filter((cell): cell is CellPlan => cell !== null && cell.value !== null);
const rowsOf = ({ cells, table }: SheetPlan) => (table ? cells.slice(table.area.top, table.area.bottom) : []);
const nothing = new Consolidator().finish({ day: '2011-12-01', rubrics: [] });
const twelve = twelveSites();

test('Q1: the sheets and the size of 明细', () => {
  const plan = planOf(twelve, 4240);
  expect(plan.sheets.map(({ name }) => name)).toEqual(['排名', '对比', '常见问题', '整改', '明细', '未纳入']);
  for (const { protected: locked, print } of plan.sheets)
    expect([locked, print?.orientation]).toEqual([false, 'landscape']);
  const details = sheetOf(plan, '明细');
  expect(details.cells).toHaveLength(1);
  expect(details.cells[0]?.slice(0, DETAIL_CAPTIONS.length).map((cell) => cell?.value)).toEqual([
    ...DETAIL_CAPTIONS,
  ]);
  expect(DETAIL_STYLES).toHaveLength(DETAIL_CAPTIONS.length);
  expect(details.columns).toHaveLength(DETAIL_CAPTIONS.length + 2); // a gap and the note that is printed
  expect(details.table?.area).toEqual({ top: 1, left: 1, bottom: 4241, right: 13 });
});

test('Q2: nothing left out, nothing ranked', () => {
  const excluded = sheetOf(planOf(manySites(3)), '未纳入');
  expect(excluded.table).toBeUndefined();
  expect(filled(excluded).map(({ value }) => value)).toContain('全部文件均已纳入。');
  const empty = planOf(nothing);
  for (const { name, table } of empty.sheets)
    if (name !== '明细') expect([name, table]).toEqual([name, undefined]);
  expect(empty.names).toEqual([]);
  expect(filled(sheetOf(empty, '排名')).map(({ value }) => value)).toContain(
    '没有可以排名的文件，原因见“未纳入”表。',
  );
});

test('Q3: 排名', () => {
  const ranked = twelve.periods.flatMap(({ label, sites }) => sites.map((site) => ({ ...site, label })));
  const rows = rowsOf(sheetOf(planOf(twelve), '排名'));
  expect(
    rows.map((row) => [row[0]?.value, row[1]?.value, row[2]?.value, row[8]?.value, row[13]?.value]),
  ).toEqual(ranked.map(({ rank, site, label, composite, file }) => [rank, site, label, composite, file]));
  expect(new Set(rows.map((row) => row[12]?.value))).toEqual(new Set(['未发现改动', '有改动 3 处']));
  expect(rows.filter((row) => row[0]?.formula === undefined)).toEqual([]);
  const long = manySites(501, ['2011Q4'], 0.05);
  expect(rowsOf(sheetOf(planOf(long), '排名')).filter((row) => row[0]?.formula !== undefined)).toEqual([]);
  expect(rowsOf(sheetOf(planOf(long), '排名'))).toHaveLength(rankedCount(long));
});

test('Q4: 对比', () => {
  const five = manySites(3, ['2011Q4', '2011Q3', '2011Q2', '2011Q1', '2010Q4'], 0.3);
  const sheet = sheetOf(planOf(five), '对比');
  const rows = sheet.cells.slice(7);
  expect(rows.map((row) => row[0]?.value)).toEqual(five.trends.map(({ site }) => site));
  five.trends.forEach(({ points }, i) => {
    const changes = [7, 9, 11, 13].map((column) => rows[i]?.[column]);
    expect(changes.map((cell) => cell?.value)).toEqual(points.slice(0, 4).map(({ change }) => change));
    expect(changes.map((cell) => cell?.formula !== undefined)).toEqual([true, true, true, false]);
  });
  const gone = twelve.trends.find(({ points }) => points[0].period === 1);
  const shown = sheetOf(planOf(twelve), '对比').cells.find((row) => row[0]?.value === gone?.site);
  expect(shown?.slice(1, 8).map((cell) => cell?.value)).toEqual(Array(7).fill('—'));
  expect(shown?.[8]?.value).toBe(gone?.points[0].site.composite);
  const [mean, missing] = sheetOf(planOf(twelve), '对比').cells.slice(5, 7);
  expect([mean?.[0]?.value, missing?.[0]?.value]).toEqual(['平均', '没有纳入的项目数']);
  expect([missing?.[6]?.value, missing?.[8]?.value]).toEqual([1, 1]);
  expect(missing?.[8]?.formula).toBe('ROWS($I$8:$I$19)-COUNT($I$8:$I$19)');
  const composites = twelve.periods[1]?.sites.map(({ composite }) => composite) ?? [];
  const sum = composites.reduce((total, composite) => total + composite, 0);
  expect(mean?.[8]?.value).toBeCloseTo(sum / composites.length, 1);
});

test('Q5: a long 整改 is made while it is written', async () => {
  const [one] = twelve.rectifications;
  if (!one) throw new Error('nothing open');
  const count = MOST_HELD_ROWS + 5;
  const plan = planOf({ ...twelve, rectifications: Array(count).fill(one) });
  const sheet = sheetOf(plan, '整改');
  expect(rowsOf(sheet)).toHaveLength(0);
  expect(sheet.tail?.count).toBe(count);
  expect(String(sheet.cells[1]?.[0]?.value)).toContain(`共 ${count} 条`);
  const read = readXlsx(await writeXlsx(plan, { modified: new Date(0) }));
  const rows = read.ok ? read.workbook.sheets.find(({ name }) => name === '整改')?.rows : null;
  expect(rows?.get(count + 4)?.get(7)?.value).toBe(one.at.checkpoint.id);
  expect(rows?.has(count + 5)).toBe(false);
  expect(sheet.table?.area.bottom).toBe(count + 4);
});

test.each([
  ['twelve sites', twelve],
  ['strangers', strangers()],
  ['nothing', nothing],
  ['one site', manySites(1)],
])('Q6: %s are written', async (_, consolidation) => {
  const plan = planOf(consolidation, 3);
  const modified = new Date(Date.UTC(2011, 11, 1));
  const bytes = await writeXlsx(plan, { modified });
  expect(
    Buffer.from(await writeXlsx(planOf(consolidation, 3), { modified })).equals(Buffer.from(bytes)),
  ).toBe(true);
  for (const { table, cells, columns } of plan.sheets) {
    for (const row of cells) expect(row.length).toBeLessThanOrEqual(columns.length);
    const captions = table
      ? (cells[table.area.top - 1] ?? []).map((cell) => String(cell?.value).toLowerCase())
      : [];
    expect(new Set(captions).size).toBe(captions.length);
  }
});

describe('Q7', () => {
  test('captions', () => {
    expect(uniqueCaptions(['等级', 'A', 'a', '等级', '等级(2)', '等级'])).toEqual([
      '等级',
      'A',
      'a(2)',
      '等级(2)',
      '等级(2)(2)',
      '等级(3)',
    ]);
  });

  test('columns', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 1, max: 20 }), (columns, wanted) => {
        const runs = spread(columns, wanted);
        expect(runs).toHaveLength(Math.min(wanted, columns.length));
        expect(
          runs.flatMap(([left, right]) => Array.from({ length: right - left + 1 }, (_, i) => left + i)),
        ).toEqual(columns.map((_, i) => i + 1));
      }),
    );
  });
});

test('Q8: a list that no sheet can hold is listed as far as it goes, and says so', () => {
  const [item] = twelve.rectifications;
  if (!item) throw new Error('nothing is open');
  const plan = planOf({ ...twelve, rectifications: new Array(1_100_000).fill(item) });
  const { tail, table, cells } = sheetOf(plan, '整改');
  expect(table?.area.bottom).toBe(1_048_576);
  expect(tail?.count).toBe(1_048_572);
  expect(cells[1]?.[0]?.value).toMatch(
    /^共 1100000 条，.*；一张表放不下，只列出前 1048572 条；打印最急的 100 条$/,
  );
  expect(plan.names[0]?.area.bottom).toBe(1_048_576);
});

test('Q9: 明细 goes on on further sheets, no site on two of them', () => {
  const checkpoints = checkpointIndex(defaultRubric()).size;
  const sites = rankedCount(twelve);
  const { plan, details } = planConsolidated(twelve, texts, [], 5 * checkpoints + 1);
  const names = details.map(({ name }) => name);
  expect(plan.sheets.map(({ name }) => name).filter((name) => name.startsWith('明细'))).toEqual(names);
  expect(names.slice(0, 2)).toEqual(['明细', '明细2']);
  expect(details.map((sheet) => sheet.sites.length)).toEqual(
    Array.from({ length: Math.ceil(sites / 5) }, (_, i) => Math.min(5, sites - 5 * i)),
  );
  for (const { name, sites: placed } of details) {
    expect(placed.map(({ first }) => first)).toEqual(placed.map((_, i) => 2 + i * checkpoints));
    expect(sheetOf(plan, name).table?.area.bottom).toBe(1 + placed.length * checkpoints);
  }
  expect(new Set(plan.sheets.map(({ table }) => table?.name)).size).toBe(plan.sheets.length);
});

/** The items over and over, until there are more than are held. */
function overAndOver<T>(items: Iterable<T>): readonly T[] {
  const once = [...items];
  const times = once.length === 0 ? 0 : Math.ceil((MOST_HELD_ROWS + 1) / once.length);
  return Array<readonly T[]>(times).fill(once).flat();
}

/** The consolidation with lists that are too long to be held. */
const prolonged = (consolidation: Consolidation): Consolidation => ({
  ...consolidation,
  periods: consolidation.periods.map(({ sites: [best, ...others], ...period }) => ({
    ...period,
    sites: [best, ...overAndOver(others)],
  })),
  trends: overAndOver(consolidation.trends),
  mostMissed: overAndOver(consolidation.mostMissed),
  rectifications: overAndOver(consolidation.rectifications),
  excluded: overAndOver(consolidation.excluded),
});

const LISTS = ['排名', '对比', '常见问题', '整改', '未纳入'] as const;

/** What a file shows of planned rows: values, and formulas with their results, of the cells that are not empty. */
const shown = (rows: Iterable<TailRow['cells']>) =>
  [...rows].map((cells) =>
    cells.flatMap((cell, i) => {
      if (!cell || (cell.value === null && cell.formula === undefined)) return [];
      const { value, formula } = cell;
      return [[i + 1, formula === undefined ? { value } : { value, formula }] as const];
    }),
  );

/** Rows of long lists that are printed. */
const PRINTED: Readonly<Record<string, number>> = { 常见问题: 20, 整改: 100 };

describe('Q10: long lists', () => {
  const plan = planOf(prolonged(twelve));
  const tailOf = (name: string) => {
    const { tail } = sheetOf(plan, name);
    if (!tail) throw new Error(`${name} is held`);
    return tail;
  };
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writeXlsx(plan, { modified: new Date(0) });
  });

  test.each(LISTS)('%s is read as it was made', (name) => {
    const read = readXlsx(bytes);
    if (!read.ok) throw new Error(JSON.stringify(read));
    const found = read.ok ? read.workbook.sheets.find((sheet) => sheet.name === name) : undefined;
    const { cells, print } = sheetOf(plan, name);
    const { rows, count } = tailOf(name);
    const made = [...rows];
    expect(made).toHaveLength(count);
    expect(print?.area.bottom).toBe(cells.length + (PRINTED[name] ?? count));
    const below = [...(found?.rows ?? [])].filter(([row]) => row > cells.length);
    expect(below.map(([row]) => row)).toEqual(made.map((_, i) => cells.length + 1 + i));
    expect(below.map(([, row]) => [...row])).toEqual(shown(made.map((row) => row.cells)));
  });

  test.each(LISTS)('%s begins like the short one', (name) => {
    const first = sheetOf(planOf(twelve), name).cells[sheetOf(plan, name).cells.length] ?? [];
    const [made] = tailOf(name).rows;
    const looks = (cells: TailRow['cells']) =>
      cells.map((cell) => [typeof cell?.value === 'string' ? cell.value : null, cell?.style]);
    expect(looks(made?.cells ?? [])).toEqual(looks(first));
  });

  test('the charts show what the lists begin with', () => {
    const charts = sheetOf(plan, '排名').charts ?? [];
    expect(charts).toHaveLength(2);
    expect(chartResults(bytes)).toEqual(
      charts.map(({ cache }) => [...cache.categories, ...cache.values.map(String)]),
    );
    const composites = [...tailOf('排名').rows].slice(0, 30).map(({ cells }) => cells[8]?.value);
    expect(charts[1]?.cache.values).toEqual(composites);
  });
});
