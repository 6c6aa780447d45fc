import { PaneController } from '../../../src/taskpane/controller/pane-controller';
import { CheckModel } from '../../../src/taskpane/features/check/model/check-model';
import { GenerateModel } from '../../../src/taskpane/features/generate/model/generate-model';
import { ResultModel } from '../../../src/taskpane/features/result/model/result-model';
import { SendModel } from '../../../src/taskpane/features/send/model/send-model';
import { RETIRED_PREFIX } from '../../../src/workbook/names';
import type { RequestBody } from '../../excel-simulator/protocol/request';
import { loadedRubric } from '../pane/loaded-rubric';
import { changes, failureOf, sheetNamed } from './disturbances';
import { smallRubric } from './scenes';
import { type OfficeWorld, startOffice } from './start-office';
import { textOfUse, usesIn } from './used-members';
import { WRITING_COMMANDS } from './writing-commands';

/** Notes every use of the Excel API that requests make while something runs. */
export async function usesDuring(
  world: OfficeWorld,
  run: () => Promise<unknown>,
): Promise<ReadonlySet<string>> {
  const uses = new Set<string>();
  world.interfere((body, go) => {
    noteUses(uses, body);
    return go();
  });
  await run();
  world.interfere(null);
  return uses;
}

export function noteUses(uses: Set<string>, body: RequestBody): void {
  for (const { uses: some } of usesIn(body)) for (const use of some) uses.add(textOfUse(use));
}

/** What the product does with the Excel API: every command, carried out and refused midway, and the pane around them. */
export async function productUses(): Promise<ReadonlySet<string>> {
  const uses = new Set<string>();
  for (const { open, run } of Object.values(WRITING_COMMANDS)) {
    await withWorld(open, async (world) => add(uses, await usesDuring(world, () => run(world))));
    await withWorld(open, async (world) => {
      refuseHalf(world, uses);
      await failureOf(run(world));
    });
  }
  await withWorld(
    async () => startOffice(),
    async (world) => add(uses, await usesDuring(world, () => paneLife(world))),
  );
  return uses;
}

async function withWorld(
  open: () => Promise<OfficeWorld>,
  run: (world: OfficeWorld) => Promise<void>,
): Promise<void> {
  const world = await open();
  await run(world);
  world.dispose();
}

function add(uses: Set<string>, more: ReadonlySet<string>): void {
  for (const use of more) uses.add(use);
}

/** Refuses the first request that changes something, most of it done, and notes what follows. */
function refuseHalf(world: OfficeWorld, uses: Set<string>): void {
  let refused = false;
  world.interfere(async (body, go) => {
    noteUses(uses, body);
    if (refused || !changes(body)) return await go();
    refused = true;
    const { length = 0 } = body.Actions ?? [];
    const answer = await world.book.execute({ ...body, Actions: body.Actions?.slice(0, length - 2) ?? [] });
    const error = { Code: 'InvalidArgument', Message: '', Location: '', ActionIndex: length - 2 };
    return { ...answer, Error: { ...error, HttpStatusCode: 400 } };
  });
}

/** The pane from its opening to its end: every action that it offers. */
async function paneLife(world: OfficeWorld): Promise<void> {
  const pane = new PaneController({
    port: world.port,
    rubric: loadedRubric(smallRubric()),
    version: '0.0.0',
    host: 'Excel',
    now: () => new Date(Date.UTC(2011, 10, 27)),
  });
  const { actions } = pane;
  const { editForm, generate } = pane.of(GenerateModel).actions;
  const { actions: check } = pane.of(CheckModel);
  const { actions: result } = pane.of(ResultModel);
  const act = async (start: () => void): Promise<void> => {
    start();
    if (pane.state().confirmation) actions.confirm();
    await idle(pane);
  };
  const stop = await pane.start();
  editForm({ site: '锦江花园', period: '2011年第四季度', chosen: ['service'] });
  await act(generate);
  await act(() => actions.show({ discipline: 'cleaning' })); // hidden as it was not chosen
  await type(world, '客户服务', 5, '１');
  await act(check.recheck);
  const [problem] =
    pane
      .of(CheckModel)
      .state()
      ?.problems.filter(({ fix }) => fix !== null) ?? [];
  if (!problem) throw new Error('nothing to be put right');
  await act(() => check.goTo(problem.key));
  await act(() => check.fix(problem.key));
  await act(() => check.fillRest('service'));
  for (const command of [
    check.restoreRules,
    check.fitRows,
    result.writeSummary,
    result.makeRectification,
    pane.of(SendModel).actions.check,
    generate,
  ])
    await act(command);
  leaveRetired(world);
  await act(check.recheck);
  await stop();
}

/** A hidden sheet as a replacement leaves it that was broken off. */
function leaveRetired(world: OfficeWorld): void {
  const sheet = sheetNamed(world, '客户服务');
  const copy = world.book.root.worksheets.add(`${RETIRED_PREFIX}${sheet.name}`);
  copy.getRange('A1').values = [['旧']];
  copy.visibility = 'Hidden';
}

async function type({ grid }: OfficeWorld, name: string, row: number, value: string): Promise<void> {
  const tab = grid.tabs().find((sheet) => sheet.name === name);
  if (!tab) throw new Error(`no sheet ${name}`);
  grid
    .sheet(tab.id)
    .getRange(row - 1, 6)
    .setValue(value);
  await new Promise((done) => setTimeout(done, 300));
}

const idle = (pane: PaneController): Promise<void> =>
  new Promise((done) => {
    const look = (): void => {
      if (pane.state().task !== null) return;
      stop();
      done();
    };
    const stop = pane.subscribe(look);
    look();
  });
