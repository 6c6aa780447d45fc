import type { HostFailure, HostFailureCode } from '../../usecases/workbook-port';
import type { RefusedCosmetic } from '../../workbook/cosmetics';
import type { GridSheet } from '../../workbook/grid';
import type { ChangeJob } from './change-job';
import { isRefusal, tracesOf } from './excel-failure';
import type { ExcelSession } from './excel-session';
import { gridSheet } from './grid-of-range';
import { loadUsed } from './read-part';
import { readTabs } from './read-tabs';
import { recover } from './recover';
import { booksOf, dressingOf, queueContents, queueSeal } from './write/build';
import type { Dressing } from './write/dressing';
import { type LateCell, queueEdits } from './write/edits';
import { loadOverwritten } from './write/overwritten';

/** What came of the sheets of a change. */
export interface Written {
  /** What was on the retired sheets when it was done. */
  readonly ends: readonly (GridSheet | null)[];
  /** What people had typed meanwhile into inputs that it wrote: as far as Excel said what they held. */
  readonly late: readonly LateCell[];
  readonly refused: readonly RefusedCosmetic[];
}

/** Traced in every request: how far Excel came. */
const BEGUN = 'begun';
const CALM = 'calm';
const WRITTEN = 'written';

/** What a request for the change still has to do. */
interface Stages {
  /** Whether Excel is asked not to calculate and draw meanwhile. */
  readonly calm: boolean;
  readonly contents: boolean;
  /** How many of the cosmetics; all when missing. */
  readonly looks?: number;
  readonly seal: boolean;
}

/**
 * Writes contents, cosmetics and protection in one request. Where Excel refuses a cosmetic, the next request goes on
 * behind it, without that one; anything else that fails puts all of it back.
 */
export async function writeInOne(
  session: ExcelSession,
  job: ChangeJob,
  dressing: Dressing,
): Promise<Written> {
  let stages: Stages = { calm: true, contents: true, seal: true };
  for (;;) {
    try {
      const sent = await session.run((context) => send(context, job, dressing, stages));
      return { ...sent, refused: dressing.refused };
    } catch (cause) {
      const failure = cause as HostFailure;
      const traces = tracesOf(failure);
      const done = dressing.doneOf(traces);
      if (traces.includes(WRITTEN) && done < dressing.left && failure.code !== 'excel-editing') {
        dressing.done(done);
        dressing.refuse();
        stages = { ...stages, contents: false };
      } else if (stages.calm && traces.includes(BEGUN) && !traces.includes(CALM))
        stages = { ...stages, calm: false };
      else return await putRight(session, job, dressing, failure);
    }
  }
}

/** Queues the stages of a change and sends them. */
async function send(
  context: Excel.RequestContext,
  { change, since, last, options }: ChangeJob,
  dressing: Dressing,
  { calm, contents, looks, seal }: Stages,
): Promise<Omit<Written, 'refused'>> {
  const { workbook } = context;
  const { application, worksheets } = workbook;
  context.trace(BEGUN);
  if (calm) {
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    context.trace(CALM);
  }
  const building = { since, ...last, keepSizes: options.keepSizes === true };
  const overwritten = contents ? loadOverwritten(workbook, change, since) : () => [];
  const bookOf = contents ? queueContents(workbook, change, building) : booksOf(workbook);
  context.trace(WRITTEN);
  dressing.queue(context, bookOf, looks);
  if (seal) {
    queueSeal(change, last.tabs, bookOf);
    queueEdits(workbook, options.also ?? []);
  }
  const retired = seal ? change.retire.map((retirement) => retirement.retired) : [];
  const ends = retired.map((name) => loadUsed(worksheets.getItem(name)));
  await context.sync();
  return {
    ends: ends.map((used, i) => gridSheet(retired[i] ?? '', 'hidden', [used])),
    late: overwritten(),
  };
}

/**
 * Puts a failed change back. Where Excel refused something without a word on how far it had come, it may have been a
 * cosmetic: then it is written once more, each stage by itself.
 */
async function putRight(
  session: ExcelSession,
  job: ChangeJob,
  dressing: Dressing,
  failure: HostFailure,
): Promise<Written> {
  try {
    return { ends: await recover(session, job, failure), late: [], refused: dressing.refused };
  } catch (still) {
    const isUnexplained = isRefusal(failure) && !tracesOf(failure).includes(BEGUN);
    if (still !== failure || !isUnexplained || NO_COSMETICS.includes(failure.code)) throw still;
    return await writeApart(session, job);
  }
}

/** What has nothing to do with cosmetics. */
const NO_COSMETICS: readonly HostFailureCode[] = ['excel-changed', 'excel-editing', 'excel-occupied'];

/** Writes the stages in requests of their own, and halves the cosmetics until the refused ones are found. */
async function writeApart(session: ExcelSession, job: ChangeJob): Promise<Written> {
  const tabs = await session.run(readTabs).catch(() => null); // a chart of the first attempt may be there
  const dressing = dressingOf(job, tabs?.tabs);
  const run = (stages: Partial<Stages>): Promise<Omit<Written, 'refused'>> =>
    session.run((context) =>
      send(context, job, dressing, { calm: false, contents: false, looks: 0, seal: false, ...stages }),
    );
  try {
    const { late } = await run({ contents: true });
    for (let most = dressing.left; dressing.left > 0; ) {
      const looks = dressing.repeatable(most);
      try {
        await run({ looks });
        dressing.done(looks);
        most = dressing.left;
      } catch (failure) {
        const { code } = failure as HostFailure;
        if (!isRefusal(failure as HostFailure) || NO_COSMETICS.includes(code)) throw failure;
        if (looks === 1) dressing.refuse();
        most = looks === 1 ? dressing.left : Math.ceil(looks / 2);
      }
    }
    return { ...(await run({ seal: true })), late, refused: dressing.refused };
  } catch (failure) {
    const ends = await recover(session, job, failure as HostFailure);
    return { ends, late: [], refused: dressing.refused };
  }
}
