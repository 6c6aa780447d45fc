import { parseRubric } from '../../domain/parse-rubric';
import type { Rubric } from '../../domain/rubric';
import { FilePort } from '../../hosts/xlsx/file-port';
import { packRows } from '../../hosts/xlsx/write/packed-rows';
import { deflateNative } from '../../hosts/xlsx/zip/native';
import { type Examined, examine, excluded } from '../../usecases/consolidate/examine';
import { siteRows } from '../../usecases/consolidate/site-rows';
import { HostFailure } from '../../usecases/workbook-port';
import type { Answer, Job, PackJob, WorkerSetup } from './jobs';
import { serveJobs } from './serve-jobs';

/** Makes this thread a worker of the command line. */
export function startWorker({ rubrics: documents }: WorkerSetup): void {
  const rubrics = documents.map((document) => {
    const parsed = parseRubric(document);
    if (!parsed.ok) throw new Error('a rubric that was checked before cannot be read');
    return parsed.value;
  });
  const work = async (job: Job): Promise<Answer> =>
    job.kind === 'examine' ? await examineFile(job.path, rubrics) : packSite(job, rubrics);
  serveJobs(work, (answer) => ('bytes' in answer ? [answer.bytes] : []));
}

/** Reads and examines a file; trouble with the file is its outcome. */
async function examineFile(path: string, rubrics: readonly Rubric[]): Promise<Examined> {
  try {
    return examine(path, await new FilePort(path, new Date(0)).read(), rubrics);
  } catch (error) {
    if (error instanceof HostFailure) return excluded(path, 'unreadable', { failure: error.code });
    throw error;
  }
}

function packSite({ first, styles, ...site }: PackJob, rubrics: readonly Rubric[]) {
  const numbers = new Map(styles);
  const columns = styles.map(([style]) => style);
  const rows = siteRows(site, rubrics);
  return packRows({ first, styles: columns, rows }, (style) => numbers.get(style) ?? 0, deflateNative);
}
