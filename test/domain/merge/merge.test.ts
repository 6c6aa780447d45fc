/**
 * Several half-filled inspections as one.
 *
 * M1 300 random pairs and triples, shared out checkpoint by checkpoint with overlaps and planted contradictions: what nobody
 *    contradicts is there, under its own checkpoint; the conflicts are exactly those that were planted; the order of the
 *    files changes neither.
 * M2 a conflict is settled by itself, or for all; a file that says nothing of it settles nothing.
 * M3 empty fields say nothing: a reason in one file and the method in another belong to one entry. A reason without a deduction
 *    contradicts a deduction. What is meant as the same, such as √ and 0, is the same.
 * M4 facts: the latest day counts and all are named; other names are conflicts. An entry keeps the 检查方式 that applied to it;
 *    two that were chosen contradict each other, the one that every workbook begins with contradicts nothing.
 * M5 people: each once, another role is a conflict; a name that occurs twice in a file stays twice, in whatever order, and each
 *    is decided by itself.
 * M6 rows of tables: the same row once, whatever blank rows stand before it; two rows that got one key in two files are two rows,
 *    also where they have a kind in common; one row changed twice is a conflict.
 * M7 rectifications: what a file planned and the other ticked off is one; another day is a conflict.
 * M8 常用问题 of 参数: those of every file, each once, never a conflict; those of the first stay in their rows.
 */
import { defaultRubric } from '../../../src/domain/default-rubric';
import { BLANK_ENTRY, isEntryUsed, type RawEntry } from '../../../src/domain/entry';
import { blankInspection, entryOf, type Inspection } from '../../../src/domain/inspection';
import { conflictKey, type Settlement } from '../../../src/domain/merge/conflict';
import { type Merged, mergeInspections } from '../../../src/domain/merge/merge-inspections';
import { BLANK_RECTIFICATION } from '../../../src/domain/rectification';
import { checkpointIndex } from '../../../src/domain/rubric';
import { blankFacts } from '../../../src/domain/site-facts';
import { identityOf } from '../../../src/workbook/sheets/entered-tables';
import { buildCase } from '../../support/cases';
import { entry, person } from '../../support/inspections';
import { Random } from '../../support/random';

const rubric = defaultRubric();
const blank = blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined');
const identity = (_: string): readonly string[] => ['date', 'topic'];
const merge = (
  parts: Readonly<Record<string, Partial<Inspection>>>,
  settlement: Settlement = {},
  recognisedBy = identity,
): Merged => {
  const [first, ...others] = Object.entries(parts).map(([file, part]) => ({
    file,
    inspection: { ...blank, ...part },
  }));
  if (!first) throw new Error('no parts');
  return mergeInspections([first, ...others], rubric, recognisedBy, settlement);
};
const entries = (given: Readonly<Record<string, RawEntry>>): Pick<Inspection, 'entries'> => ({
  entries: new Map(Object.entries(given)),
});
const keysOf = ({ conflicts }: Merged): readonly string[] => conflicts.map(conflictKey).sort();

/** Entries as anybody sees them. */
const seen = (all: Inspection['entries']): readonly (readonly [string, RawEntry])[] =>
  [...all].filter(([, one]) => isEntryUsed(one)).sort(([a], [b]) => (a < b ? -1 : 1));

test('M1: random parts', () => {
  let planted = 0;
  let shared = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const random = new Random(seed);
    const built = buildCase(seed, seed % 10 === 0 ? 'full' : 'small');
    const files = ['a.xlsx', 'b.xlsx', 'c.xlsx'].slice(0, 2 + (seed % 2));
    const given = files.map((file) => ({ file, entries: new Map<string, RawEntry>() }));
    const expected = new Map<string, RawEntry>();
    const contradicted: string[] = [];
    for (const [id, whole] of seen(built.inspection.entries)) {
      const holders = given.filter(() => random.chance(0.5));
      const [first = given[0], second] = holders;
      for (const { entries: own } of holders.length > 0 ? holders : given.slice(0, 1)) own.set(id, whole);
      if (holders.length > 1) shared++;
      if (first && second && random.chance(0.2)) {
        const isNumber = typeof whole.deduction === 'number';
        const other = random.pick<RawEntry>([
          { ...whole, deduction: isNumber ? Number(whole.deduction) + 1 : 0.7 },
          { ...whole, reason: `${String(whole.reason ?? '')}另外一种写法` },
        ]);
        const isMore = (whole.reason ?? '') === '' || String(whole.reason).trim() === '';
        second.entries.set(id, other);
        if (other.deduction !== whole.deduction || !isMore) contradicted.push(`checkpoint ${id}`);
        else expected.set(id, other);
        if (other.deduction === whole.deduction && isMore) continue;
        planted++;
      } else expected.set(id, whole);
    }
    const parts = given.map(({ file, entries: own }) => ({
      file,
      inspection: { ...built.inspection, roster: [], entries: own },
    }));
    for (const order of [parts, [...parts].reverse()]) {
      const [first, ...others] = order;
      if (!first) throw new Error('no parts');
      const merged = mergeInspections([first, ...others], built.rubric, identity);
      expect([seed, keysOf(merged)]).toEqual([seed, contradicted.sort()]);
      expect(merged.unsettled).toEqual(merged.conflicts);
      expect([seed, seen(merged.inspection.entries).map(simply)]).toEqual([seed, seen(expected).map(simply)]);
    }
  }
  expect(planted).toBeGreaterThan(200);
  expect(shared).toBeGreaterThan(1000);
});

/** Without blanks that nobody sees. */
const simply = ([id, { deduction, reason, method }]: readonly [string, RawEntry]) => [
  id,
  ...[deduction, reason, method].map((value) => String(value ?? '').trim()),
];

test('M2: whose word counts', () => {
  const parts = {
    'a.xlsx': entries({ 'CS-01.1': entry(1), 'CL-01.1': entry(1), 'GR-01.1': entry(0.5) }),
    'b.xlsx': entries({ 'CS-01.1': entry(1.5), 'CL-01.1': entry(0.8), 'GR-01.1': entry(1) }),
    'c.xlsx': {},
  };
  const deductions = (settlement: Settlement) => {
    const { inspection, unsettled } = merge(parts, settlement);
    const values = ['CS-01.1', 'CL-01.1', 'GR-01.1'].map((id) => entryOf(inspection, id).deduction);
    return [...values, unsettled.length];
  };
  expect(deductions({})).toEqual([null, null, null, 3]);
  expect(deductions({ all: 'b.xlsx' })).toEqual([1.5, 0.8, 1, 0]);
  expect(deductions({ all: 'c.xlsx' })).toEqual([null, null, null, 3]);
  expect(
    deductions({
      all: 'b.xlsx',
      each: new Map([['checkpoint GR-01.1', 'a.xlsx']]),
    }),
  ).toEqual([1.5, 0.8, 0.5, 0]);
});

test('M3: fields', () => {
  const { inspection, conflicts } = merge({
    'a.xlsx': entries({
      'CS-01.1': { deduction: 1.5, reason: null, method: ' ' },
      'CS-01.2': { deduction: null, reason: null, method: '暗查' },
      'CS-02.1': { deduction: null, reason: '门锁坏了', method: null },
      'CS-02.2': { deduction: 0, reason: null, method: null },
      'CS-03.1': { deduction: '1.5', reason: '台账缺页', method: null },
    }),
    'b.xlsx': entries({
      'CS-01.1': { deduction: 1.5, reason: '台账缺页', method: '明查' },
      'CS-01.2': { deduction: 0, reason: null, method: null },
      'CS-02.1': { deduction: 1, reason: '门锁坏了', method: null },
      'CS-02.2': { deduction: '/', reason: '没有', method: null },
      'CS-03.1': { deduction: 1.5, reason: ' 台账缺页', method: null },
    }),
  });
  expect(entryOf(inspection, 'CS-01.1')).toEqual({ deduction: 1.5, reason: '台账缺页', method: '明查' });
  expect(entryOf(inspection, 'CS-01.2')).toEqual({ deduction: 0, reason: null, method: '暗查' });
  expect(entryOf(inspection, 'CS-03.1').deduction).toBe(1.5);
  expect(conflicts.map(conflictKey)).toEqual(['checkpoint CS-02.1', 'checkpoint CS-02.2']);
});

test('M3: other ways to type the same', () => {
  const typed = (a: unknown, b: unknown) => {
    const part = (deduction: unknown) => entries({ 'CS-01.1': entry(deduction as RawEntry['deduction']) });
    const { inspection, conflicts } = merge({ 'a.xlsx': part(a), 'b.xlsx': part(b) });
    return conflicts.length > 0 ? 'conflict' : entryOf(inspection, 'CS-01.1').deduction;
  };
  expect(typed('√', 0)).toBe(0);
  expect(typed(0, '合格')).toBe(0);
  expect(typed('１．５', 1.5)).toBe(1.5);
  expect(typed('、', '/')).toBe('/');
  expect(typed('√', '✓')).toBe('√');
  expect(typed('1.5分', 1.5)).toBe('conflict');
  expect(typed('×', 0)).toBe('conflict');
  expect(typed('√', 1)).toBe('conflict');
});

test('M4: facts', () => {
  const [customers, facilities] = rubric.disciplines.map(({ id }) => id);
  const facts = {
    ...blank.facts,
    inspectedOn: '2011-11-26',
    siteManager: '陈志明',
    inspectors: { [customers ?? '']: '王芳' },
  };
  const other = {
    ...blank.facts,
    inspectedOn: '2011-11-27',
    inspectors: { [customers ?? '']: '李四', [facilities ?? '']: '赵工' },
    methods: { [customers ?? '']: '暗查' },
  };
  const parts = {
    'a.xlsx': { facts, ...entries({ 'CS-01.1': entry(1) }) },
    'b.xlsx': { facts: other, gapPolicy: 'lower' as const, ...entries({ 'CS-01.2': entry(1) }) },
  };
  const merged = merge(parts);
  expect(keysOf(merged)).toEqual([`fact gapPolicy`, `fact inspectors.${customers}`]);
  expect(merged.days).toEqual([
    { file: 'a.xlsx', day: '2011-11-26' },
    { file: 'b.xlsx', day: '2011-11-27' },
  ]);
  const { inspection } = merge(parts, { all: 'b.xlsx' });
  expect(inspection.facts).toMatchObject({
    inspectedOn: '2011-11-27',
    siteManager: '陈志明',
    inspectors: { [customers ?? '']: '李四', [facilities ?? '']: '赵工' },
    methods: { [customers ?? '']: '暗查' },
  });
  expect(inspection.gapPolicy).toBe('lower');
  expect(entryOf(inspection, 'CS-01.1').method).toBe(rubric.scheme.methods[0]);
  expect(entryOf(inspection, 'CS-01.2').method).toBeNull();
});

test('M4: one entry under two usual methods', () => {
  const [first = ''] = rubric.scheme.methods;
  const [{ id = '' } = {}] = rubric.disciplines;
  const part = (method: string) => ({
    facts: { ...blank.facts, methods: { [id]: method } },
    ...entries({ 'CS-01.1': entry(1) }),
  });
  const given = merge({ 'a.xlsx': part(first), 'b.xlsx': part('暗访') });
  expect(given.conflicts).toEqual([]);
  expect(entryOf(given.inspection, 'CS-01.1').method).toBeNull();
  expect(given.inspection.facts.methods[id]).toBe('暗访');
  const parts = { 'a.xlsx': part('暗访'), 'b.xlsx': part('笔试'), 'c.xlsx': part(first) };
  expect(keysOf(merge(parts))).toEqual(['checkpoint CS-01.1', `fact methods.${id}`]);
  expect(entryOf(merge(parts, { all: 'a.xlsx' }).inspection, 'CS-01.1').method).toBe('暗访');
});

test('M5: people', () => {
  const parts = {
    'a.xlsx': {
      roster: [
        person('张三', '项目经理'),
        person('王芳', null),
        person('李四', '班长(领班)'),
        person('李四', '班长(领班)'),
      ],
    },
    'b.xlsx': {
      roster: [person('张 三', '项目经理'), person('王芳', '部门主任/副主任'), person('赵工', '班长(领班)')],
    },
    'c.xlsx': { roster: [person('赵工', '项目经理')] },
  };
  const merged = merge(parts);
  expect(keysOf(merged)).toEqual(['roster 赵工']);
  expect(merge(parts, { all: 'c.xlsx' }).inspection.roster.map(({ name, role }) => [name, role])).toEqual([
    ['张三', '项目经理'],
    ['王芳', '部门主任/副主任'],
    ['李四', '班长(领班)'],
    ['李四', '班长(领班)'],
    ['赵工', '项目经理'],
  ]);
});

test('M5: two people of one name', () => {
  const [manager, leader] = [person('李四', '项目经理'), person('李四', '班长(领班)')];
  const same = merge({
    'a.xlsx': { roster: [manager, leader] },
    'b.xlsx': { roster: [leader, person('王芳', null), manager] },
  });
  expect(same.conflicts).toEqual([]);
  expect(same.inspection.roster).toEqual([manager, leader, person('王芳', null)]);
  const parts = {
    'a.xlsx': { roster: [manager, leader] },
    'b.xlsx': { roster: [person('李四', '部门主任/副主任'), person('李四', '项目分管副经理')] },
  };
  expect(keysOf(merge(parts))).toEqual(['roster 李四', 'roster 李四 (2)']);
  const each = new Map([
    ['roster 李四', 'a.xlsx'],
    ['roster 李四 (2)', 'b.xlsx'],
  ]);
  const { inspection, unsettled } = merge(parts, { each });
  expect(unsettled).toEqual([]);
  expect(inspection.roster.map(({ role }) => role)).toEqual(['项目经理', '项目分管副经理']);
});

test('M6: rows of meetings', () => {
  const rows = (...values: readonly object[]) => ({
    tables: new Map([['meetings', values.map((one, i) => ({ key: `r${i + 1}`, values: { ...one } }))]]),
  });
  const topics = (parts: Parameters<typeof merge>[0]) => {
    const { inspection, conflicts } = merge(parts, {}, identityOf);
    return [
      conflicts.length,
      ...(inspection.tables?.get('meetings') ?? []).map(({ values }) => values.topic),
    ];
  };
  const first = { date: 40_850, topic: '消防', kind: '专业培训', record: '有' };
  const second = { date: 40_851, topic: '保洁', kind: '专业培训', record: '有' };
  expect(topics({ 'a.xlsx': rows(first), 'b.xlsx': rows({ topic: null }, first) })).toEqual([0, '消防']);
  expect(topics({ 'a.xlsx': rows(first), 'b.xlsx': rows(second) })).toEqual([0, '消防', '保洁']);
  expect(topics({ 'a.xlsx': rows(first), 'b.xlsx': rows({ ...first, record: '另一份' }) })).toEqual([
    1,
    '消防',
  ]);
});

test('M6: rows of tables', () => {
  const row = (key: string, topic: string, values: object = {}) => ({
    key,
    values: { date: null, topic, record: null, ...values },
  });
  const parts = {
    'a.xlsx': {
      tables: new Map([['meetings', [row('r1', '动员会'), row('r2', '学习一'), row('r3', '学习二')]]]),
    },
    'b.xlsx': {
      tables: new Map([
        [
          'meetings',
          [
            row('r1', '动员会', { record: '纪要' }),
            row('r2', '消防培训'),
            row('r9', '学习二'),
            row('r3', '学习二', { date: 40_850 }),
          ],
        ],
      ]),
    },
    'c.xlsx': { tables: new Map([['meetings', [row('r1', '动员会', { record: '另一份' })]]]) },
  };
  const merged = merge(parts);
  expect(keysOf(merged)).toEqual(['table meetings/r1']);
  const rows = merge(parts, { all: 'b.xlsx' }).inspection.tables?.get('meetings') ?? [];
  expect(rows.map(({ values: { topic, record, date } }) => [topic, record, date])).toEqual([
    ['动员会', '纪要', null],
    ['学习一', null, null],
    ['学习二', null, null],
    ['消防培训', null, null],
    ['学习二', null, 40_850],
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

test('M7: rectifications', () => {
  const planned = { ...BLANK_RECTIFICATION, responsible: '赵工', dueOn: 40_880, state: '未整改' };
  const parts = {
    'a.xlsx': {
      rectification: new Map([
        ['CS-01.1', planned],
        ['CS-01.2', planned],
        ['CS-02.1', { ...BLANK_RECTIFICATION, state: '未整改' }],
      ]),
    },
    'b.xlsx': {
      rectification: new Map([
        ['CS-01.1', { ...planned, state: '已整改', recheck: '合格' }],
        ['CS-01.2', { ...planned, dueOn: 40_881 }],
        ['CS-02.1', { ...BLANK_RECTIFICATION, state: '已整改' }],
      ]),
    },
  };
  const merged = merge(parts);
  expect(keysOf(merged)).toEqual(['rectification CS-01.2']);
  expect(merged.inspection.rectification.get('CS-01.1')).toEqual({
    ...planned,
    state: '已整改',
    recheck: '合格',
  });
  expect(merged.inspection.rectification.get('CS-02.1')?.state).toBe('已整改');
});

test('nothing of three blank files', () => {
  const merged = merge({ 'a.xlsx': {}, 'b.xlsx': {}, 'c.xlsx': {} });
  expect(merged.conflicts).toEqual([]);
  expect(seen(merged.inspection.entries)).toEqual([]);
  expect(checkpointIndex(rubric).size).toBeGreaterThan(300);
  expect(entryOf(merged.inspection, 'CS-01.1')).toBe(BLANK_ENTRY);
});

test('M8: 常用问题', () => {
  const merged = merge({
    'a.xlsx': { commonProblems: ['灯不亮', '', '=漏水'] },
    'b.xlsx': {},
    'c.xlsx': { commonProblems: [' =漏水 ', '@缺牌', '灯不亮'] },
  });
  expect(merged.inspection.commonProblems).toEqual(['灯不亮', '', '=漏水', '@缺牌']);
  expect(merged.conflicts).toEqual([]);
  expect(merge({ 'a.xlsx': {}, 'b.xlsx': { commonProblems: ['甲'] } }).inspection.commonProblems).toEqual([
    '甲',
  ]);
  expect(merge({ 'a.xlsx': {}, 'b.xlsx': {} }).inspection).not.toHaveProperty('commonProblems');
});
