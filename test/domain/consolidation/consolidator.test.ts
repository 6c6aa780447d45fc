/**
 * Many files become one picture.
 *
 * C1 the order of the files changes nothing.
 * C2 ranked and excluded together are the files; every file is named once.
 * C3 one file per site and period is ranked; the others name it; the rules of `Duplicates` decide.
 * C4 a rank is one more than the number of better sites of the same period; equals are ordered by name.
 * C5 checkpoints are counted as a plain count over the ranked files gives; reasons add up.
 * C6 grades add up to the ranked sites.
 * C7 the change is against the site's inspection before, and only where the order of periods is certain.
 * C8 open rectifications of ranked sites are all there, the longest overdue first.
 * C9 checkpoints of different rubrics are distinguished by their text.
 */
import fc from 'fast-check';
import { rankedCount } from '../../../src/domain/consolidation/consolidation';
import { Consolidator } from '../../../src/domain/consolidation/consolidator';
import { isSameContent } from '../../../src/domain/consolidation/decide';
import { distributionOf, gradesOf } from '../../../src/domain/consolidation/distribution';
import { MOST_REASONS } from '../../../src/domain/consolidation/most-missed';
import { liesWithin, periodKey } from '../../../src/domain/consolidation/period';
import { siteKey } from '../../../src/domain/consolidation/site-head';
import type { ContentDigest } from '../../../src/domain/content-digest';
import { defaultRubric } from '../../../src/domain/default-rubric';
import { parseRubric, toDocument } from '../../../src/domain/parse-rubric';
import { BLANK_RECTIFICATION } from '../../../src/domain/rectification';
import type { Exclusion, SiteResult } from '../../../src/domain/site-result';
import { compareNatural, compareText } from '../../../src/domain/text-order';
import { runs } from '../../support/runs';

const rubric = defaultRubric();
const day = '2011-12-01';
const finish = (results: readonly SiteResult[], outside: readonly Exclusion[] = []) => {
  const consolidator = new Consolidator();
  for (const result of results) consolidator.add(result);
  for (const exclusion of outside) consolidator.exclude(exclusion);
  return consolidator.finish({ day, rubrics: [rubric] });
};

const deduction = fc.record({
  checkpoint: fc.constantFrom('CS-01.1', 'CS-01.2', 'CS-10.1', 'CS-02.1'),
  marks: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
  reason: fc.constantFrom('甲', '乙', ' 甲', '丙', '丁', '戊', '己', '庚', '\u3000'),
});

/** Digests that tell apart what the results tell apart. */
const contentOf = ({
  inspectedOn,
  deductions,
  openRectifications,
}: Omit<SiteResult, 'revision'>): ContentDigest => ({
  facts: String(inspectedOn),
  inspectors: '',
  methods: '',
  policy: '',
  roster: '',
  deductions: JSON.stringify(deductions),
  reasons: '',
  rectification: JSON.stringify(openRectifications),
  tables: '',
  commonProblems: '',
});

/** Few sites, periods, dates and scores, so that everything collides. */
const result: fc.Arbitrary<SiteResult> = fc
  .record({
    file: fc.constantFrom('a1.xlsx', 'a2.xlsx', 'a10.xlsx', 'b.xlsx', 'B.xlsx', 'a02.xlsx'),
    site: fc.constantFrom('锦江', '锦 江', 'Lee', 'LEE', 'Ｌｅｅ', '=1+1', 'constructor'),
    period: fc.constantFrom('2011Q4', '2011年第四季度', '2011Q3', '2011Q3 ', '第一次', '第二次'),
    inspectedOn: fc.constantFrom(null, '2011-11-01', '2011-11-27'),
    fingerprint: fc.constant(rubric.fingerprint),
    scores: fc.constant({}),
    composite: fc.integer({ min: 9000, max: 9005 }).map((score) => score / 100),
    grade: fc.constantFrom('优秀', '良好', '不及格', null),
    payoutTotal: fc.constantFrom(null, 0, 1000),
    gapPolicy: fc.constantFrom('undetermined', 'lower'),
    claim: fc.constantFrom(null, {
      gapPolicy: 'higher',
      decides: true,
      grade: '优秀',
      payoutTotal: 3000,
    } as const),
    sinceHandout: fc.constantFrom(null, 'unreadable' as const, [
      { what: 'inspectedOn', was: '2011-11-27', now: '2011-12-01' } as const,
    ]),
    deductions: fc.uniqueArray(deduction, { selector: ({ checkpoint }) => checkpoint, maxLength: 3 }),
    openRectifications: fc.array(
      fc
        .tuple(
          fc.constantFrom('CS-01.1', 'CS-02.1'),
          fc.constantFrom('2011-11-30', '2011-12-01', 40878, '尽快', null),
        )
        .map(([checkpoint, dueOn]) => ({
          ...BLANK_RECTIFICATION,
          checkpoint,
          dueOn,
          reason: '甲',
          marks: 1,
        })),
      { maxLength: 2 },
    ),
    alterations: fc.constantFrom(0, 0, 1, 3),
    modified: fc.constantFrom(null, 1_322_000_000, 1_322_000_000, 1_322_100_000),
  })
  .map(({ modified, ...head }) => ({
    ...head,
    revision: { saved: null, modified, content: contentOf(head) },
  }));
/** Every file under a name of its own, so that it is found again. */
const named = fc
  .array(result, { maxLength: 14 })
  .map((results) => results.map((each, i) => ({ ...each, file: `${i}.xlsx` })));
const outside: fc.Arbitrary<Exclusion> = fc.record({
  file: fc.constantFrom('a1.xlsx', 'x.xlsx'),
  code: fc.constantFrom('unreadable', 'incomplete'),
  facts: fc.constant({}),
});
const batch = fc.tuple(fc.array(result, { maxLength: 14 }), fc.array(outside, { maxLength: 3 }));
const inspectionOf = ({ site, period }: Pick<SiteResult, 'site' | 'period'>): string =>
  `${siteKey(site)}|${periodKey(period).key}`;
const namesOf = ({ site, period }: Exclusion['facts']) => ({ site: String(site), period: String(period) });
const rounds = { numRuns: runs(150, 400) };

describe('Consolidator', () => {
  test('C1: the order of the files changes nothing', () => {
    const shuffled = batch.chain(([results, others]) =>
      fc.tuple(
        fc.constant(finish(results, others)),
        fc.shuffledSubarray(results, { minLength: results.length }),
        fc.shuffledSubarray(others, { minLength: others.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([wanted, results, others]) => {
        expect(finish(results, others)).toEqual(wanted);
      }),
      rounds,
    );
  });

  test('C2: every file is ranked or excluded, once', () => {
    fc.assert(
      fc.property(batch, ([results, others]) => {
        const found = finish(results, others);
        const files = [...results, ...others].map(({ file }) => file).sort();
        const named = [...found.periods.flatMap(({ sites }) => sites), ...found.excluded];
        expect(named.map(({ file }) => file).sort()).toEqual(files);
        expect(found.files).toBe(files.length);
        expect(rankedCount(found) + found.excluded.length).toBe(files.length);
      }),
      rounds,
    );
  });

  test('C3: one file per site and period, the right one', () => {
    fc.assert(
      fc.property(fc.array(result, { maxLength: 14 }), (results) => {
        const found = finish(results);
        const ranked = found.periods.flatMap(({ sites }) => sites);
        const undecided = found.excluded.filter(({ code }) => code === 'undecided');
        const isOpen = (inspection: string): boolean =>
          undecided.some(({ facts }) => inspectionOf(namesOf(facts)) === inspection);
        expect(new Set(ranked.map(inspectionOf)).size).toBe(ranked.length);
        for (const inspection of new Set(results.map(inspectionOf)))
          expect(ranked.filter((each) => inspectionOf(each) === inspection)).toHaveLength(
            isOpen(inspection) ? 0 : 1,
          );
        for (const kept of ranked)
          for (const other of results.filter((each) => inspectionOf(each) === inspectionOf(kept))) {
            const [isWithin, isOtherWithin] = [kept, other].map(
              ({ inspectedOn, period }) => liesWithin(inspectedOn, period) === true,
            );
            if (isWithin && !isOtherWithin) continue;
            expect(isWithin).toBe(isOtherWithin);
            if (other.alterations > 0 && kept.alterations === 0) continue;
            expect(kept.alterations > 0 && other.alterations === 0).toBe(false);
            if ((kept.inspectedOn ?? '') > (other.inspectedOn ?? '')) continue;
            expect(kept.inspectedOn).toBe(other.inspectedOn);
            const isSame = isSameContent(kept, other);
            if (isSame) continue;
            // some file with the contents that count was saved later than this one
            const equals = results.filter(
              (each) => inspectionOf(each) === inspectionOf(kept) && isSameContent(each, kept),
            );
            const last = Math.max(...equals.map(({ revision }) => revision.modified ?? 0));
            expect(last).toBeGreaterThan(other.revision.modified ?? 0);
          }
        for (const { code, facts, rivals = [] } of found.excluded) {
          const names = rivals.map(({ file }) => file);
          expect(names.length).toBeGreaterThan(0);
          if (code === 'undecided') continue;
          expect(code).toBe('duplicate');
          expect(ranked.some(({ file, site }) => file === names[0] && site === facts.site)).toBe(true);
        }
      }),
      rounds,
    );
  });

  test('C4: ranks by brute force', () => {
    fc.assert(
      fc.property(fc.array(result, { maxLength: 14 }), (results) => {
        const { periods } = finish(results);
        expect(new Set(periods.map(({ key }) => key.key)).size).toBe(periods.length);
        for (const { key, label, sites } of periods) {
          expect(sites.map(({ period }) => period.trim())).toContain(label);
          sites.forEach((site, i) => {
            expect(periodKey(site.period).key).toBe(key.key);
            expect(site.rank).toBe(1 + sites.filter(({ composite }) => composite > site.composite).length);
            const before = sites[i - 1];
            if (before?.rank === site.rank)
              expect(compareText(before.site, site.site)).toBeLessThanOrEqual(0);
            else expect(site.rank).toBe(i + 1);
          });
        }
      }),
      rounds,
    );
  });

  test('C5: counts of checkpoints and reasons', () => {
    fc.assert(
      fc.property(named, (results) => {
        const { periods, mostMissed } = finish(results);
        const ranked = periods.flatMap(({ sites }) => sites.map(({ file }) => file));
        const all = results
          .filter(({ file }) => ranked.includes(file))
          .flatMap(({ site, deductions }) => deductions.map((each) => ({ ...each, site: siteKey(site) })));
        expect(mostMissed.map(({ checkpoint }) => checkpoint).sort()).toEqual(
          [...new Set(all.map(({ checkpoint }) => checkpoint))].sort(),
        );
        for (const missed of mostMissed) {
          const own = all.filter(({ checkpoint }) => checkpoint === missed.checkpoint);
          expect(missed.sites).toBe(new Set(own.map(({ site }) => site)).size);
          expect(missed.total).toBe(own.reduce((sum, { marks }) => sum + Math.round(marks * 10), 0) / 10);
          const given = own.map(({ reason }) => reason.trim()).filter((reason) => reason !== '');
          expect(missed.reasons.length).toBe(Math.min(MOST_REASONS, new Set(given).size));
          for (const { text, times } of missed.reasons)
            expect(times).toBe(given.filter((reason) => reason === text).length);
          const listed = missed.reasons.reduce((sum, { times }) => sum + times, 0);
          expect(listed + missed.otherReasons.times).toBe(given.length);
          expect(missed.reasons.length + missed.otherReasons.kinds).toBe(new Set(given).size);
        }
        const order = mostMissed.map(({ sites, total }) => sites * 1000 + total);
        expect(order).toEqual([...order].sort((a, b) => b - a));
      }),
      rounds,
    );
  });

  test('C6: grades add up', () => {
    fc.assert(
      fc.property(fc.array(result, { maxLength: 14 }), (results) => {
        for (const { sites } of finish(results).periods) {
          const counts = distributionOf(sites, gradesOf([rubric]));
          expect(counts.map(({ grade }) => grade)).toEqual(['不及格', '良好', '优秀', null]);
          for (const { grade, sites: number } of counts)
            expect(number).toBe(sites.filter((site) => site.grade === grade).length);
        }
      }),
      rounds,
    );
  });

  test('C7: changes', () => {
    fc.assert(
      fc.property(fc.array(result, { maxLength: 14 }), (results) => {
        const { periods, trends } = finish(results);
        expect(trends.flatMap(({ points }) => points)).toHaveLength(
          periods.reduce((sum, { sites }) => sum + sites.length, 0),
        );
        for (const { points } of trends)
          points.forEach(({ site, period, change }, i) => {
            expect(periods[period]?.sites).toContain(site);
            const earlier = points[i + 1];
            const certain = earlier !== undefined && periodKey(earlier.site.period).span !== null;
            expect(change).toBe(
              certain ? Number((site.composite - earlier.site.composite).toFixed(2)) + 0 : null,
            );
          });
      }),
      rounds,
    );
  });

  test('C8: open rectifications', () => {
    fc.assert(
      fc.property(named, (results) => {
        const { periods, rectifications: open } = finish(results);
        const rectifications = [...open];
        expect(open).toHaveLength(rectifications.length);
        const ranked = periods.flatMap(({ sites }) => sites.map(({ file }) => file));
        const kept = results.filter(({ file }) => ranked.includes(file));
        expect(rectifications.map(({ rectification }) => rectification)).toEqual(
          expect.arrayContaining(kept.flatMap(({ openRectifications }) => openRectifications)),
        );
        expect(rectifications).toHaveLength(
          kept.flatMap(({ openRectifications }) => openRectifications).length,
        );
        const days = rectifications.map(({ overdueDays }) => overdueDays);
        expect(days).toEqual([...days].sort((a, b) => b - a));
        const due = rectifications.map(({ dueOn }) => dueOn ?? '9');
        expect(due).toEqual([...due].sort());
        for (const { dueOn, overdueDays } of rectifications) {
          expect(overdueDays).toBe(dueOn === '2011-11-30' ? 1 : 0);
          expect(['2011-11-30', '2011-12-01', null]).toContain(dueOn); // 40878 is 2011-12-01
        }
      }),
      rounds,
    );
  });

  test('C9: a checkpoint that another rubric words differently is another one', () => {
    const document = toDocument(rubric);
    const changed = parseRubric({
      ...document,
      version: '2012Q1-1',
      disciplines: document.disciplines.map((discipline) => ({
        ...discipline,
        items: discipline.items.map((item) =>
          item.id === 'CS-01' ? { ...item, checkpoints: ['改过的内容', ...item.checkpoints.slice(1)] } : item,
        ),
      })),
    });
    if (!changed.ok) throw new Error(JSON.stringify(changed.issues));
    const consolidator = new Consolidator();
    for (const [i, each] of [rubric, rubric, changed.value].entries()) {
      const head: Omit<SiteResult, 'revision'> = {
        file: `${i}`,
        site: `${i}`,
        period: '2011Q4',
        inspectedOn: null,
        fingerprint: each.fingerprint,
        scores: {},
        composite: 90,
        grade: '良好',
        payoutTotal: 0,
        gapPolicy: 'undetermined',
        claim: null,
        sinceHandout: null,
        deductions: ['CS-01.1', 'CS-01.2'].map((checkpoint) => ({ checkpoint, marks: 0.5, reason: '甲' })),
        openRectifications: [],
        alterations: 0,
      };
      consolidator.add({ ...head, revision: { saved: null, modified: null, content: contentOf(head) } });
    }
    const { mostMissed, rubrics } = consolidator.finish({ day, rubrics: [rubric, changed.value] });
    expect(rubrics.map(({ version }) => version)).toEqual(['2012Q1-1', '2011Q4-1']);
    expect(mostMissed.map(({ checkpoint, sites, total }) => [checkpoint, sites, total])).toEqual([
      ['CS-01.2', 3, 1.5],
      ['CS-01.1', 2, 1],
      ['CS-01.1', 1, 0.5],
    ]);
    expect(mostMissed[2]?.text).toBe('改过的内容');
    expect(() => consolidator.finish({ day, rubrics: [rubric] })).toThrow(changed.value.fingerprint);
  });
});

describe('compareNatural', () => {
  test('numbers by what they are', () => {
    const wanted = ['a1', 'a01', 'a2', 'a10', 'a10b', 'b', '一2', '一10'];
    expect([...wanted].sort().sort(compareNatural)).toEqual(wanted.sort(compareNatural));
    expect(compareNatural('a2', 'a10')).toBeLessThan(0);
    expect(compareNatural('a01', 'a1')).not.toBe(0);
  });

  test('is a total order', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '0', '1', '9', '.'), maxLength: 6 });
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNatural(a, b)) + Math.sign(compareNatural(b, a))).toBe(0);
        expect(compareNatural(a, b) === 0).toBe(a === b);
        if (compareNatural(a, b) <= 0 && compareNatural(b, c) <= 0)
          expect(compareNatural(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: runs(1000, 3000) },
    );
  });
});
