/**
 * Writing into an open Excel when something goes wrong.
 *
 * V1 whichever request fails, the whole workbook (contents, looks, rules, locks, names, tabs) is as it was or complete;
 *    running it again completes it.
 * V2 the same when a request was carried out but its answer was lost.
 * V3 when everything fails from some request on, the next start of the pane puts the workbook right.
 */
import { readLive } from '../../../src/usecases/live/read-live';
import { HostFailure } from '../../../src/usecases/workbook-port';
import type { Interference } from '../../excel-simulator/node/office-bridge';
import { failureOf } from '../../support/office/disturbances';
import { essence } from '../../support/office/scenes';
import type { OfficeWorld } from '../../support/office/start-office';
import { differences, wholeState } from '../../support/office/whole-state';
import { WRITING_COMMANDS } from '../../support/office/writing-commands';

const FAILURES = ['fails', 'is carried out, its answer lost'] as const;

/** Lets one request, counted from now, fail before or after it is carried out. */
function breaking(which: number, how: (typeof FAILURES)[number], andAllLater = false): Interference {
  let count = 0;
  return async (_, run) => {
    count += 1;
    if (andAllLater ? count < which : count !== which) return await run();
    if (how !== 'fails') await run();
    throw new Error('no answer');
  };
}

/** As another pane reads it, without repairing, and everything that is in it: looks, rules, locks, names, tabs. */
const stateOf = async (world: OfficeWorld): Promise<object> => ({
  essence: essence(await world.secondPort().read()),
  whole: await wholeState(world),
});

describe.each(Object.entries(WRITING_COMMANDS))('%s', (_, { open, run }) => {
  let before: object;
  let complete: object;
  let requests: number;

  beforeAll(async () => {
    const calm = await open();
    before = await stateOf(calm);
    calm.sent.length = 0;
    await run(calm);
    requests = calm.sent.length;
    complete = await stateOf(calm);
    calm.dispose();
    expect(requests).toBeGreaterThan(0);
    expect(differences(before, complete)).not.toEqual([]);
  });

  /** Where a state is neither the one before nor the complete one: its differences from the likelier. */
  function strays(after: object, label: string, done = false): readonly string[] {
    const fromComplete = differences(complete, after, `${label}: `);
    return done || fromComplete.length === 0 ? fromComplete : differences(before, after, `${label}: `);
  }

  test('V1 V2: as it was or complete, whichever request breaks', async () => {
    for (const how of FAILURES)
      for (let which = 1; which <= requests; which++) {
        const world = await open();
        world.interfere(breaking(which, how));
        const failure = await failureOf(run(world));
        world.interfere(null);
        const label = `request ${which} ${how}, ${failure}`;
        if (failure !== null) expect([label, failure]).toEqual([label, expect.any(HostFailure)]);
        expect(strays(await stateOf(world), label, failure === null)).toEqual([]);
        await run(world);
        expect(strays(await stateOf(world), `${label}, again`, true)).toEqual([]);
        world.dispose();
      }
  });

  test('V3: Excel gone midway, put right at the next start', async () => {
    for (let which = 1; which <= requests; which++) {
      const how = FAILURES[which % 2] ?? 'fails';
      const world = await open();
      world.interfere(breaking(which, how, true));
      await failureOf(run(world));
      world.interfere(null);
      const port = world.secondPort();
      await readLive(port);
      const label = `from request ${which} on ${how}`;
      expect(strays(await stateOf(world), label)).toEqual([]);
      await run({ ...world, port });
      expect(strays(await stateOf(world), `${label}, again`, true)).toEqual([]);
      world.dispose();
    }
  });
});
