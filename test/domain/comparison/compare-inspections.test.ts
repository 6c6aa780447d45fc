/**
 * Two inspections of a site beside each other (the issue: 上次与这次对照, 轮次对比).
 *
 * V1 the table of outcomes: what was deducted then and is now, and why something cannot be compared.
 * V2 random pairs of inspections of one edition: every figure is what an independent scoring gives, every outcome what an
 *    independent look at the cells says, and the counts are those of the outcomes.
 * V3 random editions in every pair of formats: with stated ids a checkpoint is the same by its id and words, wherever it was moved,
 *    else by its words within its item; every checkpoint of both editions is there just once.
 * V4 roles reversed: solved is new, new is solved, remaining stays; changes change their sign.
 * V5 the same inspection twice: nothing has changed, nothing is solved or new.
 * V6 another deduct range, another item, another name are no reason not to compare; other words are. An item is the same by its id
 *    and its name or contents; one whose id is a position that another item has now is not.
 */
import { compareInspections, type Inspected } from '../../../src/domain/comparison/compare-inspections';
import type { CheckpointComparison, Comparison } from '../../../src/domain/comparison/comparison';
import { countedAs } from '../../../src/domain/comparison/outcome';
import { countOutcomes } from '../../../src/domain/comparison/outcome-counts';
import { defaultRubric } from '../../../src/domain/default-rubric';
import type { RawEntry } from '../../../src/domain/entry';
import type { Inspection } from '../../../src/domain/inspection';
import { parseRubric, toDocument } from '../../../src/domain/parse-rubric';
import { checkpointIndex, type Rubric } from '../../../src/domain/rubric';
import type { RubricDocument } from '../../../src/domain/rubric-document';
import { buildCase } from '../../support/cases';
import { editionPair, FORMATS } from '../../support/edition-pair';
import { entry, inspectionOf } from '../../support/inspections';
import { oracle } from '../../support/oracle';
import { Random } from '../../support/random';
import { runs } from '../../support/runs';

const rubric = defaultRubric();
const SEEDS = runs(60, 400);

const inspected = (entries: Readonly<Record<string, RawEntry>>, using: Rubric = rubric): Inspected => ({
  rubric: using,
  inspection: inspectionOf(entries, [], using),
});
const all = ({ disciplines }: Comparison): readonly CheckpointComparison[] =>
  disciplines.flatMap(({ items }) => items.flatMap(({ checkpoints }) => checkpoints));
const at = (comparison: Comparison, id: string): CheckpointComparison => {
  const found = all(comparison).find(({ before, now }) => now?.id === id || before?.id === id);
  if (!found) throw new Error(id);
  return found;
};
const word = ({ outcome }: CheckpointComparison): string =>
  outcome.kind === 'incomparable' ? `${outcome.side} ${outcome.why}` : outcome.kind;

/** A rubric after an edit of its document, with the ids of its checkpoints stated or not. */
function edited(edit: (document: RubricDocument) => void, from: Rubric = rubric): Rubric {
  const document = structuredClone(toDocument(from));
  edit(document);
  const parsed = parseRubric(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

describe('V1: what became of a deduction', () => {
  const cells = {
    deducted: entry(1),
    conforms: entry(0, null),
    blank: entry(null, null),
    na: entry('/'),
    wrong: entry('一点五'),
  };
  test.each([
    ['deducted', 'deducted', 'remaining'],
    ['deducted', 'conforms', 'solved'],
    ['deducted', 'blank', 'now not-inspected'],
    ['deducted', 'wrong', 'now not-inspected'],
    ['deducted', 'na', 'now not-applicable'],
    ['conforms', 'deducted', 'new'],
    ['blank', 'deducted', 'before not-inspected'],
    ['wrong', 'deducted', 'before not-inspected'],
    ['na', 'deducted', 'before not-applicable'],
    ['conforms', 'conforms', 'none'],
    ['blank', 'na', 'none'],
  ] as const)('%s, then %s: %s', (before, now, expected) => {
    const comparison = compareInspections(
      inspected({ 'CS-01.1': cells[before] }),
      inspected({ 'CS-01.1': cells[now] }),
    );
    expect(word(at(comparison, 'CS-01.1'))).toBe(expected);
  });

  test('how much, and by how much every score has changed', () => {
    const before = inspected({ 'CS-01.1': entry(1.5), 'CS-01.2': entry(1), 'GR-01.1': entry(1) });
    const now = inspected({ 'CS-01.1': entry(0.5), 'CS-02.1': entry(1), 'GR-01.1': entry(null, null) });
    const comparison = compareInspections(before, now);
    const [service] = comparison.disciplines;
    expect(service).toMatchObject({
      deducted: { before: 25, now: 15 },
      score: { before: 9750, now: 9850, change: 100, provisional: false },
    });
    expect(service?.items.slice(0, 2)).toMatchObject([
      { deducted: { before: 25, now: 5 }, score: { change: 20 } },
      { deducted: { before: 0, now: 10 }, score: { change: -10 } },
    ]);
    expect(comparison.composite).toMatchObject({ before: 9933, now: 9963, change: 30, provisional: true });
    expect(countOutcomes(comparison)).toEqual({
      before: 3,
      now: 2,
      solved: 1,
      remaining: 1,
      new: 1,
      unchecked: 1,
      incomparable: 0,
    });
  });

  test('what is not finished is provisional, item by item and discipline by discipline', () => {
    const blanks = (id: string) =>
      Object.fromEntries(
        [...checkpointIndex(rubric).values()]
          .filter(({ item, discipline }) => item.id === id || discipline.id === id)
          .map(({ checkpoint }) => [checkpoint.id, entry(null, null)] as const),
      );
    const now = inspected({
      'CS-01.1': entry(null, null),
      'CS-02.1': entry('一点五'),
      ...blanks('CS-03'),
      ...blanks('greening'),
    });
    const { composite, disciplines } = compareInspections(inspected({}), now);
    expect(
      disciplines[0]?.items.slice(0, 4).map(({ score }) => [score.now === null, score.provisional]),
    ).toEqual([
      [false, true],
      [false, true],
      [true, true],
      [false, false],
    ]);
    expect(disciplines.map(({ score }) => [score.now === null, score.provisional])).toEqual([
      [false, true],
      [false, false],
      [false, false],
      [false, false],
      [true, true],
    ]);
    expect([composite.now === null, composite.provisional]).toEqual([false, true]);
    const turned = compareInspections(now, inspected({})).disciplines;
    expect(turned.map(({ score }) => [score.before, score.provisional])).toEqual(
      disciplines.map(({ score }) => [score.now, score.provisional]),
    );
  });

  test('what was not inspected then is not what is not inspected yet', () => {
    const [blank, off] = [inspected({ 'CS-01.1': entry(null, null) }), inspected({ 'CS-01.1': entry(1) })];
    expect(countOutcomes(compareInspections(blank, off))).toMatchObject({ unchecked: 0, incomparable: 1 });
  });

  test('where nobody has begun there is no score', () => {
    const blank: Inspected = { rubric, inspection: { ...inspectionOf(), entries: new Map() } };
    const comparison = compareInspections(inspected({ 'CS-01.1': entry(1) }), blank);
    expect(comparison.composite).toMatchObject({ now: null, change: null });
    expect(comparison.disciplines[0]).toMatchObject({
      score: { before: 9900, now: null, change: null },
      deducted: { now: 0 },
    });
    expect(countOutcomes(comparison)).toMatchObject({ before: 1, unchecked: 1 });
  });
});

/** What an entry is, by an independent look at its cell; `valid` is what the item allows. */
function lookAt({ deduction }: RawEntry, { min, max }: { min: number; max: number }): 'off' | 'fine' | 'no' {
  if (deduction === 0) return 'fine';
  if (typeof deduction !== 'number') return 'no';
  const isClean = Math.abs(deduction * 10 - Math.round(deduction * 10)) < 1e-6;
  return deduction >= min - 1e-9 && deduction <= max + 1e-9 && isClean ? 'off' : 'no';
}
const EXPECTED: Readonly<Record<string, RegExp>> = {
  'off off': /^remaining$/,
  'off fine': /^solved$/,
  'fine off': /^new$/,
  'off no': /^now not-/,
  'no off': /^before not-/,
};
const ranges = (using: Rubric): ReadonlyMap<string, { min: number; max: number }> =>
  new Map(
    toDocument(using).disciplines.flatMap(({ items }) =>
      items.map((item) => [item.id, item.deductPerMissing] as const),
    ),
  );

test('V2: random inspections of one edition', () => {
  for (let seed = 0; seed < SEEDS; seed++) {
    const { rubric: small, inspection, input } = buildCase(seed, 'small');
    const rng = new Random(seed);
    const ids = [...checkpointIndex(small).keys()];
    const mixed = new Map(ids.map((id) => [id, input.entries.get(rng.chance(0.6) ? id : rng.pick(ids))]));
    const entries = new Map([...mixed].flatMap(([id, one]) => (one ? [[id, one] as const] : [])));
    const later: Inspection = {
      ...inspection,
      entries: new Map([...entries].map(([id, one]) => [id, { ...one, method: null }])),
    };
    const comparison = compareInspections(
      { rubric: small, inspection },
      { rubric: small, inspection: later },
    );
    const [before, now] = [oracle(input), oracle({ ...input, entries })];
    const isBegun = ({ disciplines }: typeof before): boolean =>
      disciplines.some(({ entered, errors }) => entered + errors > 0);
    const shown = (score: number | null): string | null => (score === null ? null : (score / 100).toFixed(2));
    expect([seed, shown(comparison.composite.before), shown(comparison.composite.now)]).toEqual([
      seed,
      isBegun(before) ? before.composite : null,
      isBegun(now) ? now.composite : null,
    ]);
    expect(comparison.composite.provisional).toBe(before.provisional || now.provisional);
    for (const [i, { score }] of comparison.disciplines.entries()) {
      const [was, is] = [before.disciplines[i], now.disciplines[i]];
      if (!was || !is) throw new Error(`${seed}`);
      const stated = ({ entered, errors, score: one }: typeof was) => (entered + errors > 0 ? one : null);
      expect([seed, shown(score.before), shown(score.now)]).toEqual([seed, stated(was), stated(is)]);
      expect(score.change).toBe(
        score.before === null || score.now === null ? null : score.now - score.before,
      );
    }
    const range = ranges(small);
    const tally: Record<string, number> = {};
    for (const [id, { item }] of checkpointIndex(small)) {
      const allowed = range.get(item.id) ?? { min: 0, max: 0 };
      const look = (from: Inspection) => lookAt(from.entries.get(id) ?? entry(null), allowed);
      const both = `${look(inspection)} ${look(later)}`;
      const found = word(at(comparison, id));
      expect([seed, id, both, found]).toEqual([
        seed,
        id,
        both,
        expect.stringMatching(EXPECTED[both] ?? /^none$/),
      ]);
      tally[found] = (tally[found] ?? 0) + 1;
    }
    const counts = countOutcomes(comparison);
    expect(counts).toMatchObject({
      solved: tally.solved ?? 0,
      remaining: tally.remaining ?? 0,
      new: tally.new ?? 0,
      unchecked: tally['now not-inspected'] ?? 0,
    });
    expect(counts.before + counts.new).toBe(
      counts.solved + counts.remaining + counts.unchecked + counts.new + (tally['now not-applicable'] ?? 0),
    );
  }
});

/** Random entries: deducted, conforming, blank, not applicable. */
const filled = (using: Rubric, rng: Random): Inspected => {
  const range = ranges(using);
  const entries = [...checkpointIndex(using)].map(([id, { item }]) => {
    const off = entry(range.get(item.id)?.min ?? 1);
    return [id, rng.pick([off, off, entry(0, null), entry(0, null), entry(null, null), entry('/')])] as const;
  });
  return inspected(Object.fromEntries(entries), using);
};

/** Words as people read them: without blanks and without what ends a clause. */
const words = (text: string): string => text.replace(/[\s。，]/g, '');

test.each(FORMATS)('V3, V4: formats %i → %i, random editions', (first, second) => {
  let paired = 0;
  for (let seed = 0; seed < SEEDS; seed++) {
    const { rng, from, to, label } = editionPair(seed, [first, second]);
    const [earlier, now] = [filled(from.rubric, rng), filled(to.rubric, rng)];
    const comparison = compareInspections(earlier, now);
    const listed = all(comparison);
    const ids = (side: 'before' | 'now'): readonly string[] =>
      listed.flatMap((one) => one[side]?.id ?? []).sort();
    expect([label, ids('before')]).toEqual([label, [...from.souls.keys()].sort()]);
    expect([label, ids('now')]).toEqual([label, [...to.souls.keys()].sort()]);
    const [old, young] = [checkpointIndex(from.rubric), checkpointIndex(to.rubric)];
    const textsOf = (index: typeof old): readonly string[] =>
      [...index.values()].map(({ checkpoint }) => words(checkpoint.text));
    const once = (texts: readonly string[], text: string): boolean =>
      texts.filter((one) => one === text).length === 1;
    const [oldTexts, youngTexts] = [textsOf(old), textsOf(young)];
    for (const { before, now: is } of listed) {
      const [was, now2] = [old.get(before?.id ?? ''), young.get(is?.id ?? '')];
      if (was && now2) {
        paired += 1;
        expect([label, words(was.checkpoint.text)]).toEqual([label, words(now2.checkpoint.text)]);
        if (first === 2 && second === 2)
          expect(from.souls.get(was.checkpoint.id)).toBe(to.souls.get(now2.checkpoint.id));
        else expect([label, was.item.id]).toEqual([label, now2.item.id]);
        continue;
      }
      const lone = was ?? now2;
      if (!lone) throw new Error(label);
      const text = words(lone.checkpoint.text);
      const others = [...(was ? young : old).values()];
      const same = others.filter((other) =>
        first === 2 && second === 2
          ? (was ? from : to).souls.get(lone.checkpoint.id) ===
            (was ? to : from).souls.get(other.checkpoint.id)
          : other.item.id === lone.item.id && once(oldTexts, text) && once(youngTexts, text),
      );
      expect([label, same.filter((other) => words(other.checkpoint.text) === text)]).toEqual([label, []]);
    }
    expectReversed(comparison, compareInspections(now, earlier), label);
  }
  expect(paired).toBeGreaterThan(SEEDS * 20);
});

/** V4. */
function expectReversed(comparison: Comparison, back: Comparison, label: string): void {
  const turned: Readonly<Record<string, string>> = {
    solved: 'new',
    new: 'solved',
    before: 'now',
    now: 'before',
  };
  const turn = (text: string): string => text.replace(/^\w+/, (first) => turned[first] ?? first);
  const lines = (of: Comparison, isBack: boolean): readonly string[] =>
    all(of)
      .map((one) => {
        const [before, now] = [one.before?.id ?? '-', one.now?.id ?? '-'];
        return isBack ? `${now} ${before} ${turn(word(one))}` : `${before} ${now} ${word(one)}`;
      })
      .sort();
  expect([label, lines(back, true)]).toEqual([label, lines(comparison, false)]);
  const opposite = (change: number | null): number | null => (change === null ? null : 0 - change);
  expect(back.composite.change).toBe(opposite(comparison.composite.change));
  const changes = (of: Comparison): readonly (readonly [string, number | null])[] =>
    of.disciplines
      .flatMap(({ items }) => items)
      .flatMap(({ before, now, score }) =>
        before && now ? [[[before.item.id, now.item.id].sort().join(), score.change] as const] : [],
      )
      .sort(([a], [b]) => (a < b ? -1 : 1));
  expect([label, changes(back)]).toEqual([
    label,
    changes(comparison).map(([id, change]) => [id, opposite(change)]),
  ]);
  const [one, other] = [countOutcomes(comparison), countOutcomes(back)];
  expect([one.before, one.now, one.solved, one.new, one.remaining]).toEqual([
    other.now,
    other.before,
    other.new,
    other.solved,
    other.remaining,
  ]);
}

test('V5: the same inspection twice', () => {
  for (let seed = 0; seed < SEEDS; seed++) {
    const { rubric: small, inspection } = buildCase(seed, 'small');
    const same = { rubric: small, inspection };
    const comparison = compareInspections(same, same);
    const scores = [
      comparison.composite,
      ...comparison.disciplines.flatMap(({ score, items }) => [score, ...items.map((item) => item.score)]),
    ];
    expect(scores.filter(({ before, now, change }) => before !== now || (change ?? 0) !== 0)).toEqual([]);
    const counts = countOutcomes(comparison);
    expect(counts).toEqual({
      before: counts.before,
      now: counts.before,
      solved: 0,
      remaining: counts.before,
      new: 0,
      unchecked: 0,
      incomparable: 0,
    });
    expect(
      all(comparison).filter(({ outcome }) => !['remaining', null].includes(countedAs(outcome))),
    ).toEqual([]);
  }
});

describe('V6: other editions', () => {
  const stated = (edit: (document: RubricDocument) => void): Rubric =>
    edited((document) => {
      for (const item of document.disciplines.flatMap(({ items }) => items))
        item.checkpoints = item.checkpoints.map((text, i) => ({
          id: `${item.id}.${i + 1}`,
          text: String(text),
        }));
      document.format = 2;
      edit(document);
    });
  const was = stated(() => undefined);
  const before = inspected({ 'CS-01.1': entry(1.5), 'CS-01.2': entry(1) }, was);

  test('another deduct range', () => {
    const now = stated(({ disciplines: [service] }) => {
      const [item] = service?.items ?? [];
      if (item) item.deductPerMissing = { min: 2, max: 3 };
    });
    const comparison = compareInspections(before, inspected({ 'CS-01.1': entry(2) }, now));
    expect(['CS-01.1', 'CS-01.2'].map((id) => word(at(comparison, id)))).toEqual(['remaining', 'solved']);
  });

  test('another item, another discipline', () => {
    const now = stated(({ disciplines: [service, facilities] }) => {
      const [moved] = service?.items[0]?.checkpoints.splice(0, 1) ?? [];
      if (moved) facilities?.items[0]?.checkpoints.push(moved);
    });
    const comparison = compareInspections(before, inspected({ 'CS-01.1': entry(1) }, now));
    expect(word(at(comparison, 'CS-01.1'))).toBe('remaining');
    expect(comparison.disciplines[1]?.items[0]?.checkpoints.at(-1)?.now?.id).toBe('CS-01.1');
    expect(comparison.disciplines[0]?.items[0]?.deducted).toEqual({ before: 25, now: 0 });
  });

  test('other words, none, and another name', () => {
    const now = stated(({ disciplines: [service] }) => {
      const item = service?.items[0];
      const [first] = item?.checkpoints ?? [];
      if (!item || typeof first !== 'object') throw new Error('no checkpoint');
      first.text += '，不少于3次';
      item.checkpoints.splice(1, 1);
      item.name += '（修订）';
    });
    const comparison = compareInspections(before, inspected({ 'CS-01.1': entry(1) }, now));
    const [item] = comparison.disciplines[0]?.items ?? [];
    expect(item?.checkpoints.filter(({ outcome }) => outcome.kind !== 'none').map(word)).toEqual([
      'before reworded',
      'now reworded',
      'now gone',
    ]);
    expect(item).toMatchObject({
      deducted: { before: 25, now: 10 },
      before: { item: { id: 'CS-01' } },
      now: { item: { id: 'CS-01' } },
    });
  });

  test('an item inserted in front, ids of items numbered anew', () => {
    const now = stated(({ disciplines: [service] }) => {
      const items = service?.items ?? [];
      const [first] = items;
      if (!service || !first) throw new Error('no item');
      first.fullMark -= 1;
      service.items = [
        { ...first, name: '新增项目', fullMark: 1, checkpoints: [{ id: 'N1', text: '新增的检查内容' }] },
        ...items.map((item, i) => ({ ...item, id: items[i + 1]?.id ?? 'CS-99' })),
      ];
    });
    const comparison = compareInspections(before, inspected({}, now));
    const [added, first, second] = comparison.disciplines[0]?.items ?? [];
    expect(added).toMatchObject({ before: null, now: { item: { name: '新增项目' } } });
    expect(first).toMatchObject({
      before: { item: { id: 'CS-01' } },
      now: { item: { id: 'CS-02' } },
      deducted: { before: 25, now: 0 },
    });
    expect(second?.before?.item.name).toBe(second?.now?.item.name);
  });

  test('a discipline that one edition lacks', () => {
    const now = stated((document) => {
      const [gone, ...rest] = document.disciplines;
      document.disciplines = rest;
      if (rest[0]) rest[0].weight += gone?.weight ?? 0;
    });
    const comparison = compareInspections(before, inspected({}, now));
    expect(comparison.disciplines.at(-1)).toMatchObject({
      now: null,
      before: { id: 'customer-service' },
      deducted: { before: 25, now: null },
      score: { change: null },
    });
    expect(word(at(comparison, 'CS-01.1'))).toBe('now gone');
    expect(countOutcomes(comparison)).toMatchObject({ before: 2, solved: 0, incomparable: 2 });
    const back = compareInspections(inspected({}, now), before);
    expect(back.disciplines.map((one) => [one.before?.id, one.now?.id])).toEqual(
      was.disciplines.map(({ id }, i) => [i === 0 ? undefined : id, id]),
    );
    expect(back.disciplines[0]).toMatchObject({
      before: null,
      deducted: { before: null, now: 25 },
      score: { before: null, now: 9750, change: null },
    });
  });

  describe('an item in two', () => {
    type Part = readonly [id: string, name: string, checkpoints: readonly number[]];
    /** The first item of the first discipline in parts, by their checkpoints, which are of another edition where they are negative. */
    const inParts = (...parts: readonly Part[]): Rubric =>
      stated(({ disciplines: [service] }) => {
        const [first, ...rest] = service?.items ?? [];
        if (!service || !first) throw new Error('no item');
        const made = parts.map(([id, name, checkpoints], i) => ({
          ...first,
          id,
          name: name === '' ? first.name : name,
          fullMark: i === 0 ? first.fullMark - parts.length + 1 : 1,
          checkpoints: checkpoints.map((at) => {
            const one = first.checkpoints[Math.abs(at) - 1];
            if (typeof one !== 'object') throw new Error('no checkpoint');
            return at > 0 ? one : { id: `X${-at}`, text: `${one.text}（新）` };
          }),
        }));
        service.items = [...made, ...rest];
      });
    const pairs = (earlier: Rubric, later: Rubric): readonly string[] =>
      (compareInspections(inspected({}, earlier), inspected({}, later)).disciplines[0]?.items ?? [])
        .map(({ before: then, now }) => `${then?.item.id ?? '无'} ${now?.item.id ?? '无'}`)
        .filter((pair) => /CS-01|P\d|无/.test(pair));

    test.each<[string, readonly Part[], readonly Part[], readonly string[]]>([
      [
        'its id stays with one part',
        [['CS-01', '', [1, 2]]],
        [
          ['CS-01', '', [1]],
          ['P1', '', [2]],
        ],
        ['CS-01 CS-01', '无 P1'],
      ],
      [
        'the parts come together',
        [
          ['CS-01', '', [1]],
          ['P1', '', [2]],
        ],
        [['CS-01', '', [1, 2]]],
        ['CS-01 CS-01', 'P1 无'],
      ],
      [
        'no part has its id',
        [['CS-01', '', [1, 2]]],
        [
          ['P1', '', [1]],
          ['P2', '', [2]],
        ],
        ['无 P1', '无 P2', 'CS-01 无'],
      ],
      [
        'neither part had its id',
        [
          ['P1', '', [1]],
          ['P2', '', [2]],
        ],
        [['CS-01', '', [1, 2]]],
        ['无 CS-01', 'P1 无', 'P2 无'],
      ],
      ['another id', [['P1', '', [1, 2]]], [['P2', '', [1]]], ['P1 P2']],
      ['another id and name', [['P1', '', [1]]], [['P2', '别的名称', [1]]], ['无 P2', 'P1 无']],
      ['another id, other checkpoints', [['P1', '', [1]]], [['P2', '', [-1]]], ['无 P2', 'P1 无']],
      ['one id and name, other checkpoints', [['P1', '', [1]]], [['P1', '', [-1]]], ['P1 P1']],
      [
        'one id, another name, one checkpoint',
        [['P1', '', [1, 2]]],
        [['P1', '别的名称', [1, -2]]],
        ['P1 P1'],
      ],
      [
        'one id with one part, the name with the other',
        [['P1', '', [1, 2]]],
        [
          ['P1', '别的名称', [1]],
          ['P2', '', [2]],
        ],
        ['P1 P1', '无 P2'],
      ],
      ['one id, nothing else', [['P1', '', [1]]], [['P1', '别的名称', [-1]]], ['无 P1', 'P1 无']],
    ])('%s', (_, earlier, later, expected) => {
      expect(pairs(inParts(...earlier), inParts(...later))).toEqual(expected);
    });
  });
});
