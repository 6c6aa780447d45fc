/**
 * 快速录入 as it is typed, without a workbook.
 *
 * Q1 40 deductions all over the five disciplines take at most 480 keys, without reasons and without the mouse; each is where the paper
 *    has it.
 * Q2 numbers count only where the code on the paper is the workbook's; otherwise entries go by words.
 * Q3 Enter goes to what is open next, in the order of the paper, round again, then to what lacks a reason.
 * Q4 符合, 不适用 and 本项全部符合 are one key each.
 * Q5 what cannot be taken changes nothing and is said: amounts out of range, numbers that there are not, words nobody wrote.
 * Q6 what stands there is written over only after somebody said so, and Enter does not say so.
 * Q8 Enter right after the key that chose a discipline is a habit: it opens no checkpoint. Nor does a sign that an input method wrote
 *    stand for words.
 * Q7 whatever is typed, in whatever order: nothing throws, and only the checkpoint that was shown is changed, or what is open in its
 *    item by 本项全部符合; what is entered is right, or a number in range.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { BLANK_ENTRY, type RawEntry, readEntry } from '../../src/domain/entry';
import { entryCode } from '../../src/domain/entry-code';
import { checkpointIndex } from '../../src/domain/rubric';
import { foundByText } from '../../src/usecases/quick/answer-place';
import { beginWriting, failWriting } from '../../src/usecases/quick/journal';
import { lacking } from '../../src/usecases/quick/open-entries';
import { locate } from '../../src/usecases/quick/quick-source';
import { buildCase } from '../support/cases';
import { entry } from '../support/inspections';
import { Typing } from '../support/quick/typing';
import { Random } from '../support/random';
import { runs } from '../support/runs';

const rubric = defaultRubric();
const CODE = entryCode(rubric);

/** The checkpoint by its discipline, item and position, all from 1. */
const at = (discipline: number, item: number, checkpoint: number): string =>
  rubric.disciplines[discipline - 1]?.items[item - 1]?.checkpoints[checkpoint - 1]?.id ?? '';

const begun = (entries?: ConstructorParameters<typeof Typing>[1]): Typing =>
  new Typing(rubric, entries).keysOf(`${CODE}⏎`);

const held = (typing: Typing, id: string) => typing.source.entry(id);

test('Q1: 40 deductions', () => {
  const random = new Random(40);
  let most = 0;
  for (let round = 0; round < runs(20, 200); round++) {
    const deductions = rubric.disciplines.flatMap((discipline, d) =>
      random
        .shuffle(discipline.items.flatMap((item, i) => item.checkpoints.map((_, c) => ({ item, i, c }))))
        .slice(0, 8)
        .map(({ item, i, c }) => {
          const { rule } = item;
          return { d, i, c, amount: random.int(rule.min, rule.max) / 10 };
        }),
    );
    const typing = begun();
    for (const [n, { d, i, c, amount }] of deductions.entries()) {
      if (n === 0) typing.keysOf(`${d + 1}`);
      else if (deductions[n - 1]?.d !== d) typing.keysOf(`-${d + 1}`);
      typing.keysOf(`${i + 1}-${c + 1}⏎${amount}⏎⏎`);
    }
    for (const { d, i, c, amount } of deductions)
      expect(held(typing, at(d + 1, i + 1, c + 1))).toMatchObject({ deduction: amount });
    expect(typing.journal.steps).toBe(40);
    most = Math.max(most, typing.keys);
  }
  expect(most).toBeLessThanOrEqual(480);
  expect(most).toBeGreaterThan(300); // something was typed
});

test('Q2: another edition on the paper', () => {
  const other = CODE === '0000' ? '0001' : '0000';
  const typing = new Typing(rubric).keysOf(`12⏎`);
  expect(typing.state.said).toEqual({ code: 'code-shape', typed: '12' });
  typing.keysOf(`${other}⏎`);
  expect(typing.state).toMatchObject({
    numbers: false,
    stage: { kind: 'discipline' },
    said: { code: 'code-differs', typed: other, own: CODE },
  });
  typing.keysOf('13-2⏎');
  expect(typing.state.said).toEqual({ code: 'numbers-refused', typed: '3-2' });
  expect(typing.state.stage).toEqual({ kind: 'place', at: at(1, 1, 1) });
  typing.keysOf('人才培养⏎');
  expect(typing.state.stage).toEqual({ kind: 'amount', at: at(1, 6, 1) });
  expect(new Typing(rubric).keysOf('⏎').state).toMatchObject({ numbers: false, said: { code: 'no-code' } });
  expect(begun().state).toMatchObject({ numbers: true, said: null });
});

test('taken back while it is being written, and that fails', () => {
  const typing = begun().keysOf('1+');
  typing.keysOf('1-1⏎/+⏎');
  typing.journal = beginWriting(typing.journal).journal;
  typing.undo();
  typing.journal = failWriting(typing.journal);
  typing.undo();
  expect(held(typing, at(1, 1, 1))).toMatchObject({ deduction: null, reason: null });
  const pending = beginWriting(typing.journal).pending.filter(({ id }) => id === at(1, 1, 1));
  expect(pending.map(({ was, now }) => [was.deduction, now.deduction])).toEqual([[null, null]]);
});

test('Q3: what is open', () => {
  const typing = begun(new Map([[at(5, 1, 2), entry(0, null)]]));
  const stage = () => typing.state.stage;
  typing.keysOf('5');
  expect(stage()).toMatchObject({ kind: 'place', at: at(5, 1, 1) });
  typing.keysOf('⏎⏎1⏎');
  expect(stage()).toEqual({
    kind: 'reason',
    at: at(5, 1, 1),
    held: { deduction: 1, reason: null, method: null },
  });
  typing.keysOf('⏎');
  expect(stage()).toEqual({ kind: 'place', at: at(5, 1, 3) });
  typing.keysOf('⏎⏎'); // left as it is
  expect(stage()).toEqual({ kind: 'place', at: at(5, 1, 4) });
  typing.keysOf('16⏎+');
  while (lacking(typing.source, 'greening').blank > 0) typing.keysOf('+');
  expect(stage()).toEqual({ kind: 'place', at: at(5, 1, 1) });
  typing.keysOf('⏎枯枝⏎');
  expect(held(typing, at(5, 1, 1))).toMatchObject({ deduction: 1, reason: '枯枝' });
  expect(stage()).toEqual({ kind: 'place', at: null });
  typing.keysOf('+');
  expect(typing.state.said).toEqual({ code: 'all-done' });
  typing.keysOf('⏎');
  expect(stage()).toEqual({ kind: 'discipline' });
  typing.keysOf('⏎');
  expect(stage()).toEqual({ kind: 'place', at: at(1, 1, 1) });
});

test('Q4: one key', () => {
  const typing = begun().keysOf('1+');
  expect(held(typing, at(1, 1, 1))).toMatchObject({ deduction: 0, reason: null });
  typing.keysOf('/本项目没有⏎');
  expect(held(typing, at(1, 1, 2))).toMatchObject({ deduction: '/', reason: '本项目没有' });
  typing.keysOf('*');
  expect([held(typing, at(1, 1, 3)), held(typing, at(1, 1, 4))]).toMatchObject([
    { deduction: 0 },
    { deduction: 0 },
  ]);
  expect(held(typing, at(1, 1, 2))).toMatchObject({ deduction: '/' });
  expect(typing.state.stage).toEqual({ kind: 'place', at: at(1, 2, 1) });
  expect(typing.journal.steps).toBe(3);
  typing.keysOf('k1⏎*');
  expect(typing.state.said).toEqual({ code: 'item-full' });
});

test('Q3: a position that cannot be an amount leads there, wherever one is asked for', () => {
  const typing = begun().keysOf('11-1⏎3-2⏎');
  expect(typing.state.stage).toEqual({ kind: 'amount', at: at(1, 3, 2) });
  typing.keysOf('k2-1⏎0.5⏎');
  expect(held(typing, at(1, 2, 1))).toMatchObject({ deduction: 0.5 });
});

test('Q8: Enter after the key of the discipline', () => {
  const typing = begun().keysOf('1⏎');
  expect(typing.state).toMatchObject({ stage: { kind: 'place', at: at(1, 1, 1) }, said: null });
  typing.keysOf('1.2⏎');
  expect(typing.state.stage).toEqual({ kind: 'amount', at: at(1, 1, 2) });
  expect(typing.journal.changes).toEqual([]);
  expect(begun().keysOf('1⏎⏎').state.stage).toEqual({ kind: 'amount', at: at(1, 1, 1) });
});

test.each(['1+⏎', '19⏎', '1q1⏎⏎', '1-客⏎⏎', '1⏎-⏎⏎'])('Q8: %s: the Enter is meant', (typed) => {
  expect(begun().keysOf(typed).state.stage.kind).toBe('amount');
});

test('Q8: nor where the key named none', () => {
  const typing = begun().keysOf('9⏎');
  expect(typing.state).toMatchObject({
    stage: { kind: 'discipline' },
    said: { code: 'choose-discipline', count: 5 },
  });
  expect(typing.keysOf('⏎').state.stage.kind).toBe('place');
});

test.each(['。', '，', '．', '；', '……'])('Q8: %s at the place', (sign) => {
  const typing = begun().keysOf(`1${sign}⏎`);
  expect(typing.state).toMatchObject({
    stage: { kind: 'place', at: at(1, 1, 1) },
    said: { code: 'no-place', typed: sign, numbers: true },
  });
  expect(foundByText(typing.source, typing.state.discipline, sign)).toEqual([]);
});

test.each([
  ['9⏎', 'amount'],
  ['0.05⏎', 'amount'],
  ['x⏎', 'amount'],
  ['1点5⏎', 'amount'],
])('Q5: amount %s', (typed, code) => {
  const typing = begun().keysOf(`11-1⏎${typed}`);
  expect(typing.state).toMatchObject({ stage: { kind: 'amount', at: at(1, 1, 1) }, said: { code } });
  expect(typing.journal.changes).toEqual([]);
});

test.each([
  ['99-1⏎', { code: 'no-item', discipline: '客户服务', item: 99, last: 19 }],
  ['1-9⏎', { code: 'no-checkpoint', item: 1, checkpoint: 9, last: 4 }],
  ['q3-2⏎', { code: 'no-discipline', typed: 'q' }],
  ['飞碟⏎', { code: 'nothing-found', typed: '飞碟' }],
  ['档案⏎', { code: 'several-found', typed: '档案', count: 27 }],
])('Q5: place %s', (typed, said) => {
  const typing = begun().keysOf(`1${typed}`);
  expect(typing.state.stage).toEqual({ kind: 'place', at: at(1, 1, 1) });
  expect(typing.state.said).toMatchObject({ code: said.code });
  if (said.code !== 'several-found') expect(typing.state.said).toEqual(said);
  expect(typing.journal.changes).toEqual([]);
});

test('Q6: written over only after saying so', () => {
  const id = at(1, 1, 1);
  const typing = begun(new Map([[id, entry(1.5, '未上墙')]])).keysOf('11-1⏎0.5⏎⏎⏎');
  expect(typing.state).toMatchObject({
    stage: { kind: 'overwrite', at: id, deduction: 0.5 },
    said: { code: 'say-so' },
  });
  expect(held(typing, id)).toMatchObject({ deduction: 1.5 });
  typing.keysOf('-');
  expect(typing.state.stage).toEqual({ kind: 'amount', at: id });
  typing.keysOf('0.5⏎+');
  expect(held(typing, id)).toMatchObject({ deduction: 0.5, reason: '未上墙' });
  typing.keysOf('⏎');
  expect(held(typing, id)).toMatchObject({ deduction: 0.5, reason: '未上墙' });
  typing.keysOf('1-1⏎++');
  expect(held(typing, id)).toMatchObject({ deduction: 0, reason: null });
  expect(typing.undo()).toMatchObject({ id, count: 1 });
  expect(held(typing, id)).toMatchObject({ deduction: 0.5, reason: '未上墙' });
  expect(typing.undo().count).toBe(1);
  expect(held(typing, id)).toMatchObject({ deduction: 1.5, reason: '未上墙' });
  expect(typing.undo().count).toBe(0);
});

test('Q6: a problem without its marks is no 符合', () => {
  const id = at(1, 1, 1);
  const typing = begun(new Map([[id, entry(null, '没有见到')]])).keysOf('11-1⏎+');
  expect(typing.state.stage).toMatchObject({ kind: 'overwrite' });
  expect(typing.journal.changes).toEqual([]);
  const filled = begun(new Map([[id, entry({ error: '#N/A' }, null)]])).keysOf('11-1⏎1⏎');
  expect(filled.state.said).toEqual({ code: 'mend-on-sheet' });
});

test('Q6: 检查方式 goes with deductions of its discipline', () => {
  const typing = begun();
  typing.state = { ...typing.state, methods: { [rubric.disciplines[0]?.id ?? '']: '暗访' } };
  typing.keysOf('11-1⏎1⏎⏎+');
  expect(held(typing, at(1, 1, 1))).toMatchObject({ deduction: 1, method: '暗访' });
  expect(held(typing, at(1, 1, 2))).toMatchObject({ deduction: 0, method: null });
  typing.keysOf('-31-1⏎1⏎');
  expect(held(typing, at(3, 1, 1))).toMatchObject({ deduction: 1, method: null });
});

const KEYS = [
  '⏎',
  '⏎',
  '⏎',
  '+',
  '/',
  '*',
  '-',
  '⎋',
  '⌫',
  '.',
  '、',
  '0',
  '1',
  '2',
  '3',
  '5',
  'k',
  '绿',
  '制',
  '√',
  'x',
  '客3-2⏎',
  '1-1⏎',
  '0.5⏎',
  '2-3⏎1⏎',
];

test('Q7: any keys', () => {
  let entered = 0;
  for (let seed = 0; seed < runs(60, 1500); seed++) {
    const random = new Random(seed);
    const { rubric: own, inspection } = buildCase(seed, 'small');
    const entries = random.chance(0.5) ? inspection.entries : new Map<string, RawEntry>();
    const gone = random.chance(0.3) ? random.pick([...checkpointIndex(own).keys()]) : '';
    const typing = new Typing(own, entries, (id) => id !== gone);
    if (random.chance(0.8)) typing.keysOf(`${entryCode(own)}⏎`);
    for (let i = 0; i < 150; i++)
      for (const key of random.chance(0.05) ? `${entryCode(own)}⏎1` : random.pick(KEYS)) {
        const shown = 'at' in typing.state.stage ? typing.state.stage.at : null;
        const { length } = typing.journal.changes;
        typing.key(key);
        const changes = typing.journal.changes.slice(length);
        entered += changes.length;
        for (const { id, now, was } of changes) {
          const located = locate(typing.source, id);
          const isWholeItem = key === '*' && located?.item.checkpoints.some((one) => one.id === shown);
          expect([seed, id === shown || isWholeItem]).toEqual([seed, true]);
          if (isWholeItem && id !== shown) expect(now.deduction).toBe(0);
          if (located) expect(readEntry(now, located.item.rule).state).not.toBe('invalid');
          expect(was).not.toEqual(now);
        }
        if (random.chance(0.02)) typing.undo();
      }
    while (typing.undo().id !== null);
    for (const id of checkpointIndex(own).keys())
      expect([seed, held(typing, id)]).toEqual([seed, entries.get(id) ?? BLANK_ENTRY]);
  }
  expect(entered).toBeGreaterThan(300);
});
