/**
 * The mail that goes with a workbook.
 *
 * M3 it states scores, composite, grade, payouts as 建议, deductions and rectifications, what is attached, and the rubric.
 * M4 what is not applicable or waits for a ruling is said, never shown as a figure.
 * M5 it is plain text; what people typed cannot add lines to it.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { mailText } from '../../src/messages/mail-text';
import { checkBeforeSending, type SendCheck } from '../../src/usecases/check/check-before-sending';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { completed } from '../support/complete-inspection';
import { entry, inspectionOf } from '../support/inspections';
import { planToGrid } from '../support/plan-to-grid';

const rubric = defaultRubric();

function checkOf(
  given: Parameters<typeof inspectionOf>[0],
  change: (done: Inspection) => Inspection = (done) => done,
): SendCheck {
  const found = planToGrid(planWorkbook(rubric, change(completed(rubric, inspectionOf(given)))));
  const reading = readWorkbook(found);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return checkBeforeSending(reading.value, found, []);
}

const ids = (discipline: number): readonly string[] =>
  (rubric.disciplines[discipline]?.items ?? []).flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id));

test('M3: the whole mail', () => {
  const { subject, body } = mailText(
    checkOf({ 'CS-01.1': entry(1), 'CS-01.3': entry(1.5), 'GR-01.1': entry('/', '没有') }),
  );
  expect(subject).toBe('品质督导评分：锦江花园 2011Q4（综合得分 99.38，优秀）');
  expect(body).toBe(`您好：

现报送“锦江花园”2011Q4品质督导评分，请查收。

检查日期：2011-11-27
被检查项目负责人：陈志明

客户服务：97.50
设施设备维护：100.00
秩序维护管理：100.00
保洁管理：100.00
绿化管理：100.00
综合得分：99.38
等级：优秀
奖惩合计（建议）：+4,000 元（含团队奖励 +3,000 元）
扣分 2 项，列入整改 2 项，已整改 1 项

附件：督导评分_锦江花园_2011Q4_2011-11-27.xlsx（参数、汇总、各专业评分表、奖惩明细、整改清单）
评分细则：2011Q4-1 版，指纹 12da081c`);
});

test('M4: not applicable, in part and as a whole', () => {
  const none = (disciplines: readonly number[]) =>
    Object.fromEntries(disciplines.flatMap(ids).map((id) => [id, entry('/', '没有')]));
  expect(mailText(checkOf(none([4]))).body).toContain('\n绿化管理：不适用\n综合得分：100.00\n');
  const all = mailText(checkOf(none([0, 1, 2, 3, 4])));
  expect(all.subject).toContain('（综合得分 不适用，等级不适用）');
  expect(all.body).toContain('\n等级：不适用\n奖惩合计（建议）：不适用\n');
});

test.each([
  ['undetermined', '等级待裁定', '待项目管理中心裁定（得分在“良好”与“优秀”之间）', '待裁定'],
  ['lower', '良好', '良好（空档处理：就低）', '0 元（含团队奖励 0 元）'],
  ['higher', '优秀', '优秀（空档处理：就高）', '+1,000 元（含团队奖励 0 元）'],
] as const)('M4: a gap under %s', (gapPolicy, short, grade, payouts) => {
  // 38 deductions of 1 mark in a discipline of 25 percent: 100 − 9.5
  const items = rubric.disciplines[0]?.items.flatMap(({ checkpoints, fullMark, rule }) =>
    rule.max >= 10 ? checkpoints.slice(0, Math.floor(fullMark / 10)).map(({ id }) => id) : [],
  );
  const given = Object.fromEntries((items ?? []).slice(0, 38).map((id) => [id, entry(1)]));
  const { subject, body } = mailText(checkOf(given, (done) => ({ ...done, gapPolicy })));
  expect(subject).toContain(`（综合得分 90.50，${short}）`);
  expect(body).toContain(`\n等级：${grade}\n奖惩合计（建议）：${payouts}\n`);
});

test('M5: plain text', () => {
  const site = '锦江\n花园\r\n附件:别的.xlsx';
  const { subject, body } = mailText(
    checkOf({}, (done) => ({ ...done, facts: { ...done.facts, site, siteManager: '陈\n志明' } })),
  );
  expect(subject.split(/[\r\n]/)).toHaveLength(1);
  expect(body.split('\n').filter((line) => line.startsWith('附件：'))).toHaveLength(1);
  expect(body).toContain('被检查项目负责人：陈 志明\n');
});
