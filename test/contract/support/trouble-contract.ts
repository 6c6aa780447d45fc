import { failureText } from '../../../src/messages/failure-text';
import { HostFailure } from '../../../src/usecases/workbook-port';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { buildCase } from '../../support/cases';
import type { ContractHost, ContractWorld } from './host';
import { openWorlds } from './open-worlds';

const BEFORE = buildCase(3, 'small');
const before = planWorkbook(BEFORE.rubric, BEFORE.inspection);
const after = planWorkbook(BEFORE.rubric, { ...BEFORE.inspection, entries: new Map() });

/** C14 to C17. */
export function troubleContract(host: ContractHost): void {
  const open = openWorlds(host);

  async function written(): Promise<ContractWorld> {
    const world = open();
    await world.port.write(before);
    return world;
  }

  test('C14: steps', async () => {
    const world = open();
    const calls: (readonly [number, number])[] = [];
    await world.port.write(before, { onStep: (step, steps) => calls.push([step, steps]) });
    const steps = calls[0]?.[1] ?? 0;
    expect(steps).toBeGreaterThan(0);
    expect(calls).toEqual(Array.from({ length: steps + 1 }, (_, i) => [i, steps]));
  });

  test('C15: cancelled before it begins', async () => {
    const world = await written();
    const was = await world.again().read();
    expect(await failureOf(world.port.write(after, { signal: AbortSignal.abort() }))).toMatchObject({
      code: 'cancelled',
    });
    expect(await world.again().read()).toEqual(was);
    const empty = open();
    const nothing = await stateOf(empty);
    expect(await failureOf(empty.port.write(before, { signal: AbortSignal.abort() }))).toMatchObject({
      code: 'cancelled',
    });
    expect(await stateOf(empty)).toEqual(nothing);
  });

  test('C16: cancelled at any step', async () => {
    const calm = await written();
    const was = await calm.again().read();
    const steps: number[] = [];
    await calm.port.write(after, { onStep: (step) => steps.push(step) });
    const complete = await calm.again().read();
    expect(complete).not.toEqual(was);
    calm.dispose();
    let cancelled = 0;
    for (const at of steps) {
      const world = await written();
      const stop = new AbortController();
      const onStep = (step: number): void => {
        if (step === at) stop.abort();
      };
      const failure = await failureOf(world.port.write(after, { signal: stop.signal, onStep }));
      if (failure !== null) {
        expect(failure).toMatchObject({ code: 'cancelled' });
        cancelled += 1;
      }
      expect(await world.again().read()).toEqual(failure === null ? complete : was);
      world.dispose();
    }
    expect(cancelled).toBeGreaterThan(0);
  });

  test.each([
    ['reading', (world: ContractWorld): Promise<unknown> => world.port.read()],
    ['writing', (world: ContractWorld): Promise<unknown> => world.port.write(after)],
  ])('C17: a host that fails while %s', async (_, run) => {
    const world = await written();
    const was = await world.again().read();
    world.breakDown();
    const failure = await failureOf(run(world));
    world.restore();
    expect(failure).toBeInstanceOf(HostFailure);
    const { code, subject } = failure as HostFailure;
    expect(code).not.toBe('cancelled');
    expect(failureText(code, subject)).toMatch(/\p{Script=Han}{4,}.*。$/u);
    expect(await world.again().read()).toEqual(was);
    await run(world);
  });
}

const failureOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => null,
    (reason: unknown) => reason,
  );

/** What a new workbook holds; the reason where there is none yet. */
const stateOf = (world: ContractWorld): Promise<unknown> =>
  world
    .again()
    .read()
    .catch((failure: HostFailure) => failure.code);
