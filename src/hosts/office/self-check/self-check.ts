import type { PointResult, SelfCheckOptions, SelfCheckReport } from '../../../usecases/self-check';
import { HostFailure } from '../../../usecases/workbook-port';
import { excelFailure } from '../excel-failure';
import { ExcelSession } from '../excel-session';
import { Bench } from './bench';
import type { CheckPoint } from './check-point';
import { POINTS, REMOVAL } from './points';
import { runPoint, untried } from './run-point';

/**
 * Tries every member of the API that the product uses, one by one, on scratch sheets of the open workbook, and reads back
 * what became of it. A refusal ends its own point only; the scratch sheets go in any case.
 *
 * Null where the workbook's structure is protected: nothing was tried. Rejects with `HostFailure` where Excel cannot be
 * asked at all, and when it was stopped.
 */
export async function selfCheck(options: SelfCheckOptions): Promise<SelfCheckReport | null> {
  const { now, signal, saves, pause = byTheClock } = options;
  const began = now();
  return await new ExcelSession().run(async (context) => {
    const bench = new Bench(context, saves, countRequests(context), pause);
    if (await isStructureProtected(bench)) return null;
    const goBack = await rememberView(bench);
    const points: PointResult[] = [];
    try {
      for (const [step, point] of POINTS.entries()) {
        if (signal?.aborted) break;
        options.onStep?.(step, POINTS.length + 1);
        points.push(canRun(point, points) ? await runPoint(point, bench, now) : untried(point));
      }
    } finally {
      options.onStep?.(POINTS.length, POINTS.length + 1);
      points.push(await runPoint(REMOVAL, bench, now));
      await goBack();
    }
    const cleared = points.at(-1)?.status === 'passed';
    if (signal?.aborted && cleared) throw new HostFailure('cancelled', '');
    return { points, requests: bench.requests, ms: Math.round(now() - began), cleared };
  });
}

const byTheClock = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Counts what a context sends from now on, whoever asks for it. */
function countRequests(context: Excel.RequestContext): () => number {
  let count = 0;
  const send = context.sync.bind(context);
  context.sync = (async (value?: unknown) => {
    count += 1;
    return await send(value);
  }) as typeof context.sync;
  return () => count;
}

/** Whether what a point builds on is there: the scratch sheets, and the point that it follows. */
function canRun({ on, after }: CheckPoint, results: readonly PointResult[]): boolean {
  const went = (id: PointResult['id']): boolean =>
    results.some((result) => result.id === id && ['passed', 'different'].includes(result.status));
  return (on === 'workbook' || went('sheet-add')) && (after === undefined || went(after));
}

/** Where Excel does not say, it will refuse to add sheets by itself. */
async function isStructureProtected({ workbook, send }: Bench): Promise<boolean> {
  const protection = workbook.protection.load('protected');
  try {
    await send();
    return protection.protected;
  } catch (cause) {
    const failure = excelFailure(cause);
    if (failure.code === 'excel-refused' || failure.code === 'excel-too-old') return false;
    throw failure;
  }
}

/** Notes what sheet the user looks at; answers how to show it again. */
async function rememberView({ workbook, send }: Bench): Promise<() => Promise<void>> {
  const nothing = async (): Promise<void> => undefined;
  try {
    const active = workbook.worksheets.getActiveWorksheet().load('id');
    await send();
    return async () => {
      workbook.worksheets.getItem(active.id).activate();
      await send().catch(nothing);
    };
  } catch {
    return nothing;
  }
}
