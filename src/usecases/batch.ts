import { readWorkbook } from '../workbook/reading/read-workbook';
import type { Batch, BatchJob } from './batch-plan';
import type { FileSink, FoundFile, WorkbookMaker } from './batch-port';
import { HostFailure, type HostFailureCode } from './workbook-port';

/**
 * Why a workbook was not written. `exists`: there is such a file. `filled`: it holds entries or was
 * altered, and is never overwritten. `foreign`: it is no workbook of ours. `stopped`: the batch was stopped before.
 */
export type SkipCode = 'exists' | 'filled' | 'foreign' | 'stopped' | HostFailureCode;

/** What a batch did with every workbook, in the list's order. */
export interface BatchReport {
  readonly written: readonly { readonly site: string; readonly file: string }[];
  readonly skipped: readonly { readonly site: string; readonly file: string; readonly code: SkipCode }[];
}

/** How a batch is run. */
export interface BatchOptions {
  /** Replace workbooks of ours into which nothing has been entered yet; others are never touched. */
  readonly overwrite?: boolean;
  /** Stops before the next workbook; what is done is kept. */
  readonly signal?: AbortSignal;
  /** Called after every workbook. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Makes the workbooks of a batch. One that fails or may not be written keeps none of the others from being made. */
export async function runBatch(
  { jobs }: Batch,
  maker: WorkbookMaker,
  sink: FileSink,
  { overwrite = false, signal, onProgress }: BatchOptions = {},
): Promise<BatchReport> {
  const outcomes: (SkipCode | 'written')[] = jobs.map(() => 'stopped');
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < jobs.length && !signal?.aborted) {
      const at = next++;
      const job = jobs[at];
      if (!job) return;
      outcomes[at] = await carryOut(job, maker, sink, overwrite);
      onProgress?.(++done, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: maker.lanes }, work));
  const results = jobs.map(({ site, file }, i) => ({ site, file, code: outcomes[i] ?? 'stopped' }));
  return {
    written: results.filter(({ code }) => code === 'written').map(({ site, file }) => ({ site, file })),
    skipped: results.flatMap(({ code, ...job }) => (code === 'written' ? [] : [{ ...job, code }])),
  };
}

async function carryOut(
  job: BatchJob,
  maker: WorkbookMaker,
  sink: FileSink,
  overwrite: boolean,
): Promise<SkipCode | 'written'> {
  try {
    const obstacle = obstacleIn(await sink.find(job.file), overwrite);
    if (obstacle) return obstacle;
    await sink.put(job.file, await maker.make(job.inspection, job.discipline));
    return 'written';
  } catch (error) {
    if (error instanceof HostFailure) return error.code;
    throw error;
  }
}

function obstacleIn(found: FoundFile, overwrite: boolean): SkipCode | null {
  if (found === 'nothing') return null;
  if (!overwrite) return 'exists';
  const reading = found === 'other' ? null : readWorkbook(found);
  if (!reading?.ok) return 'foreign';
  const { inspection, foreignSheets, issues } = reading.value;
  const isFilled = [...inspection.entries.values()].some(
    ({ deduction, reason }) => deduction !== null || reason !== null,
  );
  if (isFilled || issues.length > 0 || inspection.rectification.size > 0) return 'filled';
  return foreignSheets.length > 0 ? 'foreign' : null;
}
