/**
 * Grades (product.md, "Grades"; 方案 检查验收阶段 3).
 *
 * G1 bands: ≤79 不及格, 80–90 良好, 91–100 优秀, edges included.
 * G2 a gap policy acts inside a gap only.
 * G3 under 待裁定 a composite in a gap has no grade and no payout.
 * G4 the team bonus is compared with the composite itself, from 96 on.
 *
 * | composite | undetermined | lower  | higher | nearest |
 */
import { gradeComposite } from '../../src/domain/grading';
import { hundredths } from '../../src/domain/marks';
import { derivePayouts } from '../../src/domain/payout';
import { DEFAULT_SCHEME, GAP_POLICIES } from '../../src/domain/scheme';

const TABLE: readonly (readonly [number, string, string, string, string])[] = [
  [0, '不及格', '不及格', '不及格', '不及格'],
  [79, '不及格', '不及格', '不及格', '不及格'],
  [79.01, '—', '不及格', '良好', '不及格'],
  [79.49, '—', '不及格', '良好', '不及格'],
  [79.5, '—', '不及格', '良好', '良好'],
  [79.99, '—', '不及格', '良好', '良好'],
  [80, '良好', '良好', '良好', '良好'],
  [90, '良好', '良好', '良好', '良好'],
  [90.01, '—', '良好', '优秀', '良好'],
  [90.5, '—', '良好', '优秀', '优秀'],
  [90.99, '—', '良好', '优秀', '优秀'],
  [91, '优秀', '优秀', '优秀', '优秀'],
  [95.99, '优秀', '优秀', '优秀', '优秀'],
  [96, '优秀', '优秀', '优秀', '优秀'],
  [100, '优秀', '优秀', '优秀', '优秀'],
];

describe('gradeComposite', () => {
  for (const [composite, ...grades] of TABLE)
    for (const [i, policy] of GAP_POLICIES.entries())
      test(`G1, G2, G3: ${composite} under ${policy} is ${grades[i]}`, () => {
        const grading = gradeComposite(hundredths(Math.round(composite * 100)), DEFAULT_SCHEME, policy);
        expect(grading.kind === 'graded' ? grading.band.name : '—').toBe(grades[i]);
        expect(grading.gap !== null).toBe(grades[0] === '—');
      });
});

describe('team bonus', () => {
  test.each([
    [9599, 0],
    [9600, 3000],
    [10000, 3000],
    [9100, 0],
  ])('G4: a composite of %i hundredths brings %i', (composite, bonus) => {
    const band = DEFAULT_SCHEME.bands[2];
    if (!band) throw new Error('no third band');
    const roster = [{ name: '甲', role: '项目经理', discipline: null }];
    const payouts = derivePayouts(roster, DEFAULT_SCHEME, { band, composite: hundredths(composite) });
    expect(payouts.teamBonus).toBe(bonus);
    expect(payouts.total).toBe(1000 + bonus);
  });

  test.each([
    ['不及格', [-500, -400, -300, -100]],
    ['良好', [0, 0, 0, 0]],
    ['优秀', [1000, 800, 600, 0]],
  ])('P1: amounts per role at %s (方案 检查验收阶段 4–6)', (name, amounts) => {
    const band = DEFAULT_SCHEME.bands.find((candidate) => candidate.name === name);
    if (!band) throw new Error(name);
    const roster = DEFAULT_SCHEME.payouts.map(({ role }, i) => ({ name: `人${i}`, role, discipline: null }));
    const { people } = derivePayouts(roster, DEFAULT_SCHEME, { band, composite: band.min });
    expect(people.map(({ amount }) => amount)).toEqual(amounts);
  });
});
