/**
 * A year of head office, by the command line and by the pane (test/support/year-scene.ts).
 *
 * Q1 every document is ranked, or named in 未纳入 with the right code and reason; of what programs leave nobody hears.
 * Q2 every figure is that of the second implementation: scores, composites, grades, payouts, ranks, means, what is missed.
 * Q3 what has to be known is reported: alterations, days outside of periods, a site's own 空档处理 and people, who is missing.
 * Q4 head office's workbook holds the same: 排名, 对比 (composites over the quarters, means, who is missing), 整改, 未纳入, 改动.
 * Q5 the pane says the same as the command line, and its workbook is the same cell for cell.
 */
import type { ConsolidateView } from '../../src/taskpane/features/headquarters/model/consolidate-view';
import type { GridWorkbook } from '../../src/workbook/grid';
import { allValues, recordsBelow, sheetIn, valuesOf } from '../support/headquarters-tables';
import { YEAR_PERIODS } from '../support/year-inspections';
import { outcomeOf, YEAR_OUTCOMES, type YearKind } from '../support/year-kinds';
import {
  type LedgerPeriod,
  type LedgerSite,
  ledgerMisses,
  ledgerOpen,
  ledgerPeriods,
  ledgerTrends,
} from '../support/year-ledger';
import { type YearReport, yearByCommandLine, yearByPane } from '../support/year-runs';
import { makeYear, type Year } from '../support/year-scene';

/** The day of the consolidation, and its number as a spreadsheet counts days. */
const NOW = new Date('2012-01-05T08:00:00Z');
const SERIAL = 40_913;

let year: Year;
let periods: readonly LedgerPeriod[];
let report: YearReport;
let made: GridWorkbook;
let view: ConsolidateView;
let offered: GridWorkbook;

const sites = (): readonly LedgerSite[] => periods.flatMap((period) => period.sites);

beforeAll(async () => {
  year = await makeYear();
  periods = ledgerPeriods(year);
  ({ report, workbook: made } = await yearByCommandLine(year, NOW));
  ({ view, workbook: offered } = await yearByPane(year, NOW));
}, 120_000);

const sorted = <T>(values: readonly T[], of: (value: T) => string): readonly T[] =>
  [...values].sort((a, b) => (of(a) < of(b) ? -1 : 1));

/** The documents of some kinds. */
const pathsOf = (...kinds: readonly YearKind[]): readonly string[] =>
  year.documents.flatMap(({ kind, path }) => (kinds.includes(kind) ? [path] : [])).sort();
const ALTERED = ['altered-formula', 'altered-mark', 'altered-range', 'altered-text'] as const;

test('the year has everything that it is meant to have', () => {
  const kinds = new Set(year.documents.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(Object.keys(YEAR_OUTCOMES).sort());
  expect(new Set(sites().map(({ holds }) => holds.figures.grade))).toEqual(
    new Set(['优秀', '良好', '不及格', null]),
  );
  expect(periods.map(({ period }) => period)).toEqual([...YEAR_PERIODS].reverse());
  expect(sites().some(({ rank }, i, all) => rank === all[i + 1]?.rank)).toBe(true);
  for (const { missing } of periods) expect(missing.length).toBeGreaterThan(0);
});

test('Q1: what becomes of every document', () => {
  const left = year.documents.flatMap(({ path, kind }) => {
    const outcome = outcomeOf(kind);
    if (outcome.is !== 'excluded') return [];
    const { code, why, doubt, words } = outcome;
    return [
      {
        file: path,
        code,
        message: expect.stringContaining(words),
        ...(why ? { why } : {}),
        ...(doubt ? { doubt } : {}),
      },
    ];
  });
  expect(sorted(report.excluded, ({ file }) => file)).toEqual(
    sorted(left, ({ file }) => file).map((each) => expect.objectContaining(each)),
  );
  expect(sorted(report.ranked, ({ file }) => file).map(({ file }) => file)).toEqual(
    sorted(sites(), ({ path }) => path).map(({ path }) => path),
  );
});

test('Q2, Q3: figures, and what is said of them', () => {
  expect(report.ranked).toEqual(
    sites().map(({ path, holds, rank, alterations, dayOutside, sinceHandout }) => ({
      rank,
      file: path,
      site: holds.site,
      period: holds.period,
      scores: holds.figures.scores,
      composite: holds.figures.composite,
      grade: holds.figures.grade,
      payoutTotal: holds.figures.payoutTotal,
      deductions: holds.figures.deductions,
      integrity: alterations === 0 ? 'ok' : 'altered',
      gapPolicy: 'undetermined',
      claim:
        holds.inspection.gapPolicy === 'undetermined'
          ? null
          : {
              gapPolicy: holds.inspection.gapPolicy,
              grade: holds.own.grade,
              payoutTotal: holds.own.payoutTotal,
            },
      sinceHandout,
      ...(dayOutside === null ? {} : { dateOutsidePeriod: dayOutside }),
    })),
  );
  expect(report.periods).toEqual(
    periods.map(({ period, sites: { length }, mean, missing }) => ({
      period,
      ranked: length,
      mean,
      missing,
    })),
  );
  const missed = [...ledgerMisses(periods)].map(([checkpoint, miss]) => ({ checkpoint, ...miss }));
  expect(sorted(report.mostMissed, ({ checkpoint }) => checkpoint)).toEqual(
    sorted(missed, ({ checkpoint }) => checkpoint),
  );
  const order = report.mostMissed.map(({ sites, total }) => 1000 * sites + total);
  expect(order).toEqual([...order].sort((a, b) => b - a));
});

describe.each([
  ['command line', () => made],
  ['pane', () => offered],
] as const)('Q4: the workbook of the %s', (_, workbook) => {
  test('排名', () => {
    const rows = recordsBelow(sheetIn(workbook(), '排名'), '名次');
    expect(rows).toEqual(
      sites().map(({ path, holds, rank, alterations, dayOutside, notes }) => {
        const { scores, composite, grade, payoutTotal, deductions } = holds.figures;
        const found = alterations === 0 ? '未发现改动' : `有改动 ${alterations} 处`;
        return {
          名次: rank,
          项目名称: holds.site,
          检查期间: holds.period,
          ...Object.fromEntries(
            holds.rubric.disciplines.map(({ id, name }) => [name, scores[id] ?? '不适用']),
          ),
          综合得分: composite,
          等级: grade ?? '待裁定',
          奖惩合计: payoutTotal ?? '待裁定',
          扣分项: deductions,
          完整性: dayOutside === null ? found : `${found}；检查日期不在期间内`,
          说明: notes.length === 0 ? null : expect.stringMatching(notes.join('.*')),
          文件: path,
        };
      }),
    );
  });

  test('the newest quarter at the head of 排名', () => {
    const [newest] = periods;
    const composites = newest?.sites.map(({ composite }) => composite) ?? [];
    const values = valuesOf(sheetIn(workbook(), '排名'));
    const at = values.findIndex(([label]) => label === '最近一期');
    const labels = values[at]?.flatMap((label) => label ?? []);
    const figures = values[at + 1]?.flatMap((figure) => figure ?? []);
    const cards = Object.fromEntries(labels?.map((label, i) => [label, figures?.[i]]) ?? []);
    expect(cards).toMatchObject({
      最近一期: newest?.period,
      参加排名: composites.length,
      平均分: newest?.mean,
      最高分: Math.max(...composites),
      最低分: Math.min(...composites),
      全部逾期整改: ledgerOpen(periods, SERIAL).overdue,
      全部未纳入文件: report.excluded.length,
    });
  });

  test('对比', () => {
    const trends = ledgerTrends(periods);
    const values = valuesOf(sheetIn(workbook(), '对比'));
    const head = values.findIndex(([label]) => label === '项目名称');
    const columns = YEAR_PERIODS.map((period) => {
      const group = values[head]?.indexOf(period) ?? -1;
      const composite = values[head + 1]?.indexOf('综合得分', group) ?? -1;
      const change = values[head + 1]?.[composite + 1] === '较上次' ? composite + 1 : null;
      return { period, composite, change };
    });
    const [mean, missing] = values.slice(head + 2, head + 4);
    expect(columns.map(({ composite }) => [mean?.[composite], missing?.[composite]])).toEqual(
      [...periods].reverse().map((period) => [period.mean, period.missing.length]),
    );
    const rows = new Map(values.slice(head + 4).map((row) => [row[0], row]));
    expect([...rows.keys()].sort()).toEqual([...trends.keys()].sort());
    for (const [site, points] of trends)
      for (const { period, composite, change } of columns) {
        const point = points.get(period);
        const row = rows.get(site);
        const shown = [row?.[composite], change === null ? null : row?.[change]];
        const expected = [point?.composite ?? '—', change === null ? null : (point?.change ?? '—')];
        expect([site, period, ...shown]).toEqual([site, period, ...expected]);
      }
  });

  test('整改', () => {
    const rows = recordsBelow(sheetIn(workbook(), '整改'), '逾期');
    expect(rows).toHaveLength(ledgerOpen(periods, SERIAL).open);
  });

  test('未纳入 and 改动', () => {
    const left = recordsBelow(sheetIn(workbook(), '未纳入'), '序号');
    expect(left.map(({ 文件 }) => 文件)).toEqual(report.excluded.map(({ file }) => file));
    const altered = recordsBelow(sheetIn(workbook(), '改动'), '序号');
    expect(altered.map(({ 文件 }) => 文件).sort()).toEqual(pathsOf(...ALTERED));
  });
});

test('Q5: the pane', () => {
  const { result, checks } = view;
  const [newest, ...earlier] = periods;
  expect(result).toMatchObject({
    ranked: report.ranked.length,
    ranking: {
      period: newest?.period,
      count: newest?.sites.length,
      mean: newest?.mean.toFixed(2),
      missing: newest?.missing,
      sites: newest?.sites.slice(0, 10).map(({ rank, holds }) => ({
        rank,
        site: holds.site,
        composite: holds.figures.composite?.toFixed(2),
        grade: holds.figures.grade,
      })),
    },
    morePeriods: earlier.map(({ period }) => period),
    left: 0,
  });
  expect(result?.excluded.map(({ file, reason, advice }) => [file, `${reason}。${advice}。`])).toEqual(
    report.excluded.map(({ file, message }) => [file, message]),
  );
  const contested = (isOpen: boolean, isKept: boolean) =>
    result?.contests
      .filter((contest) => contest.isOpen === isOpen)
      .flatMap(({ files }) => files.flatMap((each) => (each.isKept === isKept ? [each.file] : [])))
      .sort();
  expect(contested(true, false)).toEqual(pathsOf('copy'));
  expect(contested(false, false)).toEqual(pathsOf('first', 'wrong-period'));
  expect(contested(false, true)).toHaveLength(2);
  expect(checks?.altered.map(({ file }) => file).sort()).toEqual(pathsOf(...ALTERED));
  expect(allValues(offered)).toEqual(allValues(made));
});
