/**
 * 重新生成 with another edition of the rubric.
 *
 * N1 a checkpoint inserted in front of others: every entry and its rectification are beside the words that they were
 *    made for, never beside those that took their number.
 * N2 what cannot follow is reported with the reason before anything is written, and is written nowhere.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';
import type { CheckpointDocument } from '../../src/domain/rubric-document';
import { type GenerationWish, type Preparation, prepare } from '../../src/usecases/live/prepare';
import { readWorkbook, type WorkbookReading } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { entry, inspectionOf } from '../support/inspections';
import { planToGrid } from '../support/plan-to-grid';

const rubric = defaultRubric();
const ROW = { responsible: '李四', dueOn: 40_880, measure: '补齐档案', state: '整改中', recheck: null };
const inspection = {
  ...inspectionOf({ 'CS-01.1': entry(1.5, '一人未佩戴工牌'), 'CS-01.2': entry('/', '没有') }),
  rectification: new Map([['CS-01.1', ROW]]),
};
const found = planToGrid(planWorkbook(rubric, inspection));

/** The built-in rubric with the checkpoints of its first item changed, as a newer edition. */
function edition(change: (checkpoints: CheckpointDocument[]) => void): Rubric {
  const document = { ...toDocument(rubric), version: '2012Q1-1' };
  change(document.disciplines[0]?.items[0]?.checkpoints ?? []);
  const parsed = parseRubric(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

function prepared(newer: Rubric): Preparation {
  const { facts } = inspection;
  const wish: GenerationWish = { facts, chosen: newer.disciplines.map(({ id }) => id), year: 2011 };
  const result = prepare(found, newer, wish);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** What people entered beside the words of the checkpoints of the first item. */
function entered({ plan }: Preparation): Readonly<Record<string, unknown>> {
  const result = readWorkbook(planToGrid(plan));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { rubric: used, inspection: carried }: WorkbookReading = result.value;
  const { checkpoints = [] } = used.disciplines[0]?.items[0] ?? {};
  return Object.fromEntries(
    checkpoints.map(({ id, text }) => {
      const { deduction = null, reason = null } = carried.entries.get(id) ?? {};
      return [text, [deduction, reason, carried.rectification.get(id)?.responsible ?? null]];
    }),
  );
}

const [first = '', second = ''] = rubric.disciplines[0]?.items[0]?.checkpoints.map(({ text }) => text) ?? [];

test('N1: in front of the others', () => {
  const preparation = prepared(edition((checkpoints) => checkpoints.unshift('新增的检查内容')));
  expect(preparation.lost).toEqual([]);
  expect(preparation.update).toMatchObject({
    from: { version: rubric.version },
    to: { version: '2012Q1-1' },
  });
  expect(entered(preparation)).toMatchObject({
    新增的检查内容: [null, null, null],
    [first]: [1.5, '一人未佩戴工牌', '李四'],
    [second]: ['/', '没有', null],
  });
});

test('N2: other words', () => {
  const preparation = prepared(edition((checkpoints) => checkpoints.splice(0, 1, `${first}，并有专人负责`)));
  expect(preparation.lost).toEqual([
    {
      id: 'CS-01.1',
      text: first,
      reason: 'gone',
      fields: [
        { caption: '扣分', value: '1.5' },
        { caption: '存在问题', value: '一人未佩戴工牌' },
        { caption: '责任人', value: '李四' },
        { caption: '完成时间', value: '2011-12-03' },
        { caption: '整改措施', value: '补齐档案' },
        { caption: '状态', value: '整改中' },
      ],
    },
  ]);
  expect(entered(preparation)).toMatchObject({
    [`${first}，并有专人负责`]: [null, null, null],
    [second]: ['/', '没有', null],
  });
});
