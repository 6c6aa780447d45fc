/**
 * What 发放 handed out, and what differs from it (ADR 22).
 *
 * H1 what is remembered is read again, whatever the texts, in few cells: none is too long, begins like a formula, ends with
 *    a blank or cuts a character; too many people are not remembered at all.
 * H2 whatever is done to the cells: it is read as it was, or not at all.
 * H3 a fact differs where it says something else; what was left empty, spacing, width and another spelling of a period differ
 *    in nothing.
 * H4 people are distinguished by name: added, removed, another 岗位 or 分管专业; their order does not matter, and a roster that
 *    was handed out empty is there to be filled in.
 * H5 奖惩 by both rosters, only where it differs.
 */
import fc from 'fast-check';
import { hasUnstorableCharacter } from '../../src/domain/control-characters';
import { defaultRubric } from '../../src/domain/default-rubric';
import { type Handout, handoutOf, handoutTexts, readHandout } from '../../src/domain/handout';
import type { HandoutDifference, RosterChange } from '../../src/domain/handout-difference';
import { blankInspection, type Inspection } from '../../src/domain/inspection';
import type { RosterRow } from '../../src/domain/roster';
import { sinceHandout } from '../../src/domain/since-handout';
import { blankFacts, type SiteFacts } from '../../src/domain/site-facts';

const rubric = defaultRubric();
const CELLS = 7;

const person = (name: string, role: string, discipline: string | null = null): RosterRow => ({
  name,
  role,
  discipline,
});

function inspection(facts: Partial<SiteFacts> = {}, roster: readonly RosterRow[] = []): Inspection {
  const whole: SiteFacts = {
    ...blankFacts('锦江花园', '2011Q4', 2011),
    inspectedOn: '2011-11-27',
    siteManager: '欧阳建国',
    inspectors: { cleaning: '王检查' },
  };
  return { ...blankInspection({ ...whole, ...facts }, 'undetermined'), roster };
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1+1', '+a', '-a', '@a', '𠮷𠮷', '_x0041_', '"', '\\', '张 三 ', '2011', '__proto__'),
);

const handout: fc.Arbitrary<Handout> = fc.record({
  site: text,
  period: text,
  year: fc.integer({ min: 1901, max: 9999 }),
  inspectedOn: fc.constantFrom(null, '2011-11-27'),
  siteManager: text,
  inspectors: fc.dictionary(
    text.filter((key) => key !== '__proto__'),
    text,
    { noNullPrototype: true },
  ),
  roster: fc.array(fc.tuple(text, text, text)),
});

test('H1: whatever the texts', () => {
  fc.assert(
    fc.property(handout, (given) => {
      const texts = handoutTexts(given, CELLS);
      expect(readHandout(texts)).toEqual(JSON.parse(JSON.stringify(given)));
      for (const each of texts) expect(each).toMatch(/^\[(?!.*_x).*\]$/s);
    }),
  );
});

test.each([500, 3000])('H1: %d people', (count) => {
  const roster = Array.from({ length: count }, (_, i) =>
    person(i % 7 ? `欧阳𠮷${i}` : `=HYPERLINK(${i})`, '班长(领班)', i % 2 ? '保洁管理' : null),
  );
  const given = handoutOf(inspection({}, roster));
  const texts = handoutTexts(given, CELLS);
  expect(texts.length).toBeGreaterThan(count > 1000 ? 2 : 0);
  for (const each of texts) {
    expect(each.length).toBeLessThanOrEqual(32_767);
    expect(hasUnstorableCharacter(each)).toBe(false);
    expect(each).toMatch(/^\[.*\]$/);
  }
  expect(readHandout(texts)).toEqual(given);
});

test('H1: more people than fit', () => {
  const roster = Array.from({ length: 20_000 }, (_, i) => person(`欧阳建国${i}`, '班长(领班)', '保洁管理'));
  expect(handoutTexts(handoutOf(inspection({}, roster)), CELLS)).toEqual([]);
});

test('H2: whatever is done to the cells', () => {
  const roster = Array.from({ length: 2000 }, (_, i) => person(`姓名${i}`, '班长(领班)'));
  const whole = handoutOf(inspection({}, roster));
  const texts = handoutTexts(whole, CELLS);
  const damage = fc.oneof(
    fc
      .record({ at: fc.nat(texts.length - 1), cut: fc.nat(40_000) })
      .map(({ at, cut }) => texts.map((each, i) => (i === at ? each.slice(0, cut) : each))),
    fc
      .record({ at: fc.nat(texts.length - 1), by: text })
      .map(({ at, by }) => texts.map((each, i) => (i === at ? by : each))),
    fc.record({ from: text, by: text }).map(({ from, by }) => texts.map((each) => each.replaceAll(from, by))),
    fc.constant([...texts].reverse()),
    fc.constant(texts.slice(0, 1)),
    fc.array(text),
  );
  fc.assert(
    fc.property(damage, (cells) => {
      const read = readHandout(cells);
      if (read !== null) expect(read).toEqual(whole);
    }),
  );
});

test.each([
  ['姓名7', '姓名8'],
  ['2011-11-27', '2011-11-28'],
  ['欧阳建国', ''],
])('H2: %s replaced by “%s”, which is whole JSON', (from, by) => {
  const texts = handoutTexts(handoutOf(inspection({}, [person('姓名7', '项目经理')])), CELLS);
  const replaced = texts.map((each) => each.replace(from, by));
  expect(replaced).not.toEqual(texts);
  expect(readHandout(replaced)).toBeNull();
});

test.each([
  'h1 44136fa355b3 {}',
  '[h1 44136fa355b3 {}]', // a true digest of something else
  '[h1 74234e98afe7 null]',
  '[h2 44136fa355b3 {}]',
  '[]',
  '',
  '#N/A',
])('H2: %s', (cell) => {
  expect(readHandout([cell])).toBeNull();
});

const differences = (
  handed: Inspection,
  found: Inspection,
  payoutOf: (roster: readonly RosterRow[]) => number | null = () => null,
): readonly HandoutDifference[] => sinceHandout(handoutOf(handed), found, rubric, payoutOf);

test('H3: facts', () => {
  const found = inspection({
    site: '锦江花园二期',
    period: '2011Q3',
    year: 2012,
    inspectedOn: '2011-12-01',
    siteManager: '',
    inspectors: { cleaning: '李检查', greening: '新来的' },
  });
  expect(differences(inspection(), found)).toEqual([
    { what: 'site', was: '锦江花园', now: '锦江花园二期' },
    { what: 'period', was: '2011Q4', now: '2011Q3' },
    { what: 'year', was: '2011', now: '2012' },
    { what: 'inspectedOn', was: '2011-11-27', now: '2011-12-01' },
    { what: 'siteManager', was: '欧阳建国', now: '' },
    { what: 'inspector', disciplines: ['保洁管理'], was: '王检查', now: '李检查' },
  ]);
});

test('H3: one 检查人 in place of another in several disciplines; one that the rubric does not have', () => {
  const of = (name: string) => ({ cleaning: name, greening: name, gone: name });
  expect(differences(inspection({ inspectors: of('王') }), inspection({ inspectors: of('李') }))).toEqual([
    { what: 'inspector', disciplines: ['保洁管理', '绿化管理'], was: '王', now: '李' },
  ]);
});

test.each<readonly [string, Partial<SiteFacts>, Partial<SiteFacts>]>([
  ['filled in', { siteManager: '', inspectedOn: null, inspectors: {} }, {}],
  ['blanks count as empty', { siteManager: '　\u200b' }, {}],
  ['spacing and width', { siteManager: '欧阳 建国', site: 'A１区' }, { site: ' Ａ1 区　' }],
  ['the same period', {}, { period: '2011年第四季度' }],
  ['nothing', {}, {}],
])('H3: no difference: %s', (_, handed, found) => {
  expect(differences(inspection(handed), inspection(found))).toEqual([]);
});

const PEOPLE = [
  person('张三', '项目经理'),
  person('李四', '班长(领班)', '保洁管理'),
  person('王五', '班长(领班)', '绿化管理'),
];

/** Of a comparison of rosters: names that were added, removed, and that have another 岗位 or 分管专业. */
function people(handed: readonly RosterRow[], found: readonly RosterRow[]) {
  const [roster] = differences(inspection({}, handed), inspection({}, found)) as [
    (RosterChange & { readonly what: string }) | undefined,
  ];
  if (!roster) return null;
  const { added, removed, roles, disciplines } = roster;
  const names = ({ first }: RosterChange['roles']) => first.map(({ name }) => name);
  return { added: added.first, removed: removed.first, roles: names(roles), disciplines: names(disciplines) };
}
const NOBODY = { added: [], removed: [], roles: [], disciplines: [] };

test('H4: people', () => {
  const [a, b, c] = PEOPLE as [RosterRow, RosterRow, RosterRow];
  expect(people(PEOPLE, [c, b, a])).toBeNull();
  expect(people(PEOPLE, [...PEOPLE, person('=赵六', '项目经理')])).toEqual({ ...NOBODY, added: ['=赵六'] });
  expect(people(PEOPLE, [a, c])).toEqual({ ...NOBODY, removed: ['李四'] });
  expect(people(PEOPLE, [])).toEqual({ ...NOBODY, removed: ['张三', '李四', '王五'] });
  expect(people(PEOPLE, [a, { ...b, role: '项目经理', discipline: '客户服务' }, c])).toEqual({
    ...NOBODY,
    roles: ['李四'],
    disciplines: ['李四'],
  });
  const typed = [{ ...a, name: '张　三', discipline: '客户服务' }, { ...b, role: '班长（领班）' }, c];
  expect(people(PEOPLE, typed)).toBeNull();
  expect(people([], PEOPLE)).toBeNull();
});

test('H4: the same name twice', () => {
  const [a] = PEOPLE as [RosterRow];
  const twin = { ...a, role: '班长(领班)' };
  expect(people([a, twin], [twin, a])).toBeNull();
  expect(people([a, twin], [twin])).toEqual({ ...NOBODY, removed: ['张三'] });
  expect(people([a], [twin, a])).toEqual({ ...NOBODY, added: ['张三'] });
});

test('H4: endless lists and texts are cut, and counted', () => {
  const many = Array.from({ length: 5000 }, (_, i) => person(`${'长'.repeat(500)}${i}`, '项目经理'));
  const [roster] = differences(inspection({}, PEOPLE), inspection({}, many));
  if (roster?.what !== 'roster') throw new Error('no roster');
  expect(roster.added.count).toBe(5000);
  expect(roster.added.first).toHaveLength(100);
  expect(roster.added.first[0]).toHaveLength(100);
});

test('H5: 奖惩', () => {
  const found = inspection({}, [...PEOPLE, person('赵六', '项目经理')]);
  const payoutOf = (result: (people: number) => number | null) =>
    differences(inspection({}, PEOPLE), found, ({ length }) => result(length));
  const payout = (result: (people: number) => number | null) => {
    const [roster] = payoutOf(result);
    return roster?.what === 'roster' ? roster.payout : undefined;
  };
  expect(payout((count) => count * 1000)).toEqual({ was: 3000, now: 4000 });
  expect(payout((count) => (count === 3 ? 3000 : null))).toEqual({ was: 3000, now: null });
  expect(payout(() => 0)).toBeNull();
  expect(payout(() => null)).toBeNull();
});
