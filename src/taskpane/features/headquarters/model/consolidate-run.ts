import type { GapPolicy } from '../../../../domain/scheme';
import { compareNatural } from '../../../../domain/text-order';
import type { OpenedArchive, Source } from '../../../../usecases/consolidate/archive';
import type { Examined } from '../../../../usecases/consolidate/examine';
import { examineAll } from '../../../../usecases/consolidate/examine-all';
import type { Interruption } from '../../../../usecases/consolidate/interruption';
import { orExcluded } from '../../../../usecases/consolidate/or-excluded';
import { JobPool } from '../../../../usecases/jobs/job-pool';
import { ConsolidateClient } from './consolidate-client';
import type {
  ExamineSetup,
  FileJob,
  FileOutcome,
  FileReport,
  KnownRubric,
  PickedFile,
} from './consolidate-messages';
import type { ChecksView, ConsolidationView } from './consolidate-view';
import { startWebWorker } from './start-web-worker';

/** Longest time for one file in milliseconds; a workbook of ours takes a fiftieth. */
const FILE_MS = 5000;

/** More workers than this do not help, whatever the machine. */
const MOST_WORKERS = 4;

/** What a consolidation needs of its surroundings. */
export interface ConsolidateEnvironment {
  /** Start the worker that sums up, and one of those that read. */
  readonly startConsolidating: () => Worker;
  readonly startExaminer: () => Worker;
  /** Processors of the machine, ≥ 1. */
  readonly cores: number;
  readonly now: () => Date;
}

/** What head office decides. */
export interface HeadOfficeRule {
  /** The rubrics beside the built-in one. */
  readonly rubrics: readonly KnownRubric[];
  /** 空档处理; null where that is as the rubrics say. */
  readonly gapPolicy: GapPolicy | null;
  /** Files that count before others of their inspections. */
  readonly prefer: readonly string[];
}

/** What is reported on the way. */
export interface RunEvents {
  read(done: number, of: number, excluded: number): void;
  summedUp(view: ConsolidationView, checks: ChecksView): void;
  writing(done: number, of: number): void;
}

/** Head office's workbook; its file is null where no site is ranked. */
export interface WrittenFile {
  readonly file: Blob | null;
  readonly name: string;
}

/**
 * Reads the files in workers, sums them up in another, and has head office's workbook written; null where that was
 * given up. Rejects where workers cannot do it.
 */
export async function runConsolidation(
  files: readonly PickedFile[],
  rule: HeadOfficeRule,
  environment: ConsolidateEnvironment,
  events: RunEvents,
  interruption: Interruption,
): Promise<WrittenFile | null> {
  const rubrics = rule.rubrics.map(({ document }) => document);
  const setup: ExamineSetup = { rubrics, gapPolicy: rule.gapPolicy };
  const client = new ConsolidateClient(environment.startConsolidating);
  try {
    const { reports, notBegun, taken } = await readAll(
      files,
      setup,
      environment,
      client,
      events,
      interruption.stopReading,
    );
    const request = {
      kind: 'finish',
      notBegun,
      now: environment.now(),
      rubrics,
      prefer: rule.prefer,
    } as const;
    const written = client.ask(request, ['written'], (reply) => {
      if (reply.kind === 'consolidated') {
        interruption.everythingIsRead();
        events.summedUp(reply.view, checksOf(reports, taken));
      } else if (reply.kind === 'writing') events.writing(reply.done, reply.of);
    });
    return await Promise.race([written, aborted(interruption.stopWriting)]);
  } finally {
    client.close();
  }
}

const aborted = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));

type Reports = ReadonlyMap<string, FileReport['alterations']>;

/** Has the files read, several at once; every outcome goes straight to the client. */
async function readAll(
  files: readonly PickedFile[],
  setup: ExamineSetup,
  { startExaminer, cores }: ConsolidateEnvironment,
  client: ConsolidateClient,
  events: RunEvents,
  signal: AbortSignal,
): Promise<{
  readonly reports: Reports;
  readonly notBegun: readonly string[];
  /** How many files there were an outcome of, those inside of zips too. */
  readonly taken: number;
}> {
  const workers = Math.max(2, Math.min(MOST_WORKERS, cores - 1)); // one processor is for the page
  const start = startWebWorker<ExamineSetup, FileJob, FileOutcome>(startExaminer, setup);
  const pool = new JobPool(start, { workers, jobMs: FILE_MS });
  const byName = new Map(files.map((picked) => [picked.name, picked] as const));
  const reports = new Map<string, FileReport['alterations']>();
  let excluded = 0;
  let taken = 0;
  const report = async ({ name, inside }: Source): Promise<Examined | OpenedArchive> => {
    const { file } = byName.get(inside?.archive ?? name) as PickedFile;
    const outcome = await pool.run({ name, file, member: inside?.member ?? null });
    if (outcome.kind === 'archive') return outcome;
    reports.set(name, outcome.alterations);
    return outcome.examined;
  };
  try {
    const notBegun = await examineAll(
      files.map(({ name }) => name),
      { width: workers, examine: (source) => orExcluded(source.name, report(source)) },
      (examined) => {
        taken++;
        if (examined.kind === 'excluded') excluded++;
        client.tell({ kind: 'take', examined });
      },
      { signal, onProgress: (done, of) => events.read(done, of, excluded) },
    );
    return { reports, notBegun, taken };
  } finally {
    await pool.close();
  }
}

/** 完整性核对 of the files that were begun, so many, in the order of their names. */
function checksOf(reports: Reports, begun: number): ChecksView {
  const checked = [...reports]
    .flatMap(([file, alterations]) => (alterations ? [{ file, ...alterations }] : []))
    .sort((a, b) => compareNatural(a.file, b.file));
  return {
    clean: checked.filter(({ count }) => count === 0).map(({ file }) => file),
    altered: checked.filter(({ count }) => count > 0),
    unchecked: begun - checked.length,
  };
}
