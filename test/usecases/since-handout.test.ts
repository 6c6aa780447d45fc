/**
 * What a ranking says of a workbook that was handed out (ADR 22).
 *
 * O1 a workbook as it was handed out differs in nothing; the row is no alteration; one of the first layout, and one that was
 *    not handed out, remember nothing.
 * O2 奖惩 by both rosters follows head office's 空档处理, never the workbook's.
 * O3 a roster that allows no 奖惩 is reported as such.
 * O4 whatever is in the cells: the workbook is ranked as ever, nothing is said to differ, and it can be written again.
 * O5 the sentence is short, whatever people wrote; it is given beside the other note of a site.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import type { SinceHandout } from '../../src/domain/handout-difference';
import type { Inspection } from '../../src/domain/inspection';
import type { GapPolicy } from '../../src/domain/scheme';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { sinceHandoutText } from '../../src/messages/handout-text';
import { siteMarks, siteNote } from '../../src/messages/policy-text';
import { examine } from '../../src/usecases/consolidate/examine';
import type { GridCell, GridWorkbook } from '../../src/workbook/grid';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { NO_RECORDS, recordsOf } from '../../src/workbook/records';
import { rememberingHandout } from '../../src/workbook/remember-handout';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { planToWorkbook } from '../support/filled-workbook';
import { gapInspection, THREE_PEOPLE } from '../support/gap-inspection';
import { person } from '../support/inspections';

const rubric = defaultRubric();
const given = gapInspection('甲', 'higher');
const NEWCOMER = person('陈新', '项目经理');
const joined: Inspection = { ...given, roster: [...THREE_PEOPLE, NEWCOMER] };

/** A workbook with an inspection in it that was handed out with what another one has. */
const workbook = (inspection: Inspection, handed: Inspection = given, layout = 2): GridWorkbook =>
  planToWorkbook(
    rememberingHandout(planWorkbook(rubric, inspection, { records: NO_RECORDS, layout }), handed),
  );

function resultOf(found: GridWorkbook, gapPolicy: GapPolicy = 'higher') {
  const examined = examine('甲.xlsx', found, [rubric], gapPolicy);
  if (examined.kind !== 'site') throw new Error(JSON.stringify(examined.exclusion));
  return examined.result;
}

const note = (found: GridWorkbook, gapPolicy?: GapPolicy): string =>
  siteNote({ ...resultOf(found, gapPolicy), deductions: 0, rank: 1, isOutsidePeriod: false });

test('O1: as it was handed out', () => {
  expect(resultOf(workbook(given))).toMatchObject({ sinceHandout: [], alterations: 0 });
  expect(resultOf(workbook(joined, given, 1))).toMatchObject({ sinceHandout: null, alterations: 0 });
  const made = planToWorkbook(planWorkbook(rubric, joined, { records: NO_RECORDS }));
  expect(resultOf(made)).toMatchObject({ sinceHandout: null, alterations: 0 });
});

test.each<readonly [GapPolicy, object | null]>([
  ['higher', { was: 3000, now: 4000 }],
  ['undetermined', null],
  ['lower', null], // 良好 pays nothing to either
])('O2: %s', (gapPolicy, payout) => {
  const { sinceHandout, alterations } = resultOf(workbook(joined), gapPolicy);
  expect(sinceHandout).toEqual([
    expect.objectContaining({ what: 'roster', added: { count: 1, first: ['陈新'] }, payout }),
  ]);
  expect(alterations).toBe(0);
});

test('O3: the same name twice', () => {
  const twice = { ...given, roster: [...THREE_PEOPLE, THREE_PEOPLE[0] ?? NEWCOMER] };
  expect(sinceHandoutText(resultOf(workbook(twice)).sinceHandout)).toBe(
    '人员名单增加 1 人（陈志明），奖惩 3,000 → 待核对',
  );
});

/** The workbook with other cells in the row that remembers the handout, from its second column on. */
function withCells(found: GridWorkbook, cells: readonly GridCell[]): GridWorkbook {
  const sheets = found.sheets.map((sheet) => ({
    ...sheet,
    rows: new Map(
      [...sheet.rows].map(([row, line]) => [
        row,
        line.get(1)?.value === 'handedOut'
          ? new Map([[1, { value: 'handedOut' }], ...cells.map((cell, i) => [i + 2, cell] as const)])
          : line,
      ]),
    ),
  }));
  return { ...found, sheets };
}

test.each<readonly [string, readonly GridCell[]]>([
  ['a number', [{ value: 1 }]],
  ['an error', [{ value: { error: '#N/A' } }, { value: '[' }]],
  ['a formula', [{ value: '[h1 x {}]', formula: 'A1&"x"' }]],
  ['an endless text', [{ value: `[h1 ${'長𠮷'.repeat(300_000)}]` }]],
  ['endless JSON', [{ value: `[h1 0123456789ab ${'['.repeat(900_000)}]` }]],
  ['only the last', [1, 2, 3, 4, 5, 6, 7].map((i) => ({ value: i === 7 ? '=1+1' : null }))],
  ['controls', [{ value: '[h1 \u0001\ud800]' }]],
])('O4: %s', async (_, cells) => {
  const found = withCells(workbook(joined), cells);
  const result = resultOf(found);
  expect(result).toMatchObject({ alterations: 0, payoutTotal: 4000, sinceHandout: 'unreadable' });
  expect(siteMarks({ ...result, deductions: 0, rank: 1, isOutsidePeriod: false })).toEqual([
    '发放记录读不出',
  ]);
  const reading = readWorkbook(found);
  if (!reading.ok) throw new Error('not read');
  const plan = planWorkbook(rubric, joined, { records: recordsOf(reading.value) });
  expect((await writeXlsx(plan, { modified: new Date(0) })).length).toBeGreaterThan(0);
  expect(resultOf(planToWorkbook(plan))).toMatchObject({ alterations: 0, sinceHandout: 'unreadable' });
});

test('O4: nothing is there any more', () => {
  expect(resultOf(withCells(workbook(joined), []))).toMatchObject({ alterations: 0, sinceHandout: null });
});

test('O5: one sentence', () => {
  expect(note(workbook(joined))).toBe('与发放时不同：人员名单增加 1 人（陈新），奖惩 3,000 → 4,000');
  expect(note(workbook(joined), 'undetermined')).toBe(
    '表内为就高（优秀，+4,000 元），总部按待裁定（暂不定级，不计奖惩）。与发放时不同：人员名单增加 1 人（陈新）',
  );
  const long = '很长的名字'.repeat(40);
  const people = Array.from({ length: 300 }, (_, i) => person(`${long}${i}`, `${long}甲`));
  const since: SinceHandout = resultOf(
    workbook(
      {
        ...given,
        facts: { ...given.facts, site: long, siteManager: `一行\n两行${long}` },
        roster: [...people, ...THREE_PEOPLE.map((row) => ({ ...row, role: long }))],
      },
      { ...given, facts: { ...given.facts, siteManager: '王经理' } },
    ),
  ).sinceHandout;
  const text = sinceHandoutText(since);
  expect(text.length).toBeLessThan(600);
  expect(text).toMatch(/^人员名单增加 300 人（.*等），岗位改变 3 人（陈志明 项目经理 → 很长.*…/);
  expect(text).not.toContain('\n');
});
