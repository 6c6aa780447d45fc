/**
 * Scores and money (product.md, "Scores", "Payouts", "What must never happen").
 *
 * S1 item: max(0, full mark − Σ deductions); not applicable only if every checkpoint is.
 * S2 discipline: 100 × Σ scores ÷ Σ full marks of applicable items, 2 decimals, half away from zero.
 * S3 composite: weights of the applicable disciplines only; null when nothing is applicable.
 * S4 blank or faulty entries: provisional, no grade, no money.
 * S5 the same name twice, an unknown role, a missing name: payouts wait, the grade stays.
 * S7 inspection methods are recorded and carry no weight; the list is data (product.md, "Five inspection methods").
 * S6 whoever reads a damaged workbook gets no money out of it.
 */
import fc from 'fast-check';
import { assess } from '../../src/domain/assessment';
import { defaultRubric } from '../../src/domain/default-rubric';
import { divideRounded, tenths } from '../../src/domain/marks';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import { checkpointIndex } from '../../src/domain/rubric';
import { scoreItem } from '../../src/domain/scoring';
import { entry, inspectionOf, person } from '../support/inspections';

const rubric = defaultRubric();
const ids = [...checkpointIndex(rubric).keys()];
const [cs] = rubric.disciplines;
const scoreOf = (given: Parameters<typeof inspectionOf>[0]) => assess(rubric, inspectionOf(given));

describe('scores', () => {
  test('S1: deductions are taken off, the clamp is at 0, all n/a is no score', () => {
    const item = cs?.items[0];
    if (!item) throw new Error('no item');
    const reading = (deduction: number, state: 'missing' | 'not-applicable') => ({
      id: 'x',
      state,
      deduction: tenths(deduction),
      issue: null,
    });
    expect(scoreItem(item, [reading(15, 'missing'), reading(5, 'missing')])).toBe(30);
    expect(scoreItem(item, [reading(20, 'missing'), reading(20, 'missing'), reading(20, 'missing')])).toBe(0);
    expect(scoreItem(item, [reading(0, 'not-applicable'), reading(20, 'missing')])).toBe(30);
    expect(scoreItem(item, [reading(0, 'not-applicable')])).toBeNull();
  });

  test('S2: an n/a item takes its full mark out of the divisor', () => {
    const na = Object.fromEntries((cs?.items[0]?.checkpoints ?? []).map(({ id }) => [id, entry('/')]));
    const { disciplines } = scoreOf({ ...na, 'CS-02.1': entry(1) });
    expect(disciplines[0]?.score).toBe(Math.round((94 / 95) * 10000)); // 98.947… → 98.95
    expect(disciplines[0]?.score).toBe(9895);
  });

  test('S2: halves round away from zero', () => {
    expect(divideRounded(1, 8)).toBe(0);
    expect(divideRounded(1, 2)).toBe(1);
    expect(divideRounded(5, 2)).toBe(3);
    expect(divideRounded(19999, 2)).toBe(10000);
  });

  test('S3: a discipline that is not applicable gives its weight away', () => {
    const greening = ids.filter((id) => id.startsWith('GR-'));
    const result = scoreOf(Object.fromEntries(greening.map((id) => [id, entry('/')])));
    expect(result.disciplines[4]?.score).toBeNull();
    expect(result.composite).toBe(10000);
    expect(result.entryStatus).toBe('complete');
  });

  test('S3: when nothing is applicable there is no composite, no grade, no money', () => {
    const result = scoreOf(Object.fromEntries(ids.map((id) => [id, entry('/')])));
    expect(result).toMatchObject({
      composite: null,
      grading: null,
      status: 'complete',
      payouts: { total: null, teamBonus: null },
    });
  });

  test.each([
    ['a blank', entry(null), 'incomplete'],
    ['a value out of range', entry(9), 'invalid'],
    ['a missing reason', entry(1, null), 'invalid'],
  ])('S4: %s keeps everything provisional', (_, given, status) => {
    const result = assess(rubric, inspectionOf({ 'CS-01.1': given }, [person('甲', '项目经理')]));
    expect(result.entryStatus).toBe(status);
    expect(result.grading).toBeNull();
    expect(result.payouts).toEqual({
      people: [{ name: '甲', role: '项目经理', amount: null }],
      teamBonus: null,
      total: null,
    });
  });

  test.each([
    [
      'the same name',
      [person('张三', '项目经理'), person('张 三', '班长(领班)')],
      'roster-duplicate-name',
      2,
    ],
    [
      'the same name in another case',
      [person('Li', '项目经理'), person('LI', '班长(领班)')],
      'roster-duplicate-name',
      2,
    ],
    ['an unknown role', [person('张三', '总经理')], 'roster-role-unknown', 1],
    ['no name', [person(null, '项目经理')], 'roster-name-missing', 1],
  ])('S5: %s on the roster stops the money, not the grade', (_, roster, code, count) => {
    const result = assess(rubric, inspectionOf({}, roster));
    expect(result.rosterIssues.filter((issue) => issue?.code === code)).toHaveLength(count);
    expect(result.grading?.kind).toBe('graded');
    expect(result.status).toBe('invalid');
    expect(result.payouts.total).toBeNull();
  });

  test('S7: methods change no figure, and a rubric may bring its own list', () => {
    const methods = rubric.scheme.methods;
    expect(methods).toEqual(['明查', '暗访', '岗位询问', '客户回访', '笔试']);
    const plain = assess(rubric, inspectionOf({ 'CS-01.1': entry(1.5) }));
    for (const method of [...methods, '视频抽查'])
      expect(assess(rubric, inspectionOf({ 'CS-01.1': { ...entry(1.5), method } }))).toEqual(plain);
    const extended = parseRubric({ ...toDocument(rubric), methods: [...methods, '视频抽查'] });
    expect(extended.ok && extended.value.scheme.methods).toHaveLength(6);
  });

  test('S6: an unsound structure is invalid whatever the entries say', () => {
    expect(assess(rubric, inspectionOf(), false)).toMatchObject({
      status: 'invalid',
      grading: null,
      payouts: { total: null },
    });
  });
});

describe('properties', () => {
  const deduction = fc.oneof(
    fc.constant(0),
    fc.constant('/'),
    fc.constant(null),
    fc.integer({ min: 1, max: 30 }).map((n) => n / 10),
    fc.constant('x'),
  );
  const entries = fc.array(fc.tuple(fc.constantFrom(...ids), deduction), { maxLength: 60 });

  test('0 ≤ score ≤ 100 for items, disciplines and the composite', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const result = scoreOf(Object.fromEntries(given.map(([id, value]) => [id, entry(value)])));
        for (const { score, items } of result.disciplines) {
          if (score !== null) expect(score >= 0 && score <= 10000).toBe(true);
          for (const { item, score: own } of items)
            if (own !== null) expect(own >= 0 && own <= item.fullMark).toBe(true);
        }
        if (result.composite !== null) expect(result.composite >= 0 && result.composite <= 10000).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('the order of entries changes nothing', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const inspection = inspectionOf(Object.fromEntries(given.map(([id, value]) => [id, entry(value)])));
        const reversed = { ...inspection, entries: new Map([...inspection.entries].reverse()) };
        expect(assess(rubric, reversed)).toEqual(assess(rubric, inspection));
      }),
      { numRuns: 50 },
    );
  });

  test('adding a deduction never raises a score', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...ids), (given, id) => {
        const map = Object.fromEntries(
          given.filter(([, value]) => value !== '/').map(([key, value]) => [key, entry(value)]),
        );
        const located = checkpointIndex(rubric).get(id);
        if (!located) throw new Error(id);
        const before = scoreOf({ ...map, [id]: entry(0) });
        const after = scoreOf({ ...map, [id]: entry(located.item.rule.max / 10) });
        expect(after.composite ?? 0).toBeLessThanOrEqual(before.composite ?? 0);
      }),
      { numRuns: 100 },
    );
  });
});
