/**
 * Calculations of the grid that overlap: on a busy machine a further one begins while the first still sorts its formulas.
 *
 * C1 whoever waits for results waits for the last one.
 * C2 a grid that is closed meanwhile leaves nothing behind that runs later, also when one of them has ended.
 */
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { filledInspection } from '../../support/filled-workbook';
import { smallRubric } from '../../support/office/scenes';
import { type GridWorld, openGrid } from '../../support/univer/open-grid';

const START = 'formula.mutation.set-formula-calculation-start';
const NOTIFICATION = 'formula.mutation.set-formula-calculation-notification';
/** After which the grid wants to show how far it is, in milliseconds. */
const SHOWS_MS = 1000;

const opened = (): GridWorld => openGrid(planWorkbook(smallRubric(), filledInspection(smallRubric())));

/** Begins two calculations of everything at once; counts the notifications from then on. */
function beginTwo(world: GridWorld): { notified: number } {
  const seen = { notified: 0 };
  const { api } = world.book.grid;
  api.onCommandExecuted(({ id }) => {
    if (id === NOTIFICATION) seen.notified += 1;
  });
  for (let n = 0; n < 2; n++) void api.executeCommand(START, { forceCalculation: true }, { onlyLocal: true });
  return seen;
}

test('C1: results are waited for to the last', async () => {
  const world = opened();
  await world.book.calculateLeaves();
  const seen = beginTwo(world);
  await world.book.grid.calculation.settle();
  const { notified } = seen;
  expect(notified).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, SHOWS_MS / 4));
  expect(seen.notified).toBe(notified);
  world.dispose();
});

test('C2: closed while two are under way, and when one has ended', async () => {
  for (const waits of [false, true]) {
    const world = opened();
    await world.book.calculateLeaves();
    const ended = new Promise<void>((resolve) => {
      world.book.grid.api.onCommandExecuted(({ id, params }) => {
        if (
          id === NOTIFICATION &&
          (params as { functionsExecutedState?: number }).functionsExecutedState !== undefined
        )
          resolve();
      });
    });
    beginTwo(world);
    if (waits) await ended;
    world.dispose();
  }
  await new Promise((resolve) => setTimeout(resolve, SHOWS_MS + 200)); // an error of a timer would be one of this test
});
