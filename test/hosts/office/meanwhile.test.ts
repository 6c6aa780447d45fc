/**
 * Every writing command while something else happens to the workbook between its reading and its change.
 *
 * M1 either nothing of the command is to be seen and the failure says why, or it is done and every entry is there.
 * M2 what is typed at that moment stays.
 * M3 two panes that give it at once leave one workbook with every entry; who comes too late hears so.
 */
import { changes, failureOf, sheetNamed } from '../../support/office/disturbances';
import { essence } from '../../support/office/scenes';
import type { OfficeWorld } from '../../support/office/start-office';
import { differences, wholeState } from '../../support/office/whole-state';
import { WRITING_COMMANDS } from '../../support/office/writing-commands';

interface Disturbance {
  readonly code: string;
  happens(world: OfficeWorld): void;
}

const locked = (name: string): Disturbance => ({
  code: 'excel-protected',
  happens(world) {
    const { protection } = sheetNamed(world, name);
    protection.unprotect();
    protection.protect(null, '自己的密码');
  },
});

const DISTURBANCES: Readonly<Record<string, Disturbance>> = {
  'a sheet is deleted': {
    code: 'excel-changed',
    happens: (world) => sheetNamed(world, '保洁管理').delete(),
  },
  'a sheet is renamed': {
    code: 'excel-changed',
    happens: (world) => {
      sheetNamed(world, '保洁管理').name = '保洁';
    },
  },
  'the structure is protected': {
    code: 'excel-protected',
    happens: ({ book }) => book.root.protection.protect(),
  },
  'an input sheet gets a password': locked('保洁管理'),
  'the summary gets a password': locked('汇总'),
  'a cell is being edited': {
    code: 'excel-editing',
    happens: ({ book }) => {
      book.editing = true;
    },
  },
};

/** The commands on a workbook that has entries. */
const COMMANDS = Object.entries(WRITING_COMMANDS).filter(([command]) => command !== '生成');

jest.setTimeout(300_000);

let world: OfficeWorld;
afterEach(() => world.dispose());

/** Lets something happen right before the first request that changes the workbook. */
function beforeChange(happens: () => void): () => boolean {
  let happened = false;
  world.interfere(async (body, run) => {
    if (!happened && changes(body)) {
      happened = true;
      happens();
    }
    return await run();
  });
  return () => happened;
}

const entriesOf = async (): Promise<Readonly<Record<string, object>>> =>
  (essence(await world.secondPort().read()) as { entries: Record<string, object> }).entries;

describe.each(Object.entries(DISTURBANCES))('%s', (_, { code, happens }) => {
  test.each(COMMANDS)('M1: %s', async (_, { open, run, takesAway = [] }) => {
    world = await open();
    happens(world);
    const disturbed = await wholeState(world);
    const entries = await entriesOf();
    world.dispose();
    world = await open();
    const happened = beforeChange(() => happens(world));
    const failure = await failureOf(run(world));
    world.interfere(null);
    expect(happened()).toBe(true);
    if (failure === null) {
      const now = await entriesOf();
      const kept = Object.entries(entries).filter(([id]) => !takesAway.includes(id));
      expect(now).toMatchObject(Object.fromEntries(kept));
    } else {
      expect(failure).toMatchObject({ code });
      expect(differences(disturbed, await wholeState(world))).toEqual([]);
    }
    const { sheets } = essence(await world.secondPort().read()) as { sheets: readonly string[] };
    expect(sheets.filter((name) => name.startsWith('督导旧版_'))).toEqual([]);
  });
});

test.each(COMMANDS)('M2: %s', async (_, { open, run }) => {
  world = await open();
  const happened = beforeChange(() => {
    sheetNamed(world, '保洁管理').getRange('G6').values = [[0.5]];
    sheetNamed(world, '保洁管理').getRange('I6').values = [['刚刚看到']];
  });
  await run(world);
  world.interfere(null);
  expect(happened()).toBe(true);
  expect(await entriesOf()).toMatchObject({
    'CS-01.1': { deduction: 1.5, reason: '一人未佩戴工牌' },
    'CL-01.2': { deduction: 0.5, reason: '刚刚看到' },
  });
});

test.each(COMMANDS)('M3: %s', async (command, { open, run }) => {
  world = await open();
  await run(world);
  const once = await wholeState(world);
  world.dispose();
  world = await open();
  const panes = [world.secondPort(), world.secondPort()];
  const failures = await Promise.all(panes.map((port) => failureOf(run({ port }))));
  const late = failures.filter((failure) => failure !== null);
  expect(late.length).toBeLessThan(panes.length);
  for (const failure of late) expect(failure).toMatchObject({ code: 'excel-changed' });
  expect([command, differences(once, await wholeState(world))]).toEqual([command, []]);
});
