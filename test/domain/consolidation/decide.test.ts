/**
 * Which of several files of one inspection counts.
 *
 * W1 the name of a file decides nothing; the order in which files come changes nothing.
 * W2 a correction counts: written by us since, typed since, or saved later, in that order of trust.
 * W3 to save an older file again changes nothing; to type in it does, and then it is a doubt.
 * W4 a doubt is one: nothing to go by, clocks that cannot be right, copies that went on by themselves.
 * W5 equal contents are no doubt: one counts, the others are reported as equal.
 * W6 a date outside of the period never replaces one within it; two of them with different dates are a doubt.
 * W7 what head office names counts; in doubt the one saved last, where it says so.
 * W8 three and more: the one that is later than every other one.
 */
import { Consolidator } from '../../../src/domain/consolidation/consolidator';
import { NO_PREFERENCE, type Preference } from '../../../src/domain/consolidation/decide';
import { wholeDigest } from '../../../src/domain/content-digest';
import { defaultRubric } from '../../../src/domain/default-rubric';
import { nextSaveText, readSaveRecord } from '../../../src/domain/save-record';
import type { Exclusion, SiteResult } from '../../../src/domain/site-result';
import { siteResult } from '../../support/site-results';

const DAY = '2011-12-20';
const second = (text: string): number => Date.parse(`2011-${text}:00Z`) / 1000;

/** What is in a file by a name of its own: two names, two contents. */
interface Wish extends Partial<SiteResult> {
  /** Names the contents. */
  readonly says: number;
  /** When we wrote it, the first time first; never when missing. */
  readonly writes?: readonly string[];
  /** Names the contents that the last write left, where somebody typed since. */
  readonly left?: number;
  readonly modified?: string;
}

function fileOf(file: string, { says, writes = [], left = says, modified, ...wish }: Wish): SiteResult {
  const result = siteResult({ seed: says, site: '锦江花园', ...wish });
  const content = { ...result.revision.content, facts: `${result.inspectedOn}` };
  const record = writes.reduce((text, at) => nextSaveText(text, new Date(second(at) * 1000)), '');
  const digest = left === says ? wholeDigest(content) : `other ${left}`;
  return {
    ...result,
    file,
    revision: {
      content,
      saved: readSaveRecord(record, digest),
      modified: modified === undefined ? null : second(modified),
    },
  };
}

function settle(files: readonly SiteResult[], prefer: Preference = NO_PREFERENCE) {
  const consolidator = new Consolidator();
  for (const file of files) consolidator.add(file);
  const found = consolidator.finish({ day: DAY, rubrics: [defaultRubric()], prefer });
  return {
    kept: found.periods.flatMap(({ sites }) => sites.map(({ file }) => file)),
    reasons: Object.fromEntries(found.excluded.map(({ file, facts }) => [file, facts.why ?? facts.doubt])),
    excluded: found.excluded,
    contests: found.contests,
  };
}

/** Every order of two or three files comes to the same; answers what. */
function decided(files: Readonly<Record<string, Wish>>, prefer?: Preference) {
  const all = Object.entries(files).map(([file, wish]) => fileOf(file, wish));
  const outcome = settle(all, prefer);
  expect(settle([...all].reverse(), prefer)).toEqual(outcome);
  return { kept: outcome.kept, reasons: outcome.reasons };
}

const prefers = (...files: readonly string[]): Preference => ({ files: new Set(files), newest: false });
const NEWEST: Preference = { files: new Set(), newest: true };

/** Names in both orders: whichever comes first to people, the outcome is the same. */
const NAMES = [
  ['a.xlsx', 'a_更正.xlsx'],
  ['z.xlsx', 'a.xlsx'],
  ['督导评分_锦江花园_2011Q4.xlsx', '督导评分_锦江花园_2011Q4_2011-11-27.xlsx'],
  ['督导评分_锦江花园_2011Q4_2011-11-27.xlsx', '督导评分_锦江花园_2011Q4.xlsx'],
] as const;

describe.each(NAMES)('%s, corrected as %s', (early, late) => {
  test.each<[string, Wish, Wish, string]>([
    [
      'written since',
      { says: 1, writes: ['11-27T10:00'] },
      { says: 2, writes: ['11-27T10:00', '11-28T09:00'] },
      'saves',
    ],
    [
      'written since, the clock put back',
      { says: 1, writes: ['11-27T10:00'], modified: '11-27T10:00' },
      { says: 2, writes: ['11-27T10:00', '01-01T00:10'], modified: '01-01T00:10' },
      'saves',
    ],
    [
      'the older one saved again later, unchanged',
      { says: 1, writes: ['11-27T10:00'], modified: '12-05T08:00' },
      { says: 2, writes: ['11-27T10:00', '11-28T09:00'], modified: '11-28T09:00' },
      'saves',
    ],
    [
      'typed in both, and written since',
      { says: 1, left: 9, writes: ['11-27T10:00'], modified: '11-27T11:00' },
      { says: 2, left: 8, writes: ['11-27T10:00', '11-28T09:00'], modified: '11-28T10:00' },
      'saves',
    ],
    [
      'typed since, the older one saved again later',
      { says: 1, writes: ['11-27T10:00'], modified: '12-05T08:00' },
      { says: 2, left: 9, writes: ['11-27T10:00'], modified: '11-28T09:00' },
      'saves',
    ],
    [
      'typed in both since the same write',
      { says: 1, left: 9, writes: ['11-27T10:00'], modified: '11-27T11:00' },
      { says: 2, left: 9, writes: ['11-27T10:00'], modified: '11-28T11:00' },
      'modified',
    ],
    ['no record', { says: 1, modified: '11-27T10:00' }, { says: 2, modified: '11-27T10:01' }, 'modified'],
    [
      'brought up to date since',
      { says: 1, modified: '11-27T10:00' },
      { says: 2, writes: ['11-28T10:00'], modified: '11-28T10:00' },
      'modified',
    ],
    [
      'inspected once more',
      { says: 1, modified: '12-10T10:00' },
      { says: 2, inspectedOn: '2011-12-01' },
      'date',
    ],
    [
      'the other one was altered',
      { says: 1, alterations: 2, modified: '12-10T10:00' },
      { says: 2 },
      'alterations',
    ],
  ])('W1 W2 W3: %s', (_, first, second_, why) => {
    expect(decided({ [early]: first, [late]: second_ })).toEqual({ kept: [late], reasons: { [early]: why } });
  });

  test.each<[string, Wish, Wish, string]>([
    ['nothing to go by', { says: 1 }, { says: 2 }, 'nothing'],
    [
      'saved in the same second',
      { says: 1, modified: '11-27T10:00' },
      { says: 2, modified: '11-27T10:00' },
      'nothing',
    ],
    ['one does not say when', { says: 1, modified: '11-27T10:00' }, { says: 2 }, 'nothing'],
    [
      'saved in the future',
      { says: 1, modified: '11-27T10:00' },
      { says: 2, modified: '12-28T10:00' },
      'nothing',
    ],
    [
      'two copies, each written once more',
      { says: 1, writes: ['11-27T10:00', '11-28T10:00'], modified: '11-28T10:00' },
      { says: 2, writes: ['11-27T10:00', '11-29T10:00'], modified: '11-29T10:00' },
      'copies',
    ],
    [
      'two copies, one written more often',
      { says: 1, writes: ['11-27T10:00', '11-28T10:00'] },
      { says: 2, writes: ['11-27T10:00', '11-29T10:00', '11-30T10:00'] },
      'copies',
    ],
    [
      'typed in the older one after the newer one was saved',
      { says: 1, left: 9, writes: ['11-27T10:00'], modified: '12-05T08:00' },
      { says: 2, writes: ['11-27T10:00', '11-28T09:00'], modified: '11-28T09:00' },
      'conflict',
    ],
    [
      'one without a record saved after one with',
      { says: 1, modified: '12-05T08:00' },
      { says: 2, writes: ['11-28T10:00'], modified: '11-28T10:00' },
      'conflict',
    ],
  ])('W4: %s', (_, first, second_, doubt) => {
    const files = { [early]: first, [late]: second_ };
    expect(decided(files)).toEqual({ kept: [], reasons: { [early]: doubt, [late]: doubt } });
    expect(decided(files, prefers(late))).toEqual({ kept: [late], reasons: { [early]: 'preferred' } });
    expect(decided(files, prefers(early))).toEqual({ kept: [early], reasons: { [late]: 'preferred' } });
  });

  test('W5: equal contents', () => {
    const files = { [early]: { says: 1 }, [late]: { says: 1, modified: '11-28T10:00' } };
    const { kept, reasons } = decided(files);
    expect(kept).toHaveLength(1);
    expect(Object.values(reasons)).toEqual(['same']);
    expect(settle(Object.entries(files).map(([file, wish]) => fileOf(file, wish))).contests).toEqual([]);
  });

  test('W6: another period’s inspection', () => {
    const wrong = { says: 1, inspectedOn: '2012-01-15', modified: '12-10T10:00' };
    expect(decided({ [early]: wrong, [late]: { says: 2, inspectedOn: '2011-11-01' } })).toEqual({
      kept: [late],
      reasons: { [early]: 'period' },
    });
    expect(
      decided({ [early]: wrong, [late]: { says: 2, inspectedOn: '2011-11-01', alterations: 1 } }).kept,
    ).toEqual([late]);
    expect(decided({ [early]: wrong, [late]: { says: 2, inspectedOn: '2011-09-15' } }).reasons).toEqual({
      [early]: 'dates',
      [late]: 'dates',
    });
    expect(decided({ [early]: wrong, [late]: { ...wrong, says: 2, modified: '12-11T10:00' } }).kept).toEqual([
      late,
    ]);
    expect(decided({ [early]: wrong, [late]: { says: 2, inspectedOn: null } }).kept).toEqual([]);
  });
});

test('W6: a late inspection that is the only one counts', () => {
  expect(decided({ 'a.xlsx': { says: 1, inspectedOn: '2012-01-15' } }).kept).toEqual(['a.xlsx']);
});

test('W6: periods that are not understood are not judged', () => {
  const first = { says: 1, period: '第一次检查', inspectedOn: '2011-09-15' };
  expect(
    decided({ 'a.xlsx': first, 'b.xlsx': { ...first, says: 2, inspectedOn: '2012-09-15' } }).kept,
  ).toEqual(['b.xlsx']);
});

test('W7: in doubt the one saved last', () => {
  const copies = {
    'a.xlsx': { says: 1, writes: ['11-27T10:00', '11-28T10:00'], modified: '11-30T10:00' },
    'b.xlsx': { says: 2, writes: ['11-27T10:00', '11-29T10:00'], modified: '11-29T10:00' },
  };
  expect(decided(copies, NEWEST)).toEqual({ kept: ['a.xlsx'], reasons: { 'b.xlsx': 'newest' } });
  expect(decided({ 'a.xlsx': { says: 1 }, 'b.xlsx': { says: 2 } }, NEWEST).kept).toEqual([]);
  const clear = {
    'a.xlsx': { says: 1, modified: '11-27T10:00' },
    'b.xlsx': { says: 2, inspectedOn: '2011-12-01' },
  };
  expect(decided(clear, NEWEST)).toEqual({ kept: ['b.xlsx'], reasons: { 'a.xlsx': 'date' } });
});

test('W7: what is named counts before everything else', () => {
  const files = {
    'a.xlsx': { says: 1, alterations: 3, inspectedOn: '2012-01-15' },
    'b.xlsx': { says: 2, modified: '11-27T10:00' },
  };
  expect(decided(files, prefers('a.xlsx'))).toEqual({ kept: ['a.xlsx'], reasons: { 'b.xlsx': 'preferred' } });
  expect(decided({ 'a.xlsx': { says: 1 }, 'b.xlsx': { says: 2 } }, prefers('a.xlsx', 'b.xlsx')).kept).toEqual(
    [],
  );
});

describe('W8', () => {
  test('three in a row', () => {
    expect(
      decided({
        'b.xlsx': { says: 1, writes: ['11-27T10:00'] },
        'c.xlsx': { says: 2, writes: ['11-27T10:00', '11-28T10:00'] },
        'a.xlsx': { says: 3, writes: ['11-27T10:00', '11-28T10:00', '11-29T10:00'] },
      }),
    ).toEqual({ kept: ['a.xlsx'], reasons: { 'b.xlsx': 'saves', 'c.xlsx': 'saves' } });
  });

  test('two copies of a first one', () => {
    expect(
      decided({
        'a.xlsx': { says: 1, writes: ['11-27T10:00'] },
        'b.xlsx': { says: 2, writes: ['11-27T10:00', '11-28T10:00'] },
        'c.xlsx': { says: 3, writes: ['11-27T10:00', '11-29T10:00'] },
      }).kept,
    ).toEqual([]);
  });

  test('the same file once more under a third name', () => {
    const first = { says: 1, writes: ['11-27T10:00'], modified: '11-27T10:00' };
    const { kept, reasons } = decided({
      'a.xlsx': first,
      'b.xlsx': { ...first, modified: '12-05T10:00' },
      'c.xlsx': { says: 2, writes: ['11-27T10:00', '11-28T10:00'], modified: '11-28T10:00' },
    });
    expect({ kept, reasons }).toEqual({
      kept: ['c.xlsx'],
      reasons: { 'a.xlsx': 'saves', 'b.xlsx': 'saves' },
    });
  });
});

test('what differs is listed, this file’s first', () => {
  const { excluded, contests } = settle([
    fileOf('a.xlsx', { says: 1, modified: '11-27T10:00' }),
    fileOf('b.xlsx', { says: 2, modified: '11-28T10:00' }),
  ]);
  const [one, other] = [1, 2].map((seed) => siteResult({ seed, site: '锦江花园' })) as [
    SiteResult,
    SiteResult,
  ];
  const [exclusion] = excluded as readonly [Exclusion];
  expect(exclusion.rivals?.[0]?.file).toBe('b.xlsx');
  expect(exclusion.rivals?.[0]?.differences).toEqual(
    expect.arrayContaining([
      { what: 'composite', here: one.composite, there: other.composite },
      { what: 'open', here: one.openRectifications.length, there: other.openRectifications.length },
      expect.objectContaining({ what: 'deductions' }),
    ]),
  );
  expect(contests).toEqual([
    {
      site: '锦江花园',
      period: '2011Q4',
      kept: 'b.xlsx',
      files: [
        expect.objectContaining({ file: 'a.xlsx', savedAt: second('11-27T10:00'), exclusion: exclusion }),
        expect.objectContaining({ file: 'b.xlsx', exclusion: null }),
      ],
    },
  ]);
});
