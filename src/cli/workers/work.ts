import { parseRubric } from '../../domain/parse-rubric';
import type { Rubric } from '../../domain/rubric';
import { FilePort } from '../../hosts/xlsx/file-port';
import { ReadMemory } from '../../hosts/xlsx/read/read-memory';
import { PlainMaker } from '../../hosts/xlsx/workbook-maker';
import { nativeDeflater } from '../../hosts/xlsx/zip/native';
import { alterationText } from '../../messages/alteration-text';
import { examine, examineClosely, excluded } from '../../usecases/consolidate/examine';
import { HostFailure } from '../../usecases/workbook-port';
import type { GridWorkbook } from '../../workbook/grid';
import { deflateDetail } from './deflated-detail';
import type { Answer, ExaminedFile, Job, WorkerSetup } from './jobs';
import { sitePacker } from './site-packer';

/** Most alterations of one file that are told in words. */
const MOST_SENTENCES = 20;

/** Reads a workbook; rejects with `HostFailure`. */
type Read = (path: string) => Promise<GridWorkbook>;

/** Does one piece of work after the other: reads, makes and lays out. */
export function makeWork({ rubrics: documents, modified }: WorkerSetup): (job: Job) => Promise<Answer> {
  const rubrics = documents.map((document): Rubric => {
    const parsed = parseRubric(document);
    if (!parsed.ok) throw new Error('a rubric that was checked before cannot be read');
    return parsed.value;
  });
  const maker = rubrics[0] ? new PlainMaker(rubrics[0], modified, { deflater: nativeDeflater }) : null;
  const packSite = sitePacker(rubrics);
  const memory = new ReadMemory();
  const read: Read = (path) => new FilePort(path, new Date(0), memory).read();
  return async (job) => {
    switch (job.kind) {
      case 'examine':
        return await examineFile(job.path, read, rubrics);
      case 'explain':
        return await explainFile(job.path, read, rubrics);
      case 'pack':
        return packSite(job);
      case 'make':
        if (!maker) throw new Error('no rubric to make workbooks of');
        return await maker.make(job.inspection);
    }
  };
}

/** Reads and examines a file; trouble with the file is its outcome. */
async function examineFile(path: string, read: Read, rubrics: readonly Rubric[]): Promise<ExaminedFile> {
  try {
    const examined = examine(path, await read(path), rubrics);
    return examined.kind === 'excluded' ? examined : { ...examined, detail: deflateDetail(examined.detail) };
  } catch (error) {
    if (error instanceof HostFailure) return excluded(path, 'unreadable', { failure: error.code });
    throw error;
  }
}

/** Tells what was altered in a file that has been examined before. */
async function explainFile(path: string, read: Read, rubrics: readonly Rubric[]): Promise<readonly string[]> {
  const { alterations } = examineClosely(path, await read(path), rubrics);
  return (alterations ?? []).slice(0, MOST_SENTENCES).map(alterationText);
}
