/**
 * Words for files that were left out.
 *
 * E1 every code and every trouble with a file has a reason and an advice, in Chinese, without a hole.
 * E2 the facts are named; a missing fact leaves a shorter sentence.
 */
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
  ['duplicate', { kept: '好.xlsx', site: '锦江花园', period: '2011Q4' }, ['“好.xlsx”', '锦江花园 2011Q4']],
  ['duplicate', { kept: '好.xlsx' }, ['“好.xlsx”重复，']],
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
