/**
 * 汇总排名与完整性核对 in the pane, its workers played by the test.
 *
 * M1 停止 while files are read begins no further file; a workbook of what is done is offered.
 * M2 停止 while the workbook is written ends that at once: no workbook is offered, the result stays, and the view says so.
 * M3 whoever stopped the reading can still give the workbook up.
 * M4 停止 before the result is there never keeps it from being shown.
 * M5 the next run starts afresh.
 * M7 a choice between files of one inspection is passed to the client and can be made anew; other files begin without one.
 * M6 another 空档处理 ranks the files that were chosen anew; every worker gets it. While work goes on it stays as it is.
 */
import type {
  ConsolidateReply,
  ConsolidateRequest,
  PickedFile,
} from '../../src/taskpane/features/headquarters/model/consolidate-messages';
import { ConsolidateModel } from '../../src/taskpane/features/headquarters/model/consolidate-model';
import type {
  ConsolidateView,
  ConsolidationView,
  ContestView,
} from '../../src/taskpane/features/headquarters/model/consolidate-view';

/** A worker whose part the test plays. */
class PlayedWorker extends EventTarget {
  ended = false;

  constructor(private readonly hear: (message: never, worker: PlayedWorker) => void) {
    super();
  }

  postMessage(message: never): void {
    if (!this.ended) this.hear(message, this);
  }

  tell(data: unknown): void {
    if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.ended = true;
  }
}

const consolidated = (ranked: number, left: number): ConsolidationView => ({
  ranked,
  ranking: null,
  morePeriods: [],
  policy: '',
  claims: [],
  idleClaims: '',
  sinceHandout: [],
  unreadableHandouts: '',
  contests: [],
  excluded: [],
  left,
});

/** A model over workers that examine a file when they are asked to, and a client that the test answers for. */
function scene() {
  const waiting: { readonly name: string; readonly answer: () => void }[] = [];
  const asked: ConsolidateRequest[] = [];
  const setups: unknown[] = [];
  const clients: PlayedWorker[] = [];
  const startExaminer = () =>
    new PlayedWorker((message: { setup: unknown } | { job: PickedFile }, worker) => {
      if ('setup' in message) {
        setups.push(message.setup);
        setImmediate(() => worker.tell({ ready: true }));
      } else {
        const { name } = message.job;
        const examined = { kind: 'excluded', exclusion: { file: name, code: 'not-ours', facts: {} } };
        waiting.push({ name, answer: () => worker.tell({ answer: { examined, alterations: null } }) });
      }
    });
  const startConsolidating = () => {
    const client = new PlayedWorker((request: ConsolidateRequest) => asked.push(request));
    clients.push(client);
    return client;
  };
  const model = new ConsolidateModel(
    {
      startConsolidating: startConsolidating as unknown as () => Worker,
      startExaminer: startExaminer as unknown as () => Worker,
      cores: 2,
      now: () => new Date(0),
    },
    { version: '1', code: '12345678' },
  );
  const reply = (message: ConsolidateReply): void => clients.at(-1)?.tell(message);
  return { model, waiting, asked, clients, setups, reply };
}

/** Resolves when something holds; everything that is played here happens within a few turns of the event loop. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !holds(); turn++) await new Promise(setImmediate);
  expect(holds()).toBe(true);
}

const files = (count: number): readonly File[] =>
  Array.from({ length: count }, (_, i) => new File(['x'], `${i + 1}.xlsx`));

const finishOf = (asked: readonly ConsolidateRequest[]) => asked.find(({ kind }) => kind === 'finish');

/** A run that has come to where the workbook is written. */
async function writing(stopReading = false) {
  const played = scene();
  const { model, waiting, asked, reply } = played;
  model.actions.choose(files(6));
  await until(() => waiting.length === 2);
  if (stopReading) model.actions.stop();
  for (let done = 0; !finishOf(asked); done++) {
    await until(() => waiting.length > done || finishOf(asked) !== undefined);
    waiting[done]?.answer();
    await new Promise(setImmediate);
  }
  reply({ kind: 'consolidated', view: consolidated(3, 0) });
  reply({ kind: 'writing', done: 1, of: 3 });
  expect(model.state()).toMatchObject({ phase: 'writing', writing: { done: 1, of: 3 }, progress: null });
  return played;
}

const outcome = ({ phase, writing: at, givenUp, download, trouble }: ConsolidateView) => ({
  phase,
  writing: at,
  givenUp,
  offered: download?.name ?? null,
  trouble,
});

const OFFERED = { phase: 'done', writing: null, givenUp: false, offered: '汇总.xlsx', trouble: null };
const GIVEN_UP = { ...OFFERED, givenUp: true, offered: null };
const written: ConsolidateReply = { kind: 'written', file: new Blob(['x']), name: '汇总.xlsx' };

test('M1: stopped while files are read', async () => {
  const { model, waiting, asked, reply } = await writing(true);
  expect(waiting).toHaveLength(2);
  expect(finishOf(asked)).toMatchObject({ notBegun: ['3.xlsx', '4.xlsx', '5.xlsx', '6.xlsx'] });
  reply(written);
  await until(() => model.state().phase === 'done');
  expect(outcome(model.state())).toEqual(OFFERED);
});

test.each([
  ['M2: stopped while the workbook is written', false],
  ['M3: after the reading was stopped', true],
])('%s', async (_, stopReading) => {
  const { model, clients, reply } = await writing(stopReading);
  model.actions.stop();
  await until(() => model.state().phase === 'done');
  expect(clients.map(({ ended }) => ended)).toEqual([true]);
  reply(written);
  await new Promise(setImmediate);
  expect(outcome(model.state())).toEqual(GIVEN_UP);
  expect(model.state().result).toEqual(consolidated(3, 0));
});

test('M4: stopped when everything is read and nothing is summed up yet', async () => {
  const { model, waiting, asked, reply } = scene();
  model.actions.choose(files(1));
  await until(() => waiting.length === 1);
  waiting[0]?.answer();
  await until(() => finishOf(asked) !== undefined);
  model.actions.stop();
  model.actions.stop();
  reply({ kind: 'consolidated', view: consolidated(1, 0) });
  reply(written);
  await until(() => model.state().phase === 'done');
  expect(model.state().result).toEqual(consolidated(1, 0));
});

test('M5: the next run', async () => {
  const { model, waiting, asked, reply } = await writing();
  model.actions.stop();
  await until(() => model.state().phase === 'done');
  asked.length = 0;
  waiting.length = 0;
  model.actions.choose(files(1));
  expect(model.state()).toMatchObject({ phase: 'reading', givenUp: false });
  await until(() => waiting.length === 1);
  waiting[0]?.answer();
  await until(() => finishOf(asked) !== undefined);
  reply({ kind: 'consolidated', view: consolidated(1, 0) });
  reply(written);
  await until(() => model.state().phase === 'done');
  expect(outcome(model.state())).toEqual(OFFERED);
});

test('M6: another 空档处理', async () => {
  const { model, waiting, asked, setups, reply } = await writing();
  expect(setups).toContainEqual({ rubrics: [], gapPolicy: null });
  model.actions.chooseGapPolicy('higher');
  expect(model.state()).toMatchObject({ phase: 'writing', gapPolicy: null });
  reply(written);
  await until(() => model.state().phase === 'done');
  asked.length = 0;
  waiting.length = 0;
  setups.length = 0;
  model.actions.chooseGapPolicy('lower');
  expect(model.state()).toMatchObject({ phase: 'reading', gapPolicy: 'lower', result: null });
  await until(() => waiting.length === 2);
  expect(new Set(setups.map((setup) => JSON.stringify(setup)))).toEqual(
    new Set(['{"rubrics":[],"gapPolicy":"lower"}']),
  );
  model.actions.stop();
  for (const { answer } of waiting) answer();
  await until(() => finishOf(asked) !== undefined);
  reply({ kind: 'consolidated', view: consolidated(1, 0) });
  reply(written);
  await until(() => model.state().phase === 'done');
  expect(outcome(model.state())).toEqual(OFFERED);
});

const contest = (name: string, files: readonly string[]): ContestView => ({
  name,
  isOpen: true,
  files: files.map((file) => ({ file, figures: '', isKept: false, why: '' })),
});

test('M7: a choice', async () => {
  const { model, waiting, asked, reply } = scene();
  const contests = [contest('甲 2011Q4', ['1.xlsx', '2.xlsx']), contest('乙 2011Q4', ['3.xlsx', '4.xlsx'])];
  /** The run that was begun, to its end; answers what the client was asked to prefer. */
  const ended = async (count: number): Promise<readonly string[] | undefined> => {
    for (let done = 0; !finishOf(asked); done++) {
      await until(() => waiting.length > done || finishOf(asked) !== undefined);
      waiting[done]?.answer();
      await new Promise(setImmediate);
    }
    expect(waiting).toHaveLength(count);
    const finish = finishOf(asked);
    reply({ kind: 'consolidated', view: { ...consolidated(0, 0), contests } });
    reply({ ...written, file: null });
    await until(() => model.state().phase === 'done');
    asked.length = 0;
    waiting.length = 0;
    return finish?.kind === 'finish' ? finish.prefer : undefined;
  };
  model.actions.choose(files(4));
  expect(await ended(4)).toEqual([]);
  model.actions.prefer('2.xlsx');
  expect(model.state().phase).toBe('reading');
  model.actions.prefer('4.xlsx'); // not while it works
  expect(await ended(4)).toEqual(['2.xlsx']);
  model.actions.prefer('3.xlsx');
  expect(await ended(4)).toEqual(['2.xlsx', '3.xlsx']);
  model.actions.prefer('1.xlsx');
  expect(await ended(4)).toEqual(['3.xlsx', '1.xlsx']);
  model.actions.prefer('别的.xlsx');
  expect(model.state().phase).toBe('done');
  model.actions.choose(files(2));
  expect(await ended(2)).toEqual([]);
});
