/**
 * The pane over a workbook of another edition of the rubric.
 *
 * E2 a company's own edition is not replaced by the built-in one: 生成 says which it uses, and 重新生成 keeps it.
 * E3 an edition from a file: what is wrong with it is reported whole and changes nothing; a good one is used, its disciplines
 *    are shown, and 不用这份文件 takes it back.
 * E4 once 重新生成 has used it, it is the workbook's own.
 * E1 before 重新生成 it asks, and names what follows, what goes to 未迁移, what has no place any more and what changes.
 */

import { defaultRubric } from '../../src/domain/default-rubric';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';
import type { RubricDocument } from '../../src/domain/rubric-document';
import { CheckModel } from '../../src/taskpane/features/check/model/check-model';
import { GenerateModel } from '../../src/taskpane/features/generate/model/generate-model';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { entry, inspectionOf } from '../support/inspections';
import { openGridPane } from '../support/pane/grid-pane';
import { planToGrid } from '../support/plan-to-grid';
import { statedRubric } from '../support/stated-rubric';

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
  await pane.in(GenerateModel, ({ generate }) => generate());
  expect(pane.state().confirmation?.lines).toEqual([
    `评分细则将从 ${rubric.version} 版换成 2012Q1-1 版。`,
    '已填内容有 1 条跟着各自的检查内容带过去。',
    '1 条已填内容在新版细则中对不上，会放到「未迁移」，不计分，请对照新表重新填写。',
    '“有完善的内部管理制度,并上墙公示”（新细则没有这一条）：扣分“1.5”，存在问题“一人未佩戴工牌”。',
    '「绿化管理」在新细则中没有，检查人“王五”不会带过去。',
    '「绿化管理」在新细则中没有，默认检查方式“暗访”不会带过去。',
    '「客户服务」的权重“25%”改为“30%”。',
    '此操作不能用“撤销”退回。',
  ]);
});

/** A file as the user picks it. */
const fileOf = (document: unknown, name = '新细则.json'): File =>
  new File([typeof document === 'string' ? document : JSON.stringify(document)], name);

const own = statedRubric(edition((document) => Object.assign(document, { title: '本公司细则' })));
const bookOfOwn = () => planToGrid(planWorkbook(own, { ...rest, facts, entries: new Map() }));

test("E2: a company's own edition", async () => {
  const pane = await openGridPane(bookOfOwn());
  expect(pane.of(GenerateModel).state().edition).toMatchObject({
    line: '评分细则：2012Q1-1 版（本工作簿的）',
    chosen: false,
  });
  expect(pane.of(GenerateModel).state().preview.warnings).toEqual([]);
  await pane.in(GenerateModel, ({ generate }) => generate());
  expect(pane.state().confirmation?.title).toBe('重新生成？');
  await pane.ask(({ confirm }) => confirm());
  const reading = readWorkbook(pane.port.found);
  expect(reading.ok && reading.value.rubric.fingerprint).toBe(own.fingerprint);
});

test('E3: refused', async () => {
  const pane = await openGridPane(started);
  const before = pane.of(GenerateModel).state().edition.line;
  const { disciplines, ...document } = toDocument(newer);
  const [first, ...others] = disciplines;
  const wrong = { ...document, disciplines: [{ ...first, weight: 31, name: '汇总' }, ...others] };
  await pane.in(GenerateModel, ({ chooseEdition }) => chooseEdition(fileOf(wrong)));
  const { edition: refused, preview } = pane.of(GenerateModel).state();
  expect(refused.trouble?.title).toContain('新细则.json');
  expect(refused.trouble?.lines.join()).toMatch(/权重.*汇总/);
  expect([refused.line, refused.chosen, preview.warnings]).toEqual([before, false, []]);
  await pane.in(GenerateModel, ({ chooseEdition }) => chooseEdition(fileOf('{', '不是.json')));
  expect(pane.of(GenerateModel).state().edition.trouble?.lines).toHaveLength(1);
  await pane.in(GenerateModel, ({ chooseEdition }) => chooseEdition(fileOf('x'.repeat(5_000_000))));
  expect(pane.of(GenerateModel).state().edition.trouble?.lines).toEqual(['文件过大，不像是细则文件。']);
});

test('E3: used, and taken back', async () => {
  const pane = await openGridPane(started);
  await pane.in(GenerateModel, ({ editForm }) =>
    editForm({ site: '别处花园', chosen: ['customer-service', 'greening'] }),
  );
  const added = edition((document) => {
    document.disciplines = document.disciplines.map((discipline) =>
      discipline.id === 'greening' ? { ...discipline, id: 'garden', name: '园林' } : discipline,
    );
  });
  await pane.in(GenerateModel, ({ chooseEdition }) => chooseEdition(fileOf(toDocument(added))));
  const form = pane.of(GenerateModel).state();
  expect(form.edition).toEqual({
    line: '评分细则：2012Q1-1 版（总部的文件）；现用 2011Q4-1 版',
    chosen: true,
    trouble: null,
  });
  expect(form.disciplines.map(({ name }) => name)).toContain('园林');
  expect(form.values).toMatchObject({ site: '别处花园', chosen: ['customer-service', 'garden'] });
  expect(form.preview.warnings).toContain('评分细则将从 2011Q4-1 版换成 2012Q1-1 版。');
  await pane.in(GenerateModel, ({ forgetEdition }) => forgetEdition());
  const after = pane.of(GenerateModel).state();
  expect(after.edition).toMatchObject({ line: '评分细则：2011Q4-1 版（本工作簿的）', chosen: false });
  expect(after.values.chosen).toContain('customer-service');
  expect(after.preview.warnings).toEqual([]);
});

test('E4: from a file into the workbook', async () => {
  const pane = await openGridPane(started);
  await pane.in(GenerateModel, ({ chooseEdition }) => chooseEdition(fileOf(toDocument(newer))));
  await pane.in(GenerateModel, ({ generate }) => generate());
  expect(pane.state().confirmation?.title).toBe('换用另一版细则？');
  expect(pane.port.found).toBe(started); // nothing is written before the answer
  pane.port.found = planToGrid(
    planWorkbook(newer, { ...rest, facts, entries: new Map() }), // the grid's port makes no sheets of another edition
  );
  await pane.in(CheckModel, ({ recheck }) => recheck());
  expect(pane.of(GenerateModel).state().edition).toMatchObject({
    line: '评分细则：2012Q1-1 版（本工作簿的）',
    chosen: false,
  });
});
