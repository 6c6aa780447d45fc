import type { Consolidation } from '../../src/domain/consolidation/consolidation';
import { Consolidator } from '../../src/domain/consolidation/consolidator';
import { defaultRubric } from '../../src/domain/default-rubric';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';
import { siteResult } from './site-results';

const SITES = [
  '锦江花园',
  '天府新城一期',
  '成都市高新区锦江花园三期（南区）住宅小区及配套商业物业服务项目',
  '=1+1',
  '+86 大厦',
  '-x 广场',
  '@y 中心',
  '望江国际',
  '金牛万达',
  '麓湖生态城',
  '东湖花园',
  '桐梓林小区',
];

/** The default rubric with other weights, as a later version. */
export function laterRubric(): Rubric {
  const document = toDocument(defaultRubric());
  const weights = [20, 30, 25, 20, 5];
  const parsed = parseRubric({
    ...document,
    version: '2012Q1-1',
    disciplines: document.disciplines.map((discipline, i) => ({ ...discipline, weight: weights[i] ?? 0 })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** Twelve sites in two periods, with ties, an altered file, duplicates, excluded files and overdue work. */
export function twelveSites(rubric: Rubric = defaultRubric()): Consolidation {
  const consolidator = new Consolidator();
  SITES.forEach((site, i) => {
    const twin = i === 8 ? 7 : i; // two sites with the same figures
    if (i !== 11)
      consolidator.add(
        siteResult({ seed: 100 + i, site, period: '2011Q3', inspectedOn: '2011-08-20', missing: 0.08 }),
      );
    if (i !== 10)
      consolidator.add(
        siteResult({
          seed: 200 + twin,
          site,
          rubric,
          period: i % 3 === 0 ? '2011年第四季度' : '2011Q4',
          missing: [0.02, 0.1, 0.05, 0.2, 0.01, 0.06][twin % 6] ?? 0,
          notApplicable: i === 4 ? ['greening'] : [],
          alterations: i === 2 ? 3 : 0,
        }),
      );
  });
  const twice = siteResult({
    seed: 900,
    site: ' 锦江 花园',
    file: '锦江花园 副本.xlsx',
    inspectedOn: '2011-11-20',
  });
  consolidator.add(twice);
  consolidator.exclude({ file: '=坏文件.xlsx', code: 'unreadable', facts: { failure: 'file-truncated' } });
  consolidator.exclude({ file: '旧表.xls', code: 'unreadable', facts: { failure: 'file-old-xls' } });
  consolidator.exclude({ file: '工资表.xlsx', code: 'not-ours', facts: {} });
  consolidator.exclude({ file: '督导评分_清水河_2011Q4.xlsx', code: 'incomplete', facts: { blanks: 37 } });
  consolidator.exclude({ file: '督导评分_浣花溪_2011Q4.xlsx', code: 'invalid', facts: { errors: 2 } });
  consolidator.exclude({ file: '督导评分_草堂_2011Q4.xlsx', code: 'altered', facts: { alterations: 12 } });
  consolidator.exclude({
    file: '督导评分_青羊_2011Q4.xlsx',
    code: 'unknown-rubric',
    facts: { version: '2010Q1-9', fingerprint: '1a2b3c4d' },
  });
  return consolidator.finish({ day: '2011-12-01', rubrics: [defaultRubric(), rubric] });
}

/** Many sites in the given periods; nothing is excluded. `density` says how much is missing, 1 a good tenth at most. */
export function manySites(
  count: number,
  periods: readonly string[] = ['2011Q4'],
  density = 1,
): Consolidation {
  const consolidator = new Consolidator();
  periods.forEach((period, p) => {
    for (let i = 0; i < count; i++)
      consolidator.add(
        siteResult({
          seed: 1000 * p + i,
          site: `项目 ${i + 1} 号`,
          period,
          missing: (0.01 + (i % 20) / 100) * density,
        }),
      );
  });
  return consolidator.finish({ day: '2011-12-01', rubrics: [defaultRubric()] });
}

/**
 * Rubrics that share little: disciplines under names that are captions too, ids that are keys of every object, and
 * weights that do not divide evenly; sites and periods that look like numbers, formulas and wildcards.
 */
export function strangers(): Consolidation {
  const rubrics = [
    oddRubric('甲-2', [
      ['constructor', '等级', 33],
      ['cleaning', '保洁+', 67],
    ]),
    oddRubric('甲-10', [
      ['cleaning', '保洁管理', 29],
      ['tostring', '名次', 31],
      ['greening', '>80', 40],
    ]),
  ];
  const consolidator = new Consolidator();
  for (const [i, site] of ['2011', 'TRUE', '*', '=SUM(A1)', 'a\u0001b', '1e3'].entries())
    for (const [j, period] of ['第一次', '*', '2011'].entries())
      consolidator.add(
        siteResult({
          seed: 10 * i + j,
          site,
          period,
          rubric: rubrics[(i + j) % 2] as Rubric,
          missing: 0.4,
          notApplicable: i === 1 ? ['cleaning'] : [],
        }),
      );
  return consolidator.finish({ day: '2011-12-01', rubrics });
}

function oddRubric(version: string, disciplines: readonly (readonly [string, string, number])[]): Rubric {
  const document = toDocument(defaultRubric());
  const parsed = parseRubric({
    ...document,
    version,
    bands: [
      { name: '*', min: 0, max: 79 },
      { name: '>80', min: 80, max: 90 },
      { name: '=优', min: 91, max: 100 },
    ],
    disciplines: disciplines.map(([id, name, weight], i) => ({
      ...document.disciplines[i],
      id,
      name,
      weight,
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}
