/**
 * An entry goes with its own checkpoint into another version of the rubric, or not at all.
 *
 * I1 whatever was edited, in every pair of formats: kept and moved together are all entries, each kept one is at the
 *    checkpoint that it was made for, whose words and deduct range are the same, with its rectification.
 * I2 the table of the issue: what follows, and why the rest does not.
 * I3 a checkpoint inserted in front of others takes no entry from them, which positions would have done.
 * I4 an unchanged rubric keeps everything, equal texts too.
 */
import { blankInspection, type Inspection } from '../../../src/domain/inspection';
import { migrateInspection } from '../../../src/domain/migration/migrate-inspection';
import { isSameWording } from '../../../src/domain/migration/same-wording';
import { parseRubric, toDocument } from '../../../src/domain/parse-rubric';
import { checkpointIndex, type Rubric } from '../../../src/domain/rubric';
import { blankFacts } from '../../../src/domain/site-facts';
import { buildCase } from '../../support/cases';
import { editionPair, FORMATS } from '../../support/edition-pair';
import { entry } from '../../support/inspections';
import { Random } from '../../support/random';
import { EditedRubric } from '../../support/rubric-edits';
import { runs } from '../../support/runs';

const BLANK = blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined');

/** An entry and a rectification at every checkpoint, which name it. */
const everywhere = (rubric: Rubric): Inspection => {
  const ids = [...checkpointIndex(rubric).keys()];
  return {
    ...BLANK,
    entries: new Map(ids.map((id) => [id, entry(1, `问题 ${id}`)])),
    rectification: new Map(
      ids.map((id) => [
        id,
        { responsible: `责任人 ${id}`, dueOn: null, measure: null, state: null, recheck: null },
      ]),
    ),
  };
};

const EDITIONS = runs(100, 400);

test.each(FORMATS)('I1: formats %i → %i, random editions', (before, after) => {
  let kept = 0;
  for (let seed = 0; seed < EDITIONS; seed++) {
    const { from, to, label } = editionPair(seed, [before, after]);
    const inspection = everywhere(from.rubric);
    const migration = migrateInspection(inspection, from.rubric, to.rubric);
    const all = [...migration.kept, ...migration.moved.map(({ id }) => id)].sort();
    expect([label, all]).toEqual([label, [...from.souls.keys()].sort()]);
    expect([label, migration.inspection.entries.size]).toEqual([label, migration.kept.length]);
    const [old, now] = [checkpointIndex(from.rubric), checkpointIndex(to.rubric)];
    for (const [id, { reason }] of migration.inspection.entries) {
      const was = String(reason).replace('问题 ', '');
      const [mine, theirs] = [old.get(was), now.get(id)];
      // Without stated ids the words within the item are all there is to know a checkpoint by.
      const self = (souls: ReadonlyMap<string, number>, at: string, item: string | undefined) =>
        before === 2 && after === 2 ? souls.get(at) : item;
      const same = {
        self: self(to.souls, id, theirs?.item.id),
        words: isSameWording(mine?.checkpoint.text ?? '', theirs?.checkpoint.text ?? '-'),
        range: theirs?.item.rule,
        responsible: migration.inspection.rectification.get(id)?.responsible,
      };
      const expected = {
        self: self(from.souls, was, mine?.item.id),
        words: true,
        range: mine?.item.rule,
        responsible: `责任人 ${was}`,
      };
      expect([label, id, same]).toEqual([label, id, expected]);
    }
    kept += migration.kept.length;
  }
  expect(kept).toBeGreaterThan(EDITIONS); // most entries follow
});

type Fields = Record<string, unknown>;

/** Where a change may be made: disciplines and items by their ids. */
interface Places {
  readonly document: Fields;
  readonly disciplines: Readonly<Record<string, Fields>>;
  readonly items: Readonly<Record<string, Fields & { checkpoints: object[] }>>;
}

/** A rubric of two disciplines with stated ids; texts may be changed, and everything else by a step of its own. */
function stated(
  texts: Readonly<Record<string, string>> = {},
  change: (at: Places) => void = () => undefined,
): Rubric {
  const item = (id: string, ...ids: readonly string[]) => ({
    id,
    category: '类别',
    name: `项目 ${id}`,
    checkpoints: ids.map((k): object => ({ id: k, text: texts[k] ?? `${k} 的内容，应有记录。` })),
    fullMark: 50,
    deductPerMissing: { min: 0.5, max: 2 },
    provenance: 'source',
  });
  const items = {
    'A-1': item('A-1', 'k1', 'k2', 'k3'),
    'A-2': item('A-2', 'k4', 'k5'),
    'B-1': item('B-1', 'k6', 'k7'),
    'B-2': item('B-2', 'k8'),
  };
  const discipline = (id: string, weight: number, ...its: readonly object[]) => ({
    id,
    name: `专业 ${id}`,
    weight,
    columns: ['类别', '项目', '标准', '规定分值', '扣分'],
    items: its,
  });
  const disciplines = {
    a: discipline('a', 60, items['A-1'], items['A-2']),
    b: discipline('b', 40, items['B-1'], items['B-2']),
  };
  const document = {
    format: 2,
    id: 'own',
    version: '1',
    title: '细则',
    disciplines: Object.values(disciplines),
  };
  change({ document, disciplines, items });
  const parsed = parseRubric(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const from = stated();
const reasons = (to: Rubric): Readonly<Record<string, string>> =>
  Object.fromEntries(
    migrateInspection(everywhere(from), from, to).moved.map(({ id, reason }) => [id, reason]),
  );

/** k3 went to another discipline. */
const elsewhere = stated({}, ({ items }) => {
  items['B-1']?.checkpoints.push(...(items['A-1']?.checkpoints.splice(2) ?? []));
});

describe('I2: stated ids', () => {
  test.each<[string, Rubric, Readonly<Record<string, string>>]>([
    ['nothing but the version', stated({}, ({ document }) => Object.assign(document, { version: '2' })), {}],
    ['spacing and width', stated({ k1: ' k1的内容,应有记录' }), {}],
    ['another mark of a clause', stated({ k1: 'k1 的内容；应有记录。' }), {}],
    ['a digit', stated({ k1: 'k1 的内容，应有3份记录。' }), { k1: 'reworded' }],
    [
      'two texts swapped',
      stated({ k1: 'k2 的内容，应有记录。', k2: 'k1 的内容，应有记录。' }),
      { k1: 'reworded', k2: 'reworded' },
    ],
    [
      'the range',
      stated({}, ({ items }) =>
        Object.assign(items['A-1'] ?? {}, { deductPerMissing: { min: 0.5, max: 1.5 } }),
      ),
      { k1: 'range', k2: 'range', k3: 'range' },
    ],
    [
      'full mark, weight, names',
      stated({}, ({ disciplines, items }) => {
        Object.assign(disciplines.a ?? {}, { weight: 50 });
        Object.assign(disciplines.b ?? {}, { weight: 50 });
        Object.assign(items['A-1'] ?? {}, { fullMark: 40, name: '另一个名称', category: '另一类' });
        Object.assign(items['A-2'] ?? {}, { fullMark: 60 });
      }),
      {},
    ],
    ['another discipline', elsewhere, {}],
    ['gone', stated({}, ({ items }) => items['B-1']?.checkpoints.pop()), { k7: 'gone' }],
  ])('%s', (_, to, expected) => {
    expect(reasons(to)).toEqual(expected);
  });

  test('where they went', () => {
    const { inspection } = migrateInspection(everywhere(from), from, elsewhere);
    expect(inspection.entries.get('k3')).toEqual(entry(1, '问题 k3'));
  });
});

test('I3: in front of others, by positions', () => {
  const base = buildCase(1, 'small').rubric;
  const edition = EditedRubric.of(base);
  const older = edition.build(1, '1').rubric;
  const [first] = checkpointIndex(older).values();
  const document = { ...toDocument(older), version: '2' };
  document.disciplines[0]?.items[0]?.checkpoints.unshift('新增在最前面的检查内容');
  const parsed = parseRubric(document);
  if (!parsed.ok || !first) throw new Error('no rubric');
  const inspection = { ...BLANK, entries: new Map([[first.checkpoint.id, entry(1.5, '一人未佩戴工牌')]]) };
  const { inspection: carried, kept } = migrateInspection(inspection, older, parsed.value);
  expect(kept).toEqual([first.checkpoint.id]);
  expect([...carried.entries]).toEqual([[`${first.item.id}.2`, entry(1.5, '一人未佩戴工牌')]]);
});

test('I4: nothing was changed', () => {
  const edition = EditedRubric.of(buildCase(2, 'small').rubric);
  const rng = new Random(1);
  for (let i = 0; i < 30; i++) edition.edit(rng); // also texts that occur twice
  const { rubric } = edition.build(1, '1');
  expect(migrateInspection(everywhere(rubric), rubric, rubric).moved).toEqual([]);
});
