/**
 * A copy before 重新生成, and files that the pane hands over.
 *
 * Y1 the question of 重新生成 offers a copy where there is a way to one, other questions do not; the copy is the workbook
 *    as it was, and the question goes on waiting.
 * Y2 it is saved where the pane saves files, opened where it does not, and said not to be there where neither works.
 * Y3 a question that was answered meanwhile hears nothing of it any more.
 */
import { PaneController } from '../../src/taskpane/controller/pane-controller';
import type { PaneEnvironment } from '../../src/taskpane/controller/pane-environment';
import { GenerateModel } from '../../src/taskpane/features/generate/model/generate-model';
import { filledWorld, smallRubric } from '../support/office/scenes';
import type { OfficeWorld } from '../support/office/start-office';
import { loadedRubric } from '../support/pane/loaded-rubric';

let world: OfficeWorld;
afterEach(() => world.dispose());

/** Files that a browser was asked to save, by their names. */
let saved: string[];
beforeEach(() => {
  saved = [];
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  const link = { download: '', click: () => saved.push(link.download) };
  Object.assign(globalThis, { document: { createElement: () => link } });
});

const COPY = new Blob(['copy']);

/** The pane, asking about 重新生成. */
async function asking(environment: Partial<PaneEnvironment>): Promise<PaneController> {
  world = await filledWorld();
  const pane = new PaneController({
    port: world.port,
    rubric: loadedRubric(smallRubric()),
    version: 'test',
    host: 'Excel',
    now: () => new Date(2011, 10, 27, 9, 5),
    ...environment,
  });
  await pane.read();
  const form = pane.of(GenerateModel);
  await form.foreseen;
  await form.actions.generate();
  expect(pane.state().confirmation?.title).toContain('重新生成');
  return pane;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

async function copied(environment: Partial<PaneEnvironment>): Promise<PaneController> {
  const pane = await asking(environment);
  const { confirmation } = pane.state();
  expect(pane.state().copy).toBe('offered');
  pane.actions.saveCopy();
  expect(pane.state().copy).toBe('saving');
  await settled();
  expect(pane.state().confirmation).toBe(confirmation);
  return pane;
}

test('Y1, Y2: saved under the name of the site and the minute', async () => {
  const pane = await copied({ copyOfWorkbook: async () => COPY });
  expect([pane.state().copy, saved]).toEqual(['saved', ['锦江花园_副本_20111127-0905.xlsx']]);
  pane.actions.dismissConfirmation();
  expect(pane.state()).toMatchObject({ confirmation: null, copy: null });
  pane.actions.ask({ question: { title: '?', lines: [], confirm: '好' }, command: null as never });
  expect(pane.state().copy).toBeNull();
});

test('Y1: no way to a copy', async () => {
  const pane = await asking({});
  expect(pane.state().copy).toBeNull();
  pane.actions.saveCopy();
  expect(pane.state().copy).toBeNull();
});

test('Y2: opened where nothing can be saved', async () => {
  const openFile = jest.fn(async (_: Blob) => true);
  const pane = await copied({ copyOfWorkbook: async () => COPY, saves: false, openFile });
  expect([pane.state().copy, saved]).toEqual(['opened', []]);
  expect(openFile).toHaveBeenCalledWith(COPY);
});

test.each([
  [
    'neither saved nor opened',
    { copyOfWorkbook: async () => COPY, saves: false, openFile: async () => false },
  ],
  ['Excel gives no file', { copyOfWorkbook: async () => Promise.reject(new Error('no')) }],
])('Y2: %s', async (_, environment) => {
  const pane = await copied(environment);
  expect([pane.state().copy, saved]).toEqual(['failed', []]);
});

test('Y3: answered meanwhile', async () => {
  let give: (file: Blob) => void = () => undefined;
  const pane = await asking({ copyOfWorkbook: () => new Promise((resolve) => (give = resolve)) });
  pane.actions.saveCopy();
  pane.actions.dismissConfirmation();
  give(COPY);
  await settled();
  expect(pane.state()).toMatchObject({ confirmation: null, copy: null });
});

test('a file that is better opened is saved where that fails', async () => {
  const pane = await asking({ openFile: async () => false });
  expect(await pane.handOver(COPY, '现场表.xlsx', 'open')).toBe('saved');
  expect(saved).toEqual(['现场表.xlsx']);
});
