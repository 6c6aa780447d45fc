/**
 * Writing into an open Excel when something goes wrong.
 *
 * V1 whichever request fails, the workbook is as it was or complete; running it again completes it.
 * V2 the same when a request was carried out but its answer was lost.
 * V3 when everything fails from some request on, the next start of the pane puts the workbook right.
 */
import { readLive } from '../../../src/usecases/live/read-live';
import { HostFailure } from '../../../src/usecases/workbook-port';
import type { Interference } from '../../../src/workbench/node/office-bridge';
import { essence } from '../../support/office/scenes';
import type { OfficeWorld } from '../../support/office/start-office';
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

/** The state after `run`, read as it is, without repairing. */
async function stateOf(world: OfficeWorld): Promise<object> {
  return essence(await world.secondPort().read());
}

describe.each(Object.entries(WRITING_COMMANDS))('%s', (_, { open, run }) => {
  test('V1 V2: as it was or complete, whichever request breaks', async () => {
    const calm = await open();
    const before = await stateOf(calm);
    calm.sent.length = 0;
    await run(calm);
    const requests = calm.sent.length;
    const complete = await stateOf(calm);
    calm.dispose();
    expect(requests).toBeGreaterThan(0);
    for (const how of FAILURES)
      for (let which = 1; which <= requests; which++) {
        const world = await open();
        world.interfere(breaking(which, how));
        const failure = await run(world).then(
          () => null,
          (reason: unknown) => reason,
        );
        world.interfere(null);
        const label = `request ${which} ${how}`;
        if (failure !== null) expect([label, failure]).toEqual([label, expect.any(HostFailure)]);
        const after = await stateOf(world);
        expect([label, [before, complete]]).toEqual([label, expect.arrayContaining([after])]);
        if (failure === null) expect([label, after]).toEqual([label, complete]);
        await run(world);
        expect([label, await stateOf(world)]).toEqual([label, complete]);
        world.dispose();
      }
  });

  test('V3: Excel gone midway, put right at the next start', async () => {
    const calm = await open();
    calm.sent.length = 0;
    const before = await stateOf(calm);
    await run(calm);
    const requests = calm.sent.length;
    const complete = await stateOf(calm);
    calm.dispose();
    for (let which = 1; which <= requests; which++) {
      const how = FAILURES[which % 2] ?? 'fails';
      const world = await open();
      world.interfere(breaking(which, how, true));
      await run(world).catch(() => undefined);
      world.interfere(null);
      const port = world.secondPort();
      const { found } = await readLive(port);
      const label = `from request ${which} on ${how}`;
      expect([label, [before, complete]]).toEqual([label, expect.arrayContaining([essence(found)])]);
      await run({ ...world, port });
      expect([label, await stateOf(world)]).toEqual([label, complete]);
      world.dispose();
    }
  });
});
