/**
 * The JSON of a consolidation.
 *
 * J1 it holds the keys that other programs read, the newest period first, the best site first.
 * J2 figures are those of the consolidation; nothing is left out.
 * J3 of each period it says the mean and which sites of other periods are missing, and so does the text for people.
 */
import { consolidationLines } from '../../src/cli/consolidate/lines';
import { consolidationJson } from '../../src/cli/consolidation-json';
import { rankedCount } from '../../src/domain/consolidation/consolidation';
import { twelveSites } from '../support/headquarters-scene';

const consolidation = twelveSites();
const json = JSON.parse(JSON.stringify(consolidationJson(consolidation)));

test('J1: keys and order', () => {
  expect(Object.keys(json)).toEqual(['periods', 'ranked', 'excluded', 'mostMissed']);
  expect(Object.keys(json.ranked[0])).toEqual([
    'rank',
    'file',
    'site',
    'period',
    'scores',
    'composite',
    'grade',
    'payoutTotal',
    'deductions',
    'integrity',
    'gapPolicy',
    'claim',
    'sinceHandout',
  ]);
  expect(Object.keys(json.ranked[0].scores)).toEqual([
    'customer-service',
    'facility-maintenance',
    'order-maintenance',
    'cleaning',
    'greening',
  ]);
  expect(Object.keys(json.excluded[0])).toEqual(['file', 'code', 'message']);
  expect(Object.keys(json.mostMissed[0])).toEqual(['checkpoint', 'sites', 'total']);
  expect(json.ranked.map(({ rank }: { rank: number }) => rank)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 8, 10, 11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ]);
});

test('J2: figures', () => {
  expect(json.ranked).toHaveLength(rankedCount(consolidation));
  expect(json.excluded).toHaveLength(8);
  expect(json.ranked.length + json.excluded.length).toBe(consolidation.files);
  expect(json.ranked.filter(({ integrity }: { integrity: string }) => integrity === 'altered')).toHaveLength(
    1,
  );
  expect(json.ranked.some(({ scores }: { scores: object }) => Object.values(scores).includes(null))).toBe(
    true,
  );
  const double = json.excluded.find(({ code }: { code: string }) => code === 'duplicate');
  expect(double).toMatchObject({
    message: expect.stringMatching(
      /^与“督导评分_锦江花园_2011年第四季度\.xlsx”是同一次检查（锦江花园 2011年第四季度），那一份的检查日期较晚，已采用；/,
    ),
    why: 'date',
    rivals: [
      {
        file: '督导评分_锦江花园_2011年第四季度.xlsx',
        differences: expect.arrayContaining([expect.objectContaining({ what: 'composite' })]),
      },
    ],
  });
  expect(json.mostMissed).toEqual(
    consolidation.mostMissed.map(({ checkpoint, sites, total }) => ({ checkpoint, sites, total })),
  );
});

test('J3: periods', () => {
  const [newest, before] = json.periods;
  expect(json.periods).toHaveLength(2);
  expect(newest).toMatchObject({ period: '2011Q4', ranked: 11, missing: ['东湖花园'] });
  expect(before).toMatchObject({ period: '2011Q3', ranked: 11, missing: ['桐梓林小区'] });
  const lines = consolidationLines(consolidation, (file) => file);
  expect(lines).toContain(`2011Q4（11 个项目，平均 ${newest.mean.toFixed(2)} 分）`);
  expect(lines).toContain('  其他期间有、这一期没有纳入的 1 个项目：东湖花园');
  expect(lines).toContain('  其他期间有、这一期没有纳入的 1 个项目：桐梓林小区');
});
