import { parseRubric } from '../../domain/parse-rubric';
import type { Rubric } from '../../domain/rubric';
import type { GapPolicy } from '../../domain/scheme';
import { FilePort, readInside } from '../../hosts/xlsx/file-port';
import { listArchive } from '../../hosts/xlsx/read/archive';
import { ReadingCache } from '../../hosts/xlsx/read/cache/reading-cache';
import { readBytes } from '../../hosts/xlsx/read-file';
import { PlainMaker } from '../../hosts/xlsx/workbook-maker';
import { nativeDeflater } from '../../hosts/xlsx/zip/native';
import { alterationText } from '../../messages/alteration-text';
import { namesakeText } from '../../messages/file-text';
import { type OpenedArchive, openArchive, type Source } from '../../usecases/consolidate/archive';
import { type ExcludedFile, examine, examineClosely, excluded } from '../../usecases/consolidate/examine';
import { failureByEnding, failureOfFile } from '../../usecases/consolidate/file-kinds';
import { HostFailure, type HostFailureCode } from '../../usecases/workbook-port';
import type { GridWorkbook } from '../../workbook/grid';
import { deflateDetail } from './deflated-detail';
import type { ExaminedFile, Job, WorkAnswer, WorkerSetup } from './jobs';
import { sitePacker } from './site-packer';

/** Most alterations of one file that are put into words. */
const MOST_SENTENCES = 20;

/** Reads a workbook; rejects with `HostFailure`. */
type Read = (source: Source) => Promise<GridWorkbook>;

/** Does one piece of work after the other: reads, makes and lays out. */
export function makeWork({
  rubrics: documents,
  modified,
  gapPolicy,
}: WorkerSetup): (job: Job) => Promise<WorkAnswer> {
  const rubrics = documents.map((document): Rubric => {
    const parsed = parseRubric(document);
    if (!parsed.ok) throw new Error('a rubric that was checked before cannot be read');
    return parsed.value;
  });
  const maker = rubrics[0] ? new PlainMaker(rubrics[0], modified, { deflater: nativeDeflater }) : null;
  const packSite = sitePacker(rubrics);
  const cache = new ReadingCache();
  const read: Read = async ({ name, inside }) =>
    inside
      ? readInside(inside.archive, inside.member, name, cache)
      : new FilePort(name, new Date(0), cache).read();
  return async (job) => {
    switch (job.kind) {
      case 'examine':
        return await examineFile(job.source, read, rubrics, gapPolicy);
      case 'explain':
        return await explainFile(job.source, read, rubrics);
      case 'pack':
        return packSite(job);
      case 'make':
        if (!maker) throw new Error('no rubric to make workbooks of');
        return await maker.make(job.inspection, job.discipline);
    }
  };
}

/** Reads and examines a file, or opens a zip; trouble with the file is its outcome. */
async function examineFile(
  source: Source,
  read: Read,
  rubrics: readonly Rubric[],
  gapPolicy: GapPolicy | null,
): Promise<ExaminedFile | OpenedArchive> {
  const { name, inside } = source;
  const failure = failureByEnding(name);
  if (failure) return unreadable(name, failure);
  try {
    const examined = examine(name, await read(source), rubrics, gapPolicy);
    return examined.kind === 'excluded' ? examined : { ...examined, detail: deflateDetail(examined.detail) };
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    if (error.code !== 'file-archive') return unreadable(name, failureOfFile(name, error.code));
    return inside ? unreadable(name, 'file-nested') : openZip(name);
  }
}

const unreadable = (name: string, failure: HostFailureCode): ExcludedFile =>
  excluded(name, 'unreadable', { failure });

/** What is in a zip; one of another kind stays closed. */
function openZip(path: string): OpenedArchive | ExcludedFile {
  const listed = listArchive(readBytes(path));
  return listed.ok
    ? openArchive(path, listed.value, namesakeText)
    : unreadable(path, `file-${listed.failure}`);
}

/** Says what was altered in a file that has been examined before. */
async function explainFile(
  source: Source,
  read: Read,
  rubrics: readonly Rubric[],
): Promise<readonly string[]> {
  const { alterations } = examineClosely(source.name, await read(source), rubrics);
  return (alterations ?? []).slice(0, MOST_SENTENCES).map(alterationText);
}
