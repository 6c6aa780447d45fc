/**
 * What belongs to a discipline, in another edition of the rubric.
 *
 * U1 an entry that states no 检查方式 keeps the one that applied to it: where another one would apply now, it is stated.
 * U2 where the same one applies, nothing is stated, and what an entry states itself stays.
 * U3 what goes to 未迁移 states it too, unless its discipline is still there with the same one.
 * U4 检查人 and 检查方式 of a discipline that is gone are reported.
 */
import type { RawEntry } from '../../../src/domain/entry';
import { blankInspection, type Inspection } from '../../../src/domain/inspection';
import { editionNotes } from '../../../src/domain/migration/edition-notes';
import { migrateInspection } from '../../../src/domain/migration/migrate-inspection';
import { parseRubric } from '../../../src/domain/parse-rubric';
import type { Rubric } from '../../../src/domain/rubric';
import { blankFacts } from '../../../src/domain/site-facts';
import { entry } from '../../support/inspections';

/** A rubric whose disciplines have these checkpoints. */
function rubricOf(
  disciplines: Readonly<Record<string, readonly string[]>>,
  methods = ['明查', '暗访'],
): Rubric {
  const ids = Object.keys(disciplines);
  const parsed = parseRubric({
    format: 2,
    id: 'own',
    version: ids.join(),
    title: '细则',
    methods,
    disciplines: Object.entries(disciplines).map(([id, checkpoints], i) => ({
      id,
      name: `专业${id}`,
      weight: i === 0 ? 100 - 10 * (ids.length - 1) : 10,
      columns: ['类别', '项目', '标准', '规定分值', '扣分'],
      items: [
        {
          id: `${id}-1`,
          category: '类别',
          name: '项目',
          checkpoints: checkpoints.map((k) => ({ id: k, text: `${k} 的内容` })),
          fullMark: 100,
          deductPerMissing: { min: 0.5, max: 2 },
          provenance: 'source',
        },
      ],
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const from = rubricOf({ a: ['k1', 'k2'], b: ['k3', 'k4', 'k5'] });
const facts = { ...blankFacts('锦江花园', '2011Q4', 2011), methods: { a: '明查', b: '暗访' } };
const own: RawEntry = { deduction: 1, reason: '问题', method: '客户回访' };
const inspection: Inspection = {
  ...blankInspection({ ...facts, inspectors: { a: '张三', b: '李四' } }, 'undetermined'),
  entries: new Map([
    ['k1', entry(1, '问题')],
    ['k3', entry(1, '问题')],
    ['k4', own],
    ['k5', entry(0)],
  ]),
};

/** 检查方式 that the entries state in another edition, and those on 未迁移. */
function stated(to: Rubric): Readonly<Record<string, unknown>> {
  const { inspection: carried, moved } = migrateInspection(inspection, from, to);
  return Object.fromEntries([
    ...[...carried.entries].map(([id, { method }]) => [id, method]),
    ...moved.map(({ id, entry: { method } }) => [`未迁移 ${id}`, method]),
  ]);
}

test('U1: in another discipline', () => {
  expect(stated(rubricOf({ a: ['k1', 'k3', 'k4', 'k5'], b: ['k2'] }))).toEqual({
    k1: null,
    k3: '暗访',
    k4: '客户回访',
    k5: '暗访',
  });
});

test('U1: a discipline under another id', () => {
  const to = rubricOf({ a: ['k1', 'k2'], c: ['k3', 'k4', 'k5'] });
  expect(stated(to)).toEqual({ k1: null, k3: '暗访', k4: '客户回访', k5: '暗访' });
});

test('U1: nothing was chosen, and the new edition has another first method', () => {
  const none = { ...inspection, facts: { ...inspection.facts, methods: {} } };
  const to = rubricOf({ a: ['k1', 'k2'], b: ['k3', 'k4', 'k5'] }, ['笔试', '明查']);
  const { entries } = migrateInspection(none, from, to).inspection;
  expect([...entries.values()].map(({ method }) => method)).toEqual(['明查', '明查', '客户回访', '明查']);
});

test('U2: the same applies', () => {
  const to = rubricOf({ b: ['k5', 'k4', 'k3'], a: ['k1', 'k2'] });
  expect(stated(to)).toEqual({ k1: null, k3: null, k4: '客户回访', k5: null });
});

test('U3: on 未迁移', () => {
  expect(stated(rubricOf({ a: ['k2'] }))).toEqual({
    '未迁移 k1': null,
    '未迁移 k3': '暗访',
    '未迁移 k4': '客户回访',
    '未迁移 k5': '暗访',
  });
});

test('U4: reported', () => {
  const gone = { id: 'b', name: '专业b', to: null };
  const to = rubricOf({ a: ['k1', 'k2', 'k3', 'k4', 'k5'] });
  expect(editionNotes(from, to, inspection)).toEqual([
    { id: 'a', name: '专业a', what: 'weight', from: '90%', to: '100%' },
    { ...gone, what: 'inspector', from: '李四' },
    { ...gone, what: 'usual-method', from: '暗访' },
  ]);
  expect(editionNotes(from, from, inspection)).toEqual([]);
});
