/**
 * Words for files that were left out.
 *
 * E1 every code and every trouble with a file has a reason and an advice, in Chinese, without a hole.
 * E2 the facts are named; a missing fact leaves a shorter sentence.
 * E3 of files of one inspection it says what decided and what differs.
 */
import type { Difference } from '../../src/domain/consolidation/difference';
import type { Exclusion, ExclusionCode } from '../../src/domain/site-result';
import { exclusionSentence, exclusionText } from '../../src/messages/exclusion-text';

const CASES: readonly [ExclusionCode, Exclusion['facts'], readonly string[]][] = [
  ['unreadable', { failure: 'file-truncated' }, ['不完整']],
  ['unreadable', { failure: 'file-encrypted' }, ['打开密码']],
  ['unreadable', { failure: 'constructor' }, ['已损坏']],
  ['unreadable', {}, ['已损坏']],
  ['not-ours', {}, ['不是督导评分工作簿']],
  ['incomplete', { blanks: 37 }, ['还有 37 项没有检查']],
  ['incomplete', {}, ['没有检查']],
  ['invalid', { errors: 2 }, ['有 2 处待核对']],
  ['altered', { alterations: 12 }, ['有 12 处改动']],
  ['duplicate', { why: 'saves', site: '锦江花园', period: '2011Q4' }, ['锦江花园 2011Q4', '改写']],
  ['duplicate', {}, ['与另一份文件是同一次检查']],
  ['undecided', { doubt: 'copies', site: '锦江花园', period: '2011Q4', files: 2 }, ['分开改的']],
  ['undecided', { doubt: 'constructor' }, ['分不出哪一份在后']],
  ['unknown-rubric', { version: '2010Q1-9', fingerprint: '1a2b3c4d' }, ['2010Q1-9', '指纹 1a2b3c4d']],
  ['unknown-rubric', {}, ['评分细则不在已知细则中']],
];

test.each(CASES)('E1, E2: %s %j', (code, facts, words) => {
  const exclusion: Exclusion = { file: '甲.xlsx', code, facts };
  const { reason, advice } = exclusionText(exclusion);
  const sentence = exclusionSentence(exclusion);
  for (const word of words) expect(reason).toContain(word);
  expect(advice).toMatch(/^(请|如果)[^。]+$/);
  expect(sentence).toBe(`${reason}。${advice}。`);
  expect(sentence).not.toMatch(/undefined|null|NaN|object|-file|file-/u);
});

describe('E3: files of one inspection', () => {
  const reasonOf = (differences: readonly Difference[], more: Partial<Exclusion> = {}): string =>
    exclusionText({
      file: '甲.xlsx',
      code: 'duplicate',
      facts: { why: 'modified', site: '锦江花园', period: '2011Q4' },
      rivals: [{ file: '乙.xlsx', differences }],
      ...more,
    }).reason;

  test('what differs, this one’s first', () => {
    expect(
      reasonOf([
        { what: 'composite', here: 92.24, there: 92.37 },
        { what: 'grade', here: '良好', there: null },
        { what: 'deductions', count: 1, first: [{ checkpoint: 'CS-01.1', here: 1, there: 0.5 }] },
        { what: 'payout', here: 3000, there: 5800 },
        { what: 'date', here: null, there: '2011-11-27' },
        { what: 'open', here: 5, there: 3 },
        { what: 'roster' },
      ]),
    ).toBe(
      '与“乙.xlsx”是同一次检查（锦江花园 2011Q4），那一份保存较晚，已采用；这一份→那一份：综合得分 92.24→92.37，等级 良好→待裁定，扣分 CS-01.1 1→0.5，奖惩合计 3000→5800，检查日期 未填→2011-11-27，未整改完 5 条→3 条，人员名单不同',
    );
    expect(reasonOf([{ what: 'rectification' }])).toContain('整改进度不同');
    expect(reasonOf([])).toContain('内容相同');
    const many = { checkpoint: 'CS-01.1', here: 1, there: 0 };
    expect(reasonOf([{ what: 'deductions', count: 5, first: [many] }])).toContain(
      '扣分 5 处不同（CS-01.1 1→0……）',
    );
  });

  test('several files', () => {
    const reason = reasonOf([], {
      code: 'undecided',
      facts: { doubt: 'copies', site: '锦江花园', period: '2011Q4', files: 5 },
      rivals: [
        { file: '乙.xlsx', differences: [{ what: 'composite', here: 90, there: 91 }] },
        { file: '丙.xlsx', differences: [] },
      ],
    });
    expect(reason).toContain('与“乙.xlsx”、“丙.xlsx”等 4 份是同一次检查');
    expect(reason).toContain('比“乙.xlsx”：综合得分 90.00→91.00；比“丙.xlsx”：内容相同');
  });
});
