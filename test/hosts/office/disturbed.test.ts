/**
 * Writing into an open Excel while others work in it.
 *
 * D1 what is typed between reading and writing, even while sheets are replaced, is there afterwards.
 *    At a checkpoint that a newer edition no longer has: its sheet stays for people to look at, also where the pane was
 *    closed before the last request. What came back from 未迁移 is not there as well.
 * D2 a sheet deleted or renamed meanwhile: nothing is written; running it again works and keeps every entry.
 * D3 a protected workbook and a cell being edited: nothing is written, and the failure says why.
 * D4 two panes at once: one workbook comes out, without doubles; a sheet that somebody makes meanwhile stays.
 * D5 the user's own sheet with a name of ours stays; ours takes a free name.
 * D6 cancelled before the write: nothing is written.
 */
import { readLive } from '../../../src/usecases/live/read-live';
import { HostFailure } from '../../../src/usecases/workbook-port';
import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { essence, filledWorld, generateLive, smallRubric, WISH } from '../../support/office/scenes';
import { type OfficeWorld, startOffice } from '../../support/office/start-office';

/** Lets something happen right before the nth request from now. */
function beforeRequest(world: OfficeWorld, which: number, happens: () => void): void {
  let count = 0;
  world.interfere(async (_, run) => {
    count += 1;
    if (count === which) happens();
    return await run();
  });
}

const sheetOf = ({ book }: OfficeWorld, name: string) => {
  const found = book.root.worksheets.items().find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

const now = async (world: OfficeWorld) =>
  essence(await world.secondPort().read()) as { entries: object; sheets: string[] };

async function placesOf(world: OfficeWorld) {
  const reading = readWorkbook(await world.secondPort().read());
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value.places;
}

const failureOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => null,
    (reason: unknown) => reason,
  );

describe.each([
  ['重新生成', '1'],
  ['换新细则', '2'],
] as const)('%s', (_, version) => {
  test('D1: what is typed meanwhile stays', async () => {
    const world = await filledWorld();
    // The write is the second request: typing happens after the reading that the plan was made from.
    beforeRequest(world, 2, () => {
      sheetOf(world, '客户服务').getRange('G6').values = [[0.5]];
      sheetOf(world, '客户服务').getRange('I6').values = [['刚刚看到']];
    });
    await generateLive(world.port, smallRubric(version));
    world.interfere(null);
    expect((await now(world)).entries).toMatchObject({
      'CS-01.1': { deduction: 1.5 },
      'CS-01.2': { deduction: 0.5, reason: '刚刚看到' },
      'CS-02.2': { deduction: '/' },
    });
    world.dispose();
  });

  test.each([
    ['deleted', (world: OfficeWorld) => sheetOf(world, '保洁管理').delete(), 2],
    [
      'renamed',
      (world: OfficeWorld) => {
        sheetOf(world, '保洁管理').name = '保洁';
      },
      4,
    ],
  ] as const)('D2: a sheet %s meanwhile', async (_name, happens, entriesLeft) => {
    const world = await filledWorld();
    beforeRequest(world, 2, () => happens(world));
    const failure = await failureOf(generateLive(world.port, smallRubric(version)));
    world.interfere(null);
    expect(failure).toMatchObject({ code: 'excel-changed' });
    const after = await now(world);
    expect(Object.keys(after.entries)).toHaveLength(entriesLeft);
    expect(after.sheets.filter((name) => name.startsWith('督导旧版_'))).toEqual([]);
    await generateLive(world.port, smallRubric(version));
    expect(Object.keys((await now(world)).entries).length).toBeGreaterThanOrEqual(
      version === '1' ? entriesLeft : Math.min(entriesLeft, 3),
    );
    world.dispose();
  });
});

describe('D1: typed meanwhile where a newer edition has no place for it', () => {
  /** The last checkpoint of 保洁管理, which the second edition has not, is blank until somebody types into it. */
  async function typedLate(requests = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
    const world = await filledWorld();
    const { row = 0 } = (await placesOf(world)).get('CL-02.2') ?? {};
    const cell = (column: string) => sheetOf(world, '保洁管理').getRange(`${column}${row}`);
    cell('G').values = [['']];
    cell('I').values = [['']];
    let count = 0;
    world.interfere(async (_, run) => {
      count += 1;
      if (count === 2) {
        cell('G').values = [[1.5]];
        cell('I').values = [['刚刚看到']];
      }
      if (count > requests) throw new Error('the pane is closed');
      return await run();
    });
    await failureOf(generateLive(world.port, smallRubric('2')));
    world.interfere(null);
    const { found } = await readLive(world.secondPort());
    const holders = found.sheets.filter(
      ({ rows, visibility }) =>
        visibility === 'visible' &&
        [...rows.values()].some((line) => [...line.values()].some(({ value }) => value === '刚刚看到')),
    );
    world.dispose();
    return holders.map(({ name }) => name);
  }

  test('it is to be seen', async () => {
    expect(await typedLate()).toEqual(['督导旧版_保洁管理']);
  });
  test('it is to be seen when the pane was closed', async () => {
    expect(await typedLate(2)).toEqual(['督导旧版_保洁管理']);
  });
});

test('D1: the pane was closed on the way back, where 未迁移 is not needed any more', async () => {
  const world = await filledWorld();
  const { entries, sheets } = await now(world);
  await generateLive(world.port, smallRubric('2'));
  let count = 0;
  world.interfere(async (_, run) => {
    count += 1;
    if (count > 2) throw new Error('the pane is closed');
    return await run();
  });
  expect(await failureOf(generateLive(world.port, smallRubric('1')))).toMatchObject({
    code: 'excel-unfinished',
  });
  world.interfere(null);
  expect((await readLive(world.secondPort())).repaired).toBe('done');
  expect(await now(world)).toMatchObject({ entries, sheets });
  world.dispose();
});

describe.each([
  ['protected', 'excel-protected', (world: OfficeWorld) => world.book.root.protection.protect()],
  [
    'being edited',
    'excel-editing',
    (world: OfficeWorld) => {
      world.book.editing = true;
    },
  ],
] as const)('D3: a workbook %s', (_, code, disturb) => {
  test.each([
    ['empty', async () => startOffice(), '1'],
    ['filled', filledWorld, '2'],
  ] as const)('%s', async (_name, open, version) => {
    const world = await open();
    const was = await now(world);
    disturb(world);
    const failure = await failureOf(generateLive(world.port, smallRubric(version)));
    expect(failure).toBeInstanceOf(HostFailure);
    expect(failure).toMatchObject({ code });
    expect(await now(world)).toEqual(was);
    world.dispose();
  });
});

test('D4: two panes at once', async () => {
  const world = startOffice();
  const [a, b] = [world.secondPort(), world.secondPort()];
  const results = await Promise.all([
    failureOf(generateLive(a, smallRubric())),
    failureOf(generateLive(b, smallRubric(), { ...WISH, facts: { ...WISH.facts, site: '另一个项目' } })),
  ]);
  expect(results.filter((failure) => failure === null)).toHaveLength(1);
  expect(results.find((failure) => failure !== null)).toMatchObject({ code: 'excel-changed' });
  expect((await now(world)).sheets).toEqual([
    'Sheet1 visible',
    '参数 visible',
    '汇总 visible',
    '客户服务 visible',
    '保洁管理 visible',
    '奖惩明细 visible',
    '整改清单 visible',
    '_细则 veryHidden',
    '_数据 veryHidden',
  ]);
  await generateLive(b, smallRubric());
  expect((await now(world)).sheets).toHaveLength(9);
  world.dispose();
});

test('D4: a sheet that somebody makes meanwhile stays', async () => {
  const world = startOffice();
  beforeRequest(world, 4, () => {
    world.book.root.worksheets.add('客户服务').getRange('A1').values = [['别人的']];
  });
  const failure = await failureOf(generateLive(world.port, smallRubric()));
  world.interfere(null);
  expect(failure).toMatchObject({ code: 'excel-changed' });
  expect((await now(world)).sheets).toEqual(['Sheet1', '客户服务']);
  expect(sheetOf(world, '客户服务').getRange('A1').values).toEqual([['别人的']]);
  world.dispose();
});

test('D5: a sheet of the user with a name of ours stays as it is', async () => {
  const world = startOffice();
  world.book.root.worksheets.add('汇总').getRange('B2').values = [['月度汇总']];
  await generateLive(world.port, smallRubric());
  const state = await now(world);
  expect(state.sheets).toContain('汇总 visible');
  expect(state.sheets).toContain('汇总(督导) visible');
  expect(sheetOf(world, '汇总').getRange('B2').values).toEqual([['月度汇总']]);
  await generateLive(world.port, smallRubric());
  expect((await now(world)).sheets).toEqual(state.sheets);
  world.dispose();
});

test('D6: cancelled before the write', async () => {
  const world = await filledWorld();
  const was = await now(world);
  const cancelled = new AbortController();
  cancelled.abort();
  const run = generateLive(world.port, smallRubric('2'), WISH, { signal: cancelled.signal });
  expect(await failureOf(run)).toMatchObject({ code: 'cancelled' });
  expect(await now(world)).toEqual(was);
  world.dispose();
});
