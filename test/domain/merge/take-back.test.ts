/**
 * A merge that is taken back.
 *
 * T1 300 random merges: taken back at once, everything is as it was before; once more, nothing is left to take back.
 * T2 what people entered after the merge stays, under its own checkpoint, and everything else goes back; both are counted.
 * T3 people, facts, rectifications and rows of tables go back alike; what was added by hand since stays.
 */
import { defaultRubric } from '../../../src/domain/default-rubric';
import { isEntryUsed, type RawEntry, seenText } from '../../../src/domain/entry';
import { blankInspection, entryOf, type Inspection } from '../../../src/domain/inspection';
import { mergeInspections } from '../../../src/domain/merge/merge-inspections';
import { takeBackMerge } from '../../../src/domain/merge/take-back';
import type { Unmigrated } from '../../../src/domain/migration/unmigrated';
import { BLANK_RECTIFICATION } from '../../../src/domain/rectification';
import { blankFacts } from '../../../src/domain/site-facts';
import { buildCase } from '../../support/cases';
import { entry, person } from '../../support/inspections';
import { Random } from '../../support/random';

const rubric = defaultRubric();
const blank = blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined');
const identity = (): readonly string[] => ['date', 'topic'];

/** Entries as anybody sees them. */
const seen = ({ entries }: Inspection): readonly (readonly string[])[] =>
  [...entries]
    .filter(([, one]) => isEntryUsed(one))
    .map(([id, { deduction, reason, method }]) => [id, ...[deduction, reason, method].map(seenText)])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));

const mergeOf = (before: Inspection, other: Inspection, of = rubric): Inspection =>
  mergeInspections(
    [
      { file: 'a', inspection: before },
      { file: 'b', inspection: other },
    ],
    of,
    identity,
    { all: 'b' },
  ).inspection;

test.each(Array.from({ length: 300 }, (_, seed) => seed))('T1, T2: random merge %i', (seed) => {
  const random = new Random(seed);
  const built = buildCase(seed, 'small');
  const pick = (): Map<string, RawEntry> =>
    new Map([...built.inspection.entries].filter(() => random.chance(0.5)));
  const before = { ...built.inspection, entries: pick() };
  const theirs = pick();
  for (const [id, one] of theirs) if (random.chance(0.2)) theirs.set(id, { ...one, deduction: 0.3 });
  const merged = mergeOf(before, { ...built.inspection, entries: theirs }, built.rubric);
  const over = { before, merged };
  const back = takeBackMerge(over, merged);
  expect(seen(back.inspection)).toEqual(seen(before));
  expect(back.kept).toBe(0);
  const again = takeBackMerge(over, back.inspection);
  expect([again.taken, again.kept, seen(again.inspection)]).toEqual([0, 0, seen(before)]);

  const typed = new Map<string, RawEntry>();
  for (const id of built.inspection.entries.keys())
    if (random.chance(0.2)) typed.set(id, { deduction: 0.7, reason: '后来改的', method: null });
  const later = takeBackMerge(over, { ...merged, entries: new Map([...merged.entries, ...typed]) });
  for (const id of built.inspection.entries.keys())
    expect([id, seen({ ...before, entries: new Map([[id, entryOf(later.inspection, id)]]) })]).toEqual([
      id,
      seen({ ...before, entries: new Map([[id, typed.get(id) ?? entryOf(before, id)]]) }),
    ]);
  expect(later.taken + later.kept).toBe(back.taken);
});

test('T3: everything besides', () => {
  const row = (key: string, topic: string) => ({ key, values: { date: 40_850, topic } });
  const before: Inspection = {
    ...blank,
    roster: [person('张三', '项目经理')],
    rectification: new Map([['CS-01.1', { ...BLANK_RECTIFICATION, state: '未整改' }]]),
    tables: new Map([['meetings', [row('r1', '动员')]]]),
    commonProblems: ['灯不亮'],
  };
  const other: Inspection = {
    ...blank,
    facts: {
      ...blank.facts,
      siteManager: '王经理',
      inspectedOn: '2011-11-27',
      inspectors: { cleaning: '李四' },
    },
    entries: new Map([['CS-01.1', entry(1, '无制度')]]),
    roster: [person('李四', '班长(领班)'), person('王五', '班长(领班)')],
    rectification: new Map([['CS-01.1', { ...BLANK_RECTIFICATION, responsible: '李四', state: '整改中' }]]),
    tables: new Map([['meetings', [row('r1', '学习'), row('r2', '总结')]]]),
    commonProblems: ['门坏了', '灯不亮'],
  };
  const merged = mergeOf(before, other);
  expect(merged.roster).toHaveLength(3);
  const back = takeBackMerge({ before, merged }, merged);
  expect(back.inspection).toMatchObject({
    facts: { siteManager: '', inspectedOn: null },
    roster: [{ name: '张三' }],
    tables: new Map([['meetings', [row('r1', '动员')]]]),
    commonProblems: ['灯不亮'],
  });
  expect(back.inspection.facts.inspectors.cleaning).toBe('');
  expect(seen(back.inspection)).toEqual([]);
  expect(back.inspection.rectification.get('CS-01.1')).toEqual({ ...BLANK_RECTIFICATION, state: '未整改' });

  const now: Inspection = {
    ...merged,
    facts: { ...merged.facts, siteManager: '赵经理' },
    roster: [...merged.roster.filter(({ name }) => name !== '王五'), person('钱六', '班长(领班)')],
    tables: new Map([['meetings', [...(merged.tables?.get('meetings') ?? []), row('r9', '后来的')]]]),
  };
  const later = takeBackMerge({ before, merged }, now);
  expect(later.inspection.facts.siteManager).toBe('赵经理');
  expect(later.inspection.roster.map(({ name }) => name)).toEqual(['张三', '钱六']);
  expect(later.inspection.tables?.get('meetings')?.map(({ values }) => values.topic)).toEqual([
    '动员',
    '后来的',
  ]);
  expect(later.kept).toBe(1); // the manager; nobody is left of 王五 either way
});

test('T3: every fact by itself, those of disciplines too; what is no merge’s stays', () => {
  const before: Inspection = {
    ...blank,
    facts: {
      ...blank.facts,
      siteManager: '王经理',
      inspectedOn: '2011-11-20',
      inspectors: { cleaning: '李四', greening: '孙丽' },
      methods: { cleaning: '暗访', greening: '明查' },
    },
  };
  const merged: Inspection = {
    ...before,
    facts: {
      ...before.facts,
      year: 2012,
      siteManager: '赵经理',
      inspectedOn: '2011-11-27',
      inspectors: { cleaning: '郑小红', greening: '孙丽' },
      methods: { cleaning: '明查', greening: '明查' },
    },
  };
  const all = takeBackMerge({ before, merged }, merged);
  expect([all.inspection.facts, all.taken, all.kept]).toEqual([before.facts, 5, 0]);
  const since: Inspection = {
    ...merged,
    facts: {
      ...merged.facts,
      year: 2013,
      siteManager: '钱经理',
      inspectedOn: '2011-11-28',
      inspectors: { cleaning: '周建国', greening: '吴刚' },
      methods: { cleaning: '抽查', greening: '暗访' },
    },
  };
  const none = takeBackMerge({ before, merged }, since);
  expect([none.inspection.facts, none.taken, none.kept]).toEqual([since.facts, 0, 5]);
  const one = { ...since, facts: { ...since.facts, inspectors: merged.facts.inspectors } };
  expect(takeBackMerge({ before, merged }, one).inspection.facts).toEqual({
    ...since.facts,
    inspectors: before.facts.inspectors,
  });
});

test('T3: two people of one name, free rows, and tables that the workbook did not have', () => {
  const row = (key: string) => ({ key, values: { date: 40_850, topic: '动员' } });
  const [first, second, third] = [1, 2, 3].map((n) => ({
    ...person('张三', '班长(领班)'),
    discipline: `专业${n}`,
  }));
  if (!first || !second || !third) throw new Error('nobody');
  const before: Inspection = { ...blank, roster: [first, second] };
  const merged: Inspection = {
    ...before,
    roster: [first, person('', ''), second, third],
    tables: new Map([['meetings', [row('r1')]]]),
  };
  const { inspection, taken, kept } = takeBackMerge({ before, merged }, merged);
  expect([inspection.roster, taken, kept]).toEqual([[first, second], 2, 0]);
  expect(inspection.tables).toEqual(new Map([['meetings', []]]));
  const own = takeBackMerge(
    { before, merged: before },
    { ...before, roster: [first, person('', ''), second] },
  );
  expect([own.inspection.roster, own.taken, own.kept]).toEqual([[first, second], 0, 0]);
  for (const name of ['tables', 'commonProblems', 'unmigrated'])
    expect(own.inspection).not.toHaveProperty(name);
});

test('T3: 空档处理, and what could not follow its checkpoint', () => {
  const row = (id: string): Unmigrated => ({
    id,
    format: 2,
    item: '制度建设',
    reason: 'gone',
    text: '旧的一条',
    range: '0.5–2',
    entry: entry(1, '无制度'),
    rectification: null,
  });
  const before: Inspection = { ...blank, unmigrated: [row('CS-90.1')] };
  const merged = mergeOf(before, { ...blank, gapPolicy: 'lower', unmigrated: [row('CS-91.1')] });
  expect([merged.gapPolicy, merged.unmigrated?.length]).toEqual(['lower', 2]);
  const back = takeBackMerge({ before, merged }, merged);
  expect([back.inspection.gapPolicy, back.inspection.unmigrated]).toEqual([
    'undetermined',
    before.unmigrated,
  ]);
  const own: Inspection = { ...blank };
  const theirs = mergeOf(own, { ...blank, unmigrated: [row('CS-91.1')] });
  expect(takeBackMerge({ before: own, merged: theirs }, theirs).inspection).not.toHaveProperty('unmigrated');
  expect(takeBackMerge({ before, merged }, { ...merged, gapPolicy: 'nearest' }).inspection.gapPolicy).toBe(
    'nearest',
  );
});
