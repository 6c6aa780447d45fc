/**
 * A request that Excel refuses midway: what came before in it has been carried out.
 *
 * R1 whichever action is refused, the whole workbook (contents, looks, rules, locks, names, tabs) is as it was or
 *    complete, the failure is one that can be reported, and running the command again completes it. Where a cosmetic was
 *    refused (cosmetics.test.ts), nothing else lacks.
 * R2 cells set by one command are set all or none, also when the answer is lost.
 */
import { readLive } from '../../../src/usecases/live/read-live';
import { HostFailure } from '../../../src/usecases/workbook-port';
import { a1 } from '../../../src/workbook/address';
import { SNAPSHOT_KEYS } from '../../../src/workbook/sheets/snapshot-keys';
import type { RequestBody, ResponseBody } from '../../excel-simulator/protocol/request';
import { changes, failureOf, sheetNamed } from '../../support/office/disturbances';
import type { SheetForm } from '../../support/office/forms';
import { filledWorld } from '../../support/office/scenes';
import type { OfficeWorld } from '../../support/office/start-office';
import { differences, usable, wholeState } from '../../support/office/whole-state';
import { WRITING_COMMANDS } from '../../support/office/writing-commands';
import { patience, runs, sampled } from '../../support/runs';

/** Codes that Excel refuses an action with; they take turns. What a request has made itself is never missing at its end. */
const CODES = ['InvalidArgument', 'AccessDenied', 'ItemNotFound', 'GeneralException', 'InvalidOperation'];
const LAST_CODES = CODES.filter((code) => code !== 'ItemNotFound');

/** How many actions of a request are refused in turn, besides the last ones. */
const SAMPLES = runs(2, 5);
const LAST = 2;

/** How many actions of a request for cells apart. */
const SEVERAL = 8;

/** Lets Excel refuse one action of the nth request from now, after having carried out those before it. */
function refuseAction(world: OfficeWorld, which: number, index: number, code: string): void {
  let count = 0;
  world.interfere(async (body, run) => {
    count += 1;
    return count === which ? await refusedAt(world, body, index, code) : await run();
  });
}

async function refusedAt(
  { book }: OfficeWorld,
  body: RequestBody,
  index: number,
  code: string,
): Promise<ResponseBody> {
  const answer = await book.execute({ ...body, Actions: body.Actions?.slice(0, index) ?? [] });
  const error = { Code: code, Message: code, Location: 'Range.values', ActionIndex: index };
  return answer.Error ? answer : { ...answer, Error: { ...error, HttpStatusCode: 400 } };
}

/** Actions spread over a request, its last ones included: those finish sheets. */
const samplesOf = (actions: number): readonly number[] => [
  ...new Set(
    actions === 0
      ? []
      : [
          ...Array.from({ length: SAMPLES }, (_, i) => Math.floor(((i + 0.5) * actions) / SAMPLES)),
          ...Array.from({ length: LAST }, (_, i) => Math.max(0, actions - 1 - i)),
        ],
  ),
];

jest.setTimeout(patience(900_000)); // many workbooks, one after the other

let world: OfficeWorld;
afterEach(() => world.dispose());

/**
 * The sheets whatever their order: people may move tabs, so 恢复规则 moves none. Without the record of writes, of which
 * 恢复规则 is one more (records-writes.test.ts).
 */
const byName = ({ names, sheets }: Awaited<ReturnType<typeof wholeState>>): object => ({
  names,
  sheets: Object.fromEntries(
    sheets.map((sheet) => [sheet.name, { ...sheet, cells: unrecorded(sheet.cells) }]),
  ),
});

function unrecorded(cells: SheetForm['cells']): SheetForm['cells'] {
  const key = Object.keys(cells).find((at) => cells[at]?.value === SNAPSHOT_KEYS.saves);
  const row = key?.replace(/^[A-Z]+/, '');
  return Object.fromEntries(Object.entries(cells).filter(([at]) => at.replace(/^[A-Z]+/, '') !== row));
}

test.each(Object.entries(WRITING_COMMANDS))('R1: %s', async (_, { open, run }) => {
  world = await open();
  const before = await wholeState(world);
  const requests: RequestBody[] = [];
  world.interfere((body, go) => {
    requests.push(body);
    return go();
  });
  await run(world);
  world.interfere(null);
  const complete = await wholeState(world);
  expect(requests.some(changes)).toBe(true);
  let turn = 0;
  for (const [i, body] of requests.entries()) {
    const actions = changes(body) ? (body.Actions?.length ?? 0) : 0; // readings leave nothing half done
    for (const index of samplesOf(actions)) {
      const codes = index < actions - LAST ? CODES : LAST_CODES;
      const code = codes[turn++ % codes.length] ?? '';
      const label = `request ${i + 1}, action ${index} of ${actions}: ${code}`;
      world.dispose();
      world = await open();
      refuseAction(world, i + 1, index, code);
      const failure = await failureOf(run(world));
      world.interfere(null);
      if (failure !== null) expect([label, failure]).toEqual([label, expect.any(HostFailure)]);
      if ((failure as HostFailure | null)?.code === 'excel-unfinished') await readLive(world.secondPort());
      const after = await wholeState(world);
      const isComplete = failure === null || differences(complete, after).length === 0;
      const form = failure === null ? usable : (state: typeof complete): object => state;
      const allowed = form(isComplete ? complete : before);
      expect(differences(allowed, form(after), `${label}, ${String(failure)}: `)).toEqual([]);
      await run(world);
      expect(differences(form(complete), form(await wholeState(world)), `${label}, again: `)).toEqual([]);
      if (failure !== null || differences(complete, await wholeState(world)).length === 0) continue;
      await WRITING_COMMANDS.恢复规则?.run(world); // what only a part's new sheet lacks
      const restored = byName(await wholeState(world));
      expect(differences(byName(complete), restored, `${label}, restored: `)).toEqual([]);
    }
  }
});

describe('R2: cells apart', () => {
  const EDITS = [
    { sheet: '客户服务', row: 6, column: 7, value: 0, was: null },
    { sheet: '客户服务', row: 5, column: 9, value: '改过的原因', was: '一人未佩戴工牌' },
    { sheet: '保洁管理', row: 6, column: 7, value: 0.5, was: null },
    { sheet: '保洁管理', row: 8, column: 7, value: 1, was: 9 },
  ];

  /** What the cells hold after the request for them was interfered with. */
  async function editing(how: (body: RequestBody, run: () => Promise<unknown>) => Promise<unknown>) {
    world = await filledWorld();
    let sent = 0;
    world.interfere((body, run) => (sent++ === 0 ? how(body, run) : run()));
    const failure = await failureOf(world.port.edit(EDITS));
    world.interfere(null);
    const held = EDITS.map(({ sheet, row, column }) => {
      const [[value] = []] = sheetNamed(world, sheet).getRange(a1(row, column)).values;
      return value === '' ? null : value;
    });
    return { failure, held };
  }

  const ALL = EDITS.map(({ value }) => value);
  const NONE = EDITS.map(({ was }) => was);

  test('refused at any action', async () => {
    world = await filledWorld();
    world.sent.length = 0;
    expect(await world.port.edit(EDITS)).toBe(EDITS.length);
    const { actions = 0 } = world.sent[0] ?? {};
    expect(actions).toBeGreaterThanOrEqual(2 * EDITS.length);
    const all = Array.from({ length: actions }, (_, index) => index);
    for (const index of sampled(all, SEVERAL)) {
      world.dispose();
      const { failure, held } = await editing((body) => refusedAt(world, body, index, 'InvalidArgument'));
      expect([index, failure]).toMatchObject([index, { code: 'excel-refused' }]);
      expect([index, held]).toEqual([index, NONE]);
    }
  });

  test('carried out, the answer lost', async () => {
    const { failure, held } = await editing(async (_, run) => {
      await run();
      throw new Error('no answer');
    });
    expect([failure, held]).toEqual([null, ALL]);
  });

  test('broken off, without an answer', async () => {
    const { failure, held } = await editing(async (body) => {
      await refusedAt(world, body, 9, 'GeneralException');
      throw new Error('no answer');
    });
    expect(failure).toMatchObject({ code: 'excel-no-answer' });
    expect(held).toEqual(NONE);
  });
});
