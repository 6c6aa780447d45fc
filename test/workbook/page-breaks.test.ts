/**
 * Where pages end.
 *
 * P1 no group that fits on a page is split, and no page is begun without need: as few pages as when each is filled up.
 * P2 the last group is not alone on the last page where the page before has another one to give.
 * P3 so it is on every score sheet, empty and filled in; 核对 is beyond the paper, and nothing is merged across its edge.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { breakRows, type RowGroup, usableHeight } from '../../src/workbook/page-breaks';
import { COLUMN } from '../../src/workbook/sheets/score/columns';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { Random } from '../support/random';

const HEIGHT = 500;
const USABLE = usableHeight(HEIGHT);

/** The groups page by page. */
function pagesOf(groups: readonly RowGroup[]): readonly (readonly RowGroup[])[] {
  const ends = new Set(breakRows(groups, HEIGHT));
  const pages: RowGroup[][] = [[]];
  groups.forEach((group, i) => {
    pages.at(-1)?.push(group);
    if (ends.has(group.lastRow) && i < groups.length - 1) pages.push([]);
  });
  return pages;
}

const total = (groups: readonly RowGroup[]): number => groups.reduce((sum, { height }) => sum + height, 0);

/** Pages when each is filled up before the next is begun. */
function fewest(groups: readonly RowGroup[]): number {
  let [pages, filled] = [1, 0];
  for (const { height } of groups) {
    if (filled > 0 && filled + height > USABLE) {
      pages++;
      filled = 0;
    }
    filled += height;
  }
  return pages;
}

const groupsOf = (heights: readonly number[]): readonly RowGroup[] =>
  heights.map((height, i) => ({ height, lastRow: 10 * (i + 1) }));

test.each(Array.from({ length: 200 }, (_, seed) => seed))('P1, P2: random groups %i', (seed) => {
  const random = new Random(seed);
  const groups = groupsOf(Array.from({ length: random.int(1, 12) }, () => random.int(20, 480)));
  const pages = pagesOf(groups);
  expect(pages.length).toBe(fewest(groups));
  for (const page of pages) expect(total(page)).toBeLessThanOrEqual(USABLE);
  const [last, before] = [pages.at(-1) ?? [], pages.at(-2) ?? []];
  const given = before.at(-1);
  if (last.length === 1 && given)
    expect(before.length === 1 || given.height + total(last) > USABLE).toBe(true);
});

test('P2: the last of five that fill a page and a bit takes the fourth with it', () => {
  expect(breakRows(groupsOf([100, 100, 100, 100, 100]), HEIGHT)).toEqual([30]);
  expect(breakRows(groupsOf([400, 100]), HEIGHT)).toEqual([10]);
  expect(breakRows(groupsOf([100, 300, 300]), HEIGHT)).toEqual([20]);
});

describe.each([
  ['empty', { ...filledInspection(), entries: new Map(), rectification: new Map() }],
  ['filled in', filledInspection()],
] as const)('P3: %s', (_, inspection) => {
  const plan = planWorkbook(defaultRubric(), inspection);
  test.each(defaultRubric().disciplines.map(({ name, items }) => [name, items.length] as const))(
    '%s',
    (name, items) => {
      const sheet = plan.sheets.find((one) => one.name === name);
      const lastBreak = sheet?.print?.breaksAfter.at(-1) ?? 0;
      const onLast = sheet?.cells.filter((line, row) => row >= lastBreak && line[COLUMN.fullMark - 1]?.value);
      expect(items).toBeGreaterThan(2);
      expect(lastBreak).toBeGreaterThan(0);
      expect((onLast?.length ?? 0) - 1).toBeGreaterThanOrEqual(2); // the total has a mark, too
      expect(sheet?.print?.area.right).toBe(COLUMN.method);
      expect(
        sheet?.merges.filter(({ left, right }) => left <= COLUMN.method && right > COLUMN.method),
      ).toEqual([]);
    },
  );
});
