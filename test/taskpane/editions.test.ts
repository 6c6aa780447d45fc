/**
 * The pane over a workbook of another edition of the rubric.
 *
 * E1 before 重新生成 it asks, and names what follows, what goes to 未迁移, what has no place any more and what changes.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';
import type { RubricDocument } from '../../src/domain/rubric-document';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { entry, inspectionOf } from '../support/inspections';
import { openGridPane } from '../support/pane/grid-pane';
import { planToGrid } from '../support/plan-to-grid';

const rubric = defaultRubric();

/** The built-in rubric, changed. */
function edition(change: (document: RubricDocument) => void): Rubric {
  const document = { ...toDocument(rubric), version: '2012Q1-1' };
  change(document);
  const parsed = parseRubric(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** 绿化管理 is gone, and the first checkpoint has other words. */
const newer = edition((document) => {
  document.disciplines = document.disciplines.filter(({ id }) => id !== 'greening');
  const [first] = document.disciplines;
  if (first) first.weight += 5;
  first?.items[0]?.checkpoints.splice(0, 1, '完全不同的内容');
});

const { facts, ...rest } = inspectionOf();
const entries = new Map([
  ['CS-01.1', entry(1.5, '一人未佩戴工牌')],
  ['CS-01.2', entry(0)],
]);
const started = planToGrid(
  planWorkbook(rubric, {
    ...rest,
    entries,
    facts: { ...facts, inspectors: { greening: '王五' }, methods: { greening: '暗访' } },
  }),
);

test('E1: what is asked before another edition comes', async () => {
  const pane = await openGridPane(started, undefined, newer);
  await pane.ask(({ generate }) => generate());
  expect(pane.state().confirmation?.lines).toEqual([
    '已填的 1 条内容会保留。',
    `评分细则将从 ${rubric.version} 版更新为 2012Q1-1 版。`,
    '1 条已填内容在新版细则中没有对应的检查点，会放到「未迁移」，不计分，请对照新表重新填写。',
    expect.stringContaining('检查点 CS-01.1 没有带过来'),
    '「绿化管理」在新细则中没有，检查人“王五”不会带过去。',
    '「绿化管理」在新细则中没有，默认检查方式“暗访”不会带过去。',
    '「客户服务」的权重“25%”改为“30%”。',
    '此操作不能用“撤销”退回。',
  ]);
});
