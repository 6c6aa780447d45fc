/**
 * 自检 in an open workbook.
 *
 * S1 it passes in an empty workbook, in one of ours and in a stranger's, leaves each exactly as it was, shows the sheet
 *    that the user looked at, and tells nothing of what is in it.
 * S2 a refused member is named at the points that exercise it, all others go on, and nothing stays behind.
 * S3 what reads otherwise than it was set is reported with both values.
 * S4 broken off in the middle, by Excel or by the user, it leaves nothing behind; what an earlier run left goes with the
 *    next one; a sheet of the user's with such a name stays.
 * S5 where the structure is protected it does nothing.
 * S6 requests and times are counted.
 */
import { POINTS, REMOVAL } from '../../../src/hosts/office/self-check/points';
import { CREATION } from '../../../src/hosts/office/self-check/points/sheets';
import { selfCheck } from '../../../src/hosts/office/self-check/self-check';
import type { PointId, PointResult, SelfCheckReport } from '../../../src/usecases/self-check';
import { changes, failureOf } from '../../support/office/disturbances';
import { changeOnTheWay, refuseMembers } from '../../support/office/refuse-members';
import { filledWorld } from '../../support/office/scenes';
import { type OfficeWorld, startOffice } from '../../support/office/start-office';
import { membersIn } from '../../support/office/used-members';
import { differences, wholeState } from '../../support/office/whole-state';

jest.setTimeout(600_000);

let world: OfficeWorld;
afterEach(() => world.dispose());

/** Our own Excel tells of a change before it answers the request: what has not come soon after does not come. */
const pause = (ms: number): Promise<void> =>
  new Promise((done) => setTimeout(done, ms < PATIENCE_MS ? SOON_MS : ms));
const PATIENCE_MS = 1000;
const SOON_MS = 10;

const OPTIONS = { now: () => performance.now(), saves: async () => true, pause };

async function check(options: Partial<Parameters<typeof selfCheck>[0]> = {}): Promise<SelfCheckReport> {
  const report = await selfCheck({ ...OPTIONS, ...options });
  if (!report) throw new Error('nothing was tried');
  return report;
}

const sheetNames = (): readonly string[] => world.grid.tabs().map(({ name }) => name);
const failed = ({ points }: SelfCheckReport): readonly PointResult[] =>
  points.filter(({ status }) => status !== 'passed');

/** A workbook that somebody else made, with a name and a sheet that is hidden. */
async function strangersWorld(): Promise<OfficeWorld> {
  const made = startOffice();
  const { worksheets, names } = made.book.root;
  const sheet = worksheets.add('机密工资表');
  sheet.getRange('A1:B2').formulas = [
    ['王小明', 4321.5],
    ['=B1*2', '不外传'],
  ];
  names.add('机密合计', "='机密工资表'!$B$1");
  sheet.visibility = 'Hidden';
  worksheets.add('第二张').activate();
  return made;
}

describe('S1', () => {
  test.each([
    ['an empty workbook', async () => startOffice()],
    ['one of ours', filledWorld],
    ["a stranger's", strangersWorld],
  ])('%s', async (_, open) => {
    world = await open();
    await world.book.settle();
    const before = await wholeState(world);
    const active = world.grid.activeSheet();
    const report = await check();
    expect(failed(report)).toEqual([]);
    expect(report.cleared).toBe(true);
    expect(report.points.map(({ id }) => id)).toEqual([...POINTS, REMOVAL].map(({ id }) => id));
    expect(differences(before, await wholeState(world))).toEqual([]);
    expect(world.grid.activeSheet()).toBe(active);
  });

  test('nothing of the workbook is in the report, whatever happens', async () => {
    world = await strangersWorld();
    const reported = JSON.stringify([
      await check(),
      await withRefused(new Set(['Workbook.worksheets.name']), check),
      await withRefused(new Set(['Range.values']), check),
    ]);
    for (const own of ['机密', '王小明', '4321.5', '8643', '不外传', '第二张', 'Sheet1'])
      expect(reported).not.toContain(own);
  });
});

async function withRefused<T>(
  members: ReadonlySet<string>,
  run: () => Promise<T>,
  code?: string,
): Promise<T> {
  refuseMembers(world, members, code);
  return await run().finally(() => world.interfere(null));
}

/** The members that each point asks Excel for. */
async function membersByPoint(): Promise<ReadonlyMap<PointId, ReadonlySet<string>>> {
  const found = new Map<PointId, Set<string>>();
  let at: PointId | null = null;
  world.interfere((body, run) => {
    if (at) for (const member of membersIn(body)) found.set(at, (found.get(at) ?? new Set()).add(member));
    return run();
  });
  await check({
    onStep: (step) => {
      at = (POINTS[step] ?? REMOVAL).id;
    },
  });
  world.interfere(null);
  return found;
}

/** What every point needs: refused apart, because then little is left. */
const NEEDED_BY_ALL = [
  'Workbook.worksheets.getItem',
  'Workbook.worksheets.add',
  'Worksheet.getRange',
  'Worksheet.id',
  'Worksheet.delete',
  'NamedItem.delete',
  'Worksheet.name',
  'Workbook.worksheets.name',
  'Workbook.worksheets.id',
  'Workbook.worksheets.visibility',
  'Workbook.worksheets.protection.protected',
  'Workbook.worksheets.tables.name',
  'Workbook.protection.protected',
];
const GROUPS = 6;

describe('S2', () => {
  let uses: ReadonlyMap<PointId, ReadonlySet<string>>;
  beforeAll(async () => {
    world = startOffice();
    uses = await membersByPoint();
    world.dispose();
  });

  const declared = [...new Set([...POINTS, REMOVAL].flatMap(({ members }) => members))];
  const apart = declared.filter((member) => !NEEDED_BY_ALL.includes(member));

  test.each(Array.from({ length: GROUPS }, (_, group) => [group]))('group %i of members', async (group) => {
    world = startOffice();
    const members = new Set(apart.filter((_, i) => i % GROUPS === group));
    const before = await wholeState(world);
    const report = await withRefused(members, check);
    expect(report.cleared).toBe(true);
    expect(differences(before, await wholeState(world))).toEqual([]);
    const statusOf = new Map(report.points.map(({ id, status }) => [id, status] as const));
    const expected = new Map<PointId, PointResult['status']>();
    for (const { id, after } of [...POINTS, REMOVAL]) {
      const isBasePassed = after === undefined || expected.get(after) === 'passed';
      // making and removing the scratch sheets gets along without most of what it looks at
      const needs = [CREATION, REMOVAL].find((point) => point.id === id)?.members ?? uses.get(id) ?? [];
      const meets = [...needs].some((member) => members.has(member));
      expected.set(id, !isBasePassed ? 'untried' : meets ? 'unsupported' : 'passed');
    }
    expect([...statusOf]).toEqual([...expected]);
    for (const { id, status, detail } of report.points)
      if (status === 'unsupported')
        expect([id, [...members].some((member) => detail === `InvalidArgument ${member}`)]).toEqual([
          id,
          true,
        ]);
    for (const point of [...POINTS, REMOVAL])
      if (point.members.some((member) => members.has(member)))
        expect([point.id, statusOf.get(point.id)]).not.toEqual([point.id, 'passed']);
  });

  test.each(NEEDED_BY_ALL.slice(0, 6))('%s, which all points need', async (member) => {
    world = startOffice();
    const before = await wholeState(world);
    const report = await withRefused(new Set([member]), check);
    const named = failed(report).filter(({ detail }) => detail.includes(member));
    expect(named.length).toBeGreaterThan(0);
    expect(report.cleared).toBe(differences(before, await wholeState(world)).length === 0);
    expect((await check()).cleared).toBe(true); // once Excel takes it again
    expect(differences(before, await wholeState(world))).toEqual([]);
  });

  test('a member that is missing for reading back only leaves the point untried', async () => {
    world = startOffice();
    const report = await withRefused(new Set(['Range.getMergedAreasOrNullObject']), check, 'ApiNotFound');
    expect(failed(report).map(({ id, status }) => [id, status])).toEqual([
      ['merge', 'untried'],
      ['merge-rows', 'untried'],
      ['unmerge', 'untried'],
    ]);
  });

  test('a host that saves no files', async () => {
    world = startOffice();
    expect(failed(await check({ saves: async () => false }))).toMatchObject([
      { id: 'save', status: 'different' },
    ]);
    const refusing = async (): Promise<boolean> => Promise.reject(new TypeError('机密'));
    expect(failed(await check({ saves: refusing }))).toMatchObject([
      { id: 'save', status: 'unsupported', detail: 'TypeError' },
    ]);
  });
});

test('S3: values changed on the way', async () => {
  world = await filledWorld();
  const members = POINTS.filter(({ id }) => !/^(chart|name|protect|table)/.test(id)).flatMap((point) =>
    point.members.filter((member) => /color|bold|wrap|rowHeight|indent|locked|size$|Gridlines/.test(member)),
  );
  expect(members.length).toBeGreaterThan(15);
  changeOnTheWay(world, new Set(members));
  const report = await check().finally(() => world.interfere(null));
  const builtOnThem = ['copy-formats', 'protect', 'unprotect'];
  const reported = failed(report).flatMap(({ id, status }) =>
    builtOnThem.includes(id) ? [] : [[id, status]],
  );
  const expected = POINTS.filter((point) => point.members.some((member) => members.includes(member)));
  expect(reported).toEqual(expected.map(({ id }) => [id, 'different']));
  const fill = report.points.find(({ id }) => id === 'fill');
  expect(fill?.differences[0]).toEqual({ what: 'first', expected: '#FFF9E5', found: '#123456' });
});

describe('S4', () => {
  test.each([40, 120, 200])('Excel answers nothing from request %i on, then again', async (from) => {
    world = await filledWorld();
    const before = await wholeState(world);
    let count = 0;
    world.interfere((_, run) => {
      count += 1;
      return count >= from && count < from + 6 ? Promise.reject(new Error('no answer')) : run();
    });
    const report = await check();
    world.interfere(null);
    expect(failed(report).length).toBeGreaterThan(0);
    expect(failed(report).length).toBeLessThan(8);
    expect(report.cleared).toBe(true);
    expect(differences(before, await wholeState(world))).toEqual([]);
  });

  test('Excel is gone for good; the next run clears up', async () => {
    world = await filledWorld();
    const before = await wholeState(world);
    let count = 0;
    world.interfere((_, run) => {
      count += 1;
      return count > 60 ? Promise.reject(new Error('no answer')) : run();
    });
    const report = await check();
    expect(report.cleared).toBe(false);
    world.interfere(null);
    expect(sheetNames().length).toBeGreaterThan(before.sheets.length);
    const again = await check();
    expect(failed(again)).toEqual([]);
    expect(differences(before, await wholeState(world))).toEqual([]);
  });

  test('stopped by the user', async () => {
    world = await filledWorld();
    const before = await wholeState(world);
    const stop = new AbortController();
    const failure = await failureOf(
      check({ signal: stop.signal, onStep: (step) => step === 50 && stop.abort() }),
    );
    expect(failure).toMatchObject({ code: 'cancelled' });
    expect(differences(before, await wholeState(world))).toEqual([]);
  });

  test("an earlier run's sheets go, the user's stay", async () => {
    world = startOffice();
    const { worksheets } = world.book.root;
    worksheets.add('督导自检_1').getRange('A1').values = [['我的记录']];
    const left = worksheets.add('督导自检_2');
    left.getRange('A1').values = [['督导自检用的临时表，自检结束后自动删除。']];
    left.getRange('B9').values = [[5]];
    left.visibility = 'VeryHidden';
    worksheets.add('督导自检_3'); // made, and broken off before it was marked
    worksheets.add('我的督导自检_4');
    const report = await check();
    expect(failed(report)).toEqual([]);
    expect(sheetNames()).toEqual(['Sheet1', '督导自检_1', '我的督导自检_4']);
    expect(worksheets.items()[1]?.getRange('A1').values).toEqual([['我的记录']]);
  });
});

test('S5: a protected structure', async () => {
  world = await filledWorld();
  world.book.root.protection.protect();
  const before = await wholeState(world);
  let changing = 0;
  world.interfere((body, run) => {
    if (changes(body)) changing += 1;
    return run();
  });
  expect(await selfCheck(OPTIONS)).toBeNull();
  expect(changing).toBe(0);
  expect(differences(before, await wholeState(world))).toEqual([]);
});

test('S6: requests and times', async () => {
  world = startOffice();
  world.sent.length = 0;
  let clock = 0;
  const report = await check({ now: () => (clock += 5) });
  const own = 1; // office.js opens the context with one
  expect(report.requests).toBe(world.sent.length - own);
  const counted = report.points.reduce((sum, { requests }) => sum + requests, 0);
  expect(report.requests - counted).toBeLessThanOrEqual(4); // looking around, and going back
  for (const { id, requests } of report.points)
    if (id !== 'save') expect([id, requests]).not.toEqual([id, 0]);
  expect(report.points.every(({ ms }) => ms === 5)).toBe(true);
  expect(report.ms).toBeGreaterThan(5 * report.points.length);
});
