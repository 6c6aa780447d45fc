/**
 * What only makes sheets handsome, refused by a build of Excel, one member of the API after the other.
 *
 * K1 whichever member is refused, 生成 comes to usable, correct, protected sheets: contents, names, rules, formats, sizes,
 *    locks and hidden parts are as without a refusal, and of the looks nothing else is missing.
 * K2 it is tried once, costs at most two requests more, and the sheets that are without it are reported.
 * K3 恢复规则 sets what was refused as soon as Excel takes it; a chart is made from cells that can be seen, and once.
 * K4 the same holds where Excel does not say how far it came, and for several refusals at once.
 * K5 a refusal before or after the cosmetics writes nothing.
 * K6 where a part is written again, what people set on paper and screen stays.
 * K7 Excel gone after a refusal, before the protection: the next reading tells, and 恢复规则 completes it.
 */

import { readLive } from '../../../src/usecases/live/read-live';
import { type Part, rewrite } from '../../../src/usecases/live/rewrite';
import { COSMETIC_CODES, type CosmeticCode, type RefusedCosmetic } from '../../../src/workbook/cosmetics';
import { ACTION, type RequestBody } from '../../excel-simulator/protocol/request';
import { damageIn } from '../../support/damage-in';
import { failureOf, sheetNamed } from '../../support/office/disturbances';
import { memberOf, type RefusalDetail, refuse } from '../../support/office/refusals';
import { filledWorld, generateLive, smallRubric, WISH } from '../../support/office/scenes';
import { type OfficeWorld, startOffice } from '../../support/office/start-office';
import { differences, usable, wholeState } from '../../support/office/whole-state';
import { WRITING_COMMANDS } from '../../support/office/writing-commands';
import { patience, runs, sampled } from '../../support/runs';

jest.setTimeout(patience(600_000)); // many workbooks, one after the other

let world: OfficeWorld;
let complete: Awaited<ReturnType<typeof wholeState>>;
/** The request that generates. */
let body: RequestBody;
let requests: number;
let members: readonly string[];
/** The cosmetic that is without a member if that is refused: the first one that asks for it. */
const stepOf = new Map<string, number>();

const open = (): OfficeWorld => startOffice({ calculates: false });

/** 生成; answers what was refused. */
async function generate(): Promise<readonly RefusedCosmetic[]> {
  let refused: readonly RefusedCosmetic[] = [];
  await generateLive(world.port, smallRubric(), WISH, {
    onRefused: (cosmetics) => {
      refused = cosmetics;
    },
  });
  return refused;
}

async function again(part: Part): Promise<readonly RefusedCosmetic[]> {
  let refused: readonly RefusedCosmetic[] = [];
  const { found } = await readLive(world.port);
  await rewrite(part, world.port, found, {
    onRefused: (cosmetics) => {
      refused = cosmetics;
    },
  });
  return refused;
}

/** Where the cosmetics of a request begin and end; traced are its begin, the calm, the contents, then each cosmetic. */
function cosmeticsOf(sent: RequestBody): readonly [number, number] {
  const { Actions = [] } = sent;
  const traces = Actions.flatMap(({ ActionType }, i) => (ActionType === ACTION.trace ? [i] : []));
  const calm = Actions.some((action) => memberOf(sent, action).startsWith('Application.Suspend'));
  return [(traces[calm ? 2 : 1] ?? Actions.length) + 1, traces.at(-1) ?? 0];
}

beforeAll(async () => {
  world = open();
  const bodies: RequestBody[] = [];
  world.interfere((sent, run) => {
    bodies.push(sent);
    return run();
  });
  expect(await generate()).toEqual([]);
  world.interfere(null);
  requests = bodies.length;
  body = bodies.reduce((a, b) => ((a.Actions?.length ?? 0) > (b.Actions?.length ?? 0) ? a : b));
  const [from, to] = cosmeticsOf(body);
  let step = 0;
  for (const action of (body.Actions ?? []).slice(from, to)) {
    if (action.ActionType === ACTION.trace) step += 1;
    const member = memberOf(body, action);
    if (isMember(member) && !stepOf.has(member)) stepOf.set(member, step);
  }
  members = [...stepOf.keys()];
  complete = await wholeState(world);
  world.dispose();
});

afterEach(() => world.dispose());

/** Objects are asked for on the way to what is done with them; making something counts. */
const isMember = (member: string): boolean =>
  /\.Add$/.test(member) || !/\.(|Trace|GetRanges?|GetItem|GetItemAt)$/.test(member);

/** What of a sheet's form lacks where a cosmetic was refused; what the form does not hold is not looked at. */
const LACKS: Readonly<Record<CosmeticCode, RegExp>> = {
  position: /^$/,
  show: /^$/,
  'tab-color': /\/tab/,
  gridlines: /\/gridlines/,
  freeze: /\/freeze/,
  'conditional-formats': /\/formats/,
  chart: /\/charts/,
  'chart-looks': /^$/,
  'chart-labels': /^$/,
  'chart-axes': /^$/,
  page: /\/paper/,
  'paper-size': /\/paper\/paper/,
  orientation: /\/paper\/orientation/,
  centering: /\/paper\/centre/,
  margins: /\/paper\/margins/,
  zoom: /\/paper\/fit/,
  'print-area': /\/paper/, // without it the form knows no paper
  'title-rows': /\/paper\/titles/,
  footer: /\/paper\/footer/,
  'page-breaks': /\/paper\/breaks/,
};

/** Whether a member is asked for among the cosmetics. */
const cosmetic =
  (wanted: readonly string[]) =>
  (member: string, sent: RequestBody, index: number): boolean =>
    wanted.includes(member) && index >= cosmeticsOf(sent)[0];

/** Holds the workbook against one without refusals. */
async function expectUsable(label: string, refused: readonly RefusedCosmetic[]): Promise<void> {
  const now = await wholeState(world);
  expect([label, differences(usable(complete), usable(now))]).toEqual([label, []]);
  const strays = differences(complete, now, '', 100).filter(
    (path) => !refused.some(({ code }) => LACKS[code].test(path)),
  );
  expect([label, strays]).toEqual([label, []]);
  for (const { name, protection } of world.book.root.worksheets.items())
    if (name !== 'Sheet1') expect([label, name, protection.protected]).toEqual([label, name, true]);
}

/** The sheets that a cosmetic is for, in the order in which they get it. */
const sheetsWith = (path: RegExp): readonly string[] =>
  complete.sheets
    .filter((sheet) => path.test(JSON.stringify(sheet)))
    .sort((a, b) => Number(a.visibility !== 'visible') - Number(b.visibility !== 'visible'))
    .map(({ name }) => name);

test('K1: the members that are tried', () => {
  expect(members.length).toBeGreaterThan(40);
  expect(members).toEqual(
    expect.arrayContaining([
      '*.TabColor',
      '*.Gridlines',
      '*.Activate',
      'FreezePanes.FreezeRows',
      'ConditionalFormats.Add',
      'Charts.Add',
      '*.SetValues',
      'PageLayout.Zoom',
      'PageLayout.PaperSize',
      'HorizontalPageBreaks.Add',
    ]),
  );
});

const CODES = ['GeneralException', 'AccessDenied', 'InvalidArgument', 'ApiNotFound', 'InvalidOperation'];

/** How many members of a cosmetic are refused in turn. */
const OF_EACH = runs(1, Number.POSITIVE_INFINITY);

/** Members of every cosmetic. */
const inTurn = (): readonly string[] =>
  members.filter((member, at) => {
    const earlier = members.slice(0, at).filter((other) => stepOf.get(other) === stepOf.get(member));
    return earlier.length < OF_EACH;
  });

test('K1 K2 K3: each member in turn', async () => {
  const codes = new Set<CosmeticCode>();
  for (const [i, member] of inTurn().entries()) {
    world = open();
    const seen = refuse(world, cosmetic([member]), CODES[i % CODES.length]);
    world.sent.length = 0;
    const refused = await generate();
    const label = `${member}: ${JSON.stringify(refused)}`;
    expect([label, refused.length > 0, refused.length <= seen.count]).toEqual([label, true, true]);
    const most = 2 * refused.length; // two cosmetics may need the same member
    expect([label, seen.count <= most, world.sent.length <= requests + most]).toEqual([label, true, true]);
    await expectUsable(label, refused);
    world.interfere(null);
    expect(await again('rules')).toEqual([]);
    expect([label, differences(complete, await wholeState(world))]).toEqual([label, []]);
    for (const { code } of refused) codes.add(code);
    world.dispose();
  }
  // a workbook that is new needs no positions; `page` is refused before what needs it
  expect([...codes].sort()).toEqual(COSMETIC_CODES.filter((code) => code !== 'position').sort());
});

test('K2: the sheets that are without it', async () => {
  world = open();
  let count = 0;
  const footer = cosmetic(['DefaultForAllPages.CenterFooter']);
  const seen = refuse(world, (member, sent, index) => footer(member, sent, index) && ++count > 1);
  const all = sheetsWith(/"footer":\["/);
  expect(all.length).toBeGreaterThan(4);
  expect(await generate()).toEqual([{ code: 'footer', sheets: all.slice(1) }]);
  expect(seen.count).toBe(1);
});

test('K3: a chart that comes later is made from cells in view, once', async () => {
  world = open();
  refuse(world, cosmetic(['*.SetXAxisValues']));
  expect(await generate()).toEqual([{ code: 'chart', sheets: ['汇总'] }]);
  world.interfere(null);
  const summary = sheetNamed(world, '汇总');
  expect(summary.charts.items()).toEqual([]); // no half of one is left
  const hidden = summary.getRange('I:I');
  expect(hidden.columnHidden).toBe(true);
  let inView = false;
  const { add } = summary.charts;
  summary.charts.add = function (this: typeof summary.charts, ...given) {
    inView = !hidden.columnHidden;
    return add.apply(this, given);
  };
  for (let times = 0; times < 2; times++) expect(await again('rules')).toEqual([]);
  expect([inView, hidden.columnHidden, summary.charts.items().length]).toEqual([true, true, 1]);
});

describe('K4', () => {
  test.each<[RefusalDetail, string]>([
    ['only where', 'InvalidArgument'],
    ['nothing', 'GeneralException'],
    ['nothing', 'AccessDenied'],
  ])('which says %s, %s', async (detail, code) => {
    for (const member of ['PageLayout.Zoom', 'Charts.Add', '*.SetPosition', 'ConditionalFormats.Add']) {
      world = open();
      refuse(world, cosmetic([member]), code, detail);
      const refused = await generate();
      const label = `${member}: ${JSON.stringify(refused)}`;
      expect([label, refused.length]).toEqual([label, 1]);
      await expectUsable(label, refused);
      world.dispose();
    }
  });

  test('all of them', async () => {
    world = open();
    const seen = refuse(world, cosmetic(members));
    const refused = await generate();
    expect(new Set(refused.map(({ code }) => code)).size).toBe(refused.length);
    expect(refused.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['tab-color', 'gridlines', 'freeze', 'conditional-formats', 'chart', 'page']),
    );
    await expectUsable('all', refused);
    expect(world.sent.length).toBeLessThanOrEqual(requests + 2 * refused.length);
    expect(seen.count).toBeLessThanOrEqual(2 * refused.length);
  });

  test('a newer rubric, 恢复规则: also where sheets are replaced or stay', async () => {
    for (const run of [() => generateLive(world.port, smallRubric('2'), WISH), () => again('rules')]) {
      world = await filledWorld();
      await run();
      const calm = await wholeState(world);
      world.dispose();
      world = await filledWorld();
      refuse(world, cosmetic(['PageLayout.Orientation', 'ConditionalFormats.ClearAll', '*.Position']));
      await run();
      world.interfere(null);
      expect(differences(usable(calm), usable(await wholeState(world)))).toEqual([]);
      world.dispose();
    }
  });
});

describe('K5', () => {
  test('Excel does not know how to be calm', async () => {
    world = open();
    const zoom = cosmetic(['PageLayout.Zoom']);
    const calm = (member: string): boolean => member.startsWith('Application.Suspend');
    const seen = refuse(world, (member, sent, index) => calm(member) || zoom(member, sent, index));
    expect((await generate()).map(({ code }) => code)).toEqual(['zoom']);
    expect(seen.count).toBe(2);
  });

  test.each(['*.Formulas', 'Protection.Protect'])('%s', async (member) => {
    world = open();
    const before = await wholeState(world);
    refuse(world, (candidate) => candidate === member);
    expect(await failureOf(generate())).toMatchObject({ code: 'excel-refused' });
    world.interfere(null);
    expect(differences(before, await wholeState(world))).toEqual([]);
  });
});

test('K6: 写入汇总 leaves paper and panes', async () => {
  world = await filledWorld();
  const summary = sheetNamed(world, '汇总');
  const { page } = world.book.sheetFacts(summary.id);
  page.set('orientation', 'Landscape');
  expect(await again('summary')).toEqual([]);
  expect(page.get('orientation')).toBe('Landscape');
  await again('rules');
  expect(page.get('orientation')).toBe('Portrait');
});

describe('K7: Excel gone after a refusal', () => {
  const MEMBERS = ['ConditionalFormats.Add', '*.TabColor', 'PageLayout.Zoom', 'HorizontalPageBreaks.Add'];
  const commands = Object.entries(WRITING_COMMANDS).filter(([, { onlyEdits }]) => !onlyEdits);

  test.each(commands)('%s', async (_, { open: opened, run, shortens }) => {
    let refusals = 0;
    const isLeft = (path: string): boolean =>
      shortens !== undefined && path.includes(`/sheets/督导旧版_${shortens}`);
    world = await opened();
    await run(world);
    await again('rules');
    const done = await wholeState(world);
    world.dispose();
    for (const member of sampled(MEMBERS, 2)) {
      world = await opened();
      const seen = refuse(world, cosmetic([member]), 'InvalidArgument', 'how far it came', true);
      const failure = await failureOf(run(world));
      world.interfere(null);
      refusals += seen.count;
      if (seen.count > 0) {
        expect([member, failure]).toMatchObject([member, { code: 'excel-unfinished' }]);
        const { found } = await readLive(world.secondPort());
        const problems = damageIn(found).map(({ issue, fix }) => ({ code: issue.code, fix }));
        expect([member, problems]).toEqual([member, [{ code: 'sheets-unprotected', fix: 'restore-rules' }]]);
        await again('rules');
        expect(damageIn((await readLive(world.port)).found)).toEqual([]);
        const differing = differences(usable(done), usable(await wholeState(world)), `${member}: `);
        expect(differing.filter((path) => !isLeft(path))).toEqual([]);
      }
      world.dispose();
    }
    expect(refusals).toBeGreaterThan(0);
  });
});
