import { type Handout, handoutOf, readHandout } from '../domain/handout';
import { readWorkbook, type WorkbookReading } from '../workbook/reading/read-workbook';
import { haveEntries } from '../workbook/sheets/programme/with-programme';
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
  const { issues, planIssues, tableIssues, foreignSheets } = reading.value;
  const unread = [...issues, ...planIssues, ...tableIssues]; // something is written there, whatever it means
  if (unread.length > 0 || isFilledIn(reading.value)) return 'filled';
  return foreignSheets.length > 0 ? 'foreign' : null;
}

/** Whether people have written anything into a workbook that would be lost with it. */
function isFilledIn({ inspection, handedOut }: WorkbookReading): boolean {
  const { entries, rectification, commonProblems } = inspection;
  return (
    [...entries.values()].some(({ deduction, reason }) => deduction !== null || reason !== null) ||
    rectification.size > 0 ||
    commonProblems !== undefined ||
    haveEntries(inspection) ||
    isOtherThanHandedOut(readHandout(handedOut), handoutOf(inspection))
  );
}

/** Whether facts or people are not as they were handed out; unknown of a workbook that was made otherwise. */
function isOtherThanHandedOut(was: Handout | null, now: Handout): boolean {
  const textOf = ({ inspectors, ...rest }: Handout): string =>
    JSON.stringify([
      rest,
      Object.entries(inspectors)
        .filter(([, name]) => name !== '')
        .sort(),
    ]);
  return was !== null && textOf(was) !== textOf(now);
}
