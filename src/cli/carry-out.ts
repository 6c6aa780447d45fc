import { extname } from 'node:path';
import { replaceFile } from '../hosts/xlsx/file-port';
import { FolderSink } from '../hosts/xlsx/folder-sink';
import { PlainMaker } from '../hosts/xlsx/workbook-maker';
import { checkNew, checkTarget } from '../hosts/xlsx/write-target';
import { nativeDeflater } from '../hosts/xlsx/zip/native';
import { ZipSink } from '../hosts/zip/zip-sink';
import { BATCH_TEXT } from '../messages/batch-text';
import { type BatchOptions, type BatchReport, runBatch } from '../usecases/batch';
import type { Batch } from '../usecases/batch-plan';
import type { WorkbookMaker } from '../usecases/batch-port';
import { JobTrouble, NoWorkers } from '../usecases/jobs/job-trouble';
import type { Io } from './io';
import { progressTo } from './progress';
import { type WorkerPool, workerPoolOf } from './workers/worker-pool';

/** Fewer workbooks than this are made before threads have started. */
const WORTH_THREADS = 12;

/** Makes the workbooks of a batch in a folder, or in a zip where `out` is called so; Ctrl+C stops it in good order. */
export async function carryOut(batch: Batch, out: string, overwrite: boolean, io: Io): Promise<BatchReport> {
  const stop = new AbortController();
  const forget = io.onInterrupt?.(() => {
    stop.abort();
    forget?.(); // whoever asks again does not want to wait
  });
  const options: BatchOptions = {
    overwrite,
    signal: stop.signal,
    onProgress: progressTo(io, BATCH_TEXT.progress),
  };
  const threads =
    io.threadScript !== undefined && batch.jobs.length >= WORTH_THREADS
      ? workerPoolOf(io.threadScript, [batch.rubric], io.now())
      : null;
  const alone = new PlainMaker(batch.rubric, io.now(), { deflater: nativeDeflater });
  const maker = threads ? makerOf(threads, alone) : alone;
  try {
    return extname(out).toLowerCase() === '.zip'
      ? await intoZip(batch, out, maker, options, io.now())
      : await intoFolder(batch, out, maker, options);
  } finally {
    await threads?.close();
    forget?.();
  }
}

/** A workbook that a thread was too slow for, or died over, is made here: nothing of ours may be missing for that. */
const makerOf = (workers: WorkerPool, alone: WorkbookMaker): WorkbookMaker => ({
  lanes: workers.width,
  make: (inspection, discipline) =>
    workers.do('make', { inspection, discipline }).catch((error: unknown) => {
      if (error instanceof JobTrouble || error instanceof NoWorkers)
        return alone.make(inspection, discipline);
      throw error;
    }),
});

async function intoFolder(
  batch: Batch,
  out: string,
  maker: WorkbookMaker,
  options: BatchOptions,
): Promise<BatchReport> {
  const sink = new FolderSink(out);
  await sink.open();
  return await runBatch(batch, maker, sink, options);
}

/** The zip is written at the end, with what was made until then. */
async function intoZip(
  batch: Batch,
  out: string,
  maker: WorkbookMaker,
  options: BatchOptions,
  modified: Date,
): Promise<BatchReport> {
  await (options.overwrite === true ? checkTarget : checkNew)(out);
  const zip = new ZipSink(modified);
  const report = await runBatch(batch, maker, zip, options);
  if (report.written.length > 0) await replaceFile(out, zip.finish());
  return report;
}
