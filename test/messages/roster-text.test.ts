/**
 * Sentences about the roster.
 *
 * T1 a role that is none of the rubric's is quoted with those that there are.
 * T2 where no role was chosen, there is nothing to quote.
 */
import { issueText } from '../../src/messages/issue-text';

const roles = ['项目经理', '班长(领班)'];

test.each([
  ['T1', '总经理', '张三 的岗位“总经理”不在奖惩标准中。请改为：项目经理、班长(领班)。'],
  ['T2', '', '张三 没有填岗位。请填写：项目经理、班长(领班)。'],
])('%s', (_, role, sentence) => {
  expect(issueText({ code: 'roster-role-unknown', name: '张三', role, roles })).toBe(sentence);
});
