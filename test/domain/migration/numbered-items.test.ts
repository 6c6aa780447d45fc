/**
 * Ids of items are positions in many a rubric, like those of checkpoints of format 1.
 *
 * P1 an item that is inserted in front, with all ids numbered anew, takes no entry from another: not where entries follow,
 *    and not when rows of 未迁移 are taken back.
 * P2 a stated id is enough, whatever its item is called.
 * P3 nor does it take an id when a rubric is given stated ones.
 */
import { blankInspection } from '../../../src/domain/inspection';
import { migrateInspection } from '../../../src/domain/migration/migrate-inspection';
import { upgradeRubric } from '../../../src/domain/migration/upgrade-rubric';
import { parseRubric } from '../../../src/domain/parse-rubric';
import type { Rubric } from '../../../src/domain/rubric';
import { blankFacts } from '../../../src/domain/site-facts';
import { entry } from '../../support/inspections';

const BLANK = blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined');

/** A rubric of format 1 or 2; ids of items, and of checkpoints where they are stated, are numbered through. */
const numbered = (format: 1 | 2, ...items: readonly (readonly [name: string, ...texts: string[]])[]) => {
  const document = {
    ...(format === 2 ? { format } : {}),
    id: 'own',
    version: '1',
    title: '细则',
    disciplines: [
      {
        id: 'a',
        name: '专业',
        weight: 100,
        columns: ['类别', '项目', '标准', '规定分值', '扣分'],
        items: items.map(([name, ...texts], i) => ({
          id: `A-${i + 1}`,
          category: '类别',
          name,
          checkpoints: texts.map((text, j) => (format === 2 ? { id: `A-${i + 1}.${j + 1}`, text } : text)),
          fullMark: i === 0 ? 100 - 10 * (items.length - 1) : 10,
          deductPerMissing: { min: 0.5, max: 2 },
          provenance: 'source',
        })),
      },
    ],
  };
  return load(document);
};

function load(document: object): Rubric {
  const parsed = parseRubric(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}
const at = (id: string) => ({ ...BLANK, entries: new Map([[id, entry(1)]]) });
const first = numbered(1, ['门岗', '有人值守', '有记录'], ['监控', '画面清晰', '有记录']);

test.each([1, 2] as const)('P1: taken back into the item of its name only, format %i', (format) => {
  const gone = numbered(format, ['门岗', '有人值守'], ['监控', '画面清晰', '有记录']);
  const { inspection } = migrateInspection(at('A-1.2'), first, gone);
  expect(inspection.unmigrated).toMatchObject([{ id: 'A-1.2', item: '门岗', format: 1 }]);
  const other = numbered(format, ['监控', '画面清晰', '有记录']);
  expect(migrateInspection(inspection, gone, other)).toMatchObject({ restored: [], inspection });
  const twice = numbered(format, ['门岗', '有人值守', '有记录', '有记录']);
  expect(migrateInspection(inspection, gone, twice).restored).toEqual([]);
  const again = numbered(format, ['门岗', '又一条', '有记录']);
  expect(migrateInspection(inspection, gone, again).restored).toEqual(['A-1.2']);
});

test('P2: a stated id is enough, whatever its item is called', () => {
  const gone = migrateInspection(at('A-1.2'), numbered(2, ['门岗', '甲', '乙']), numbered(2, ['门岗', '甲']));
  const again = numbered(2, ['门岗（新）', '丙', '乙']);
  expect(migrateInspection(gone.inspection, numbered(2, ['门岗', '甲']), again).restored).toEqual(['A-1.2']);
});

test('P1: two items of one name with the same text', () => {
  const two = numbered(1, ['设备', '完好'], ['设备', '完好', '有编号']);
  const three = numbered(1, ['设备', '完好'], ['设备', '完好'], ['设备', '完好', '有编号']);
  expect(migrateInspection(at('A-1.1'), two, three).moved).toMatchObject([
    { id: 'A-1.1', reason: 'ambiguous' },
  ]);
});

test('P3: an item inserted in front', () => {
  const before = load(upgradeRubric(first));
  const second = numbered(
    1,
    ['大门', '有记录'],
    ['门岗', '有人值守', '有记录'],
    ['监控', '画面清晰', '有记录'],
  );
  const after = load(upgradeRubric(second, [before]));
  const ids = after.disciplines[0]?.items.map((item) => item.checkpoints.map(({ id }) => id));
  expect(ids).toEqual([['A-1.3'], ['A-2.3', 'A-2.4'], ['A-3.1', 'A-3.2']]);
  expect(migrateInspection(at('A-1.2'), before, after).moved).toMatchObject([
    { id: 'A-1.2', reason: 'gone' },
  ]);
});

test('P3: a range that was changed', () => {
  const before = load(upgradeRubric(first));
  const document = upgradeRubric(first);
  for (const item of document.disciplines[0]?.items ?? []) item.deductPerMissing.max = 1;
  const { format: _, ...rest } = document;
  const positions = load({
    ...rest,
    disciplines: rest.disciplines.map((discipline) => ({
      ...discipline,
      items: discipline.items.map((item) => ({
        ...item,
        checkpoints: item.checkpoints.map((one) => (typeof one === 'string' ? one : one.text)),
      })),
    })),
  });
  expect(
    migrateInspection(at('A-1.2'), before, load(upgradeRubric(positions, [before]))).moved,
  ).toMatchObject([{ id: 'A-1.2', reason: 'range' }]);
});
