import type { Rubric } from '../../../domain/rubric';
import { ReadMemory } from '../../../hosts/xlsx/read/read-memory';
import type { ExamineSetup, FileJob, FileOutcome, PoolReply, PoolRequest } from '../consolidate-messages';
import { examineFile, rubricsOf } from './file-examiner';
import { orEnd } from './or-end';

// A worker of the pool that reads files: its entry.
let rubrics: readonly Rubric[] = [];
const memory = new ReadMemory();

const tell = (reply: PoolReply<FileOutcome>): void => self.postMessage(reply);

self.addEventListener('message', ({ data }: MessageEvent<PoolRequest<ExamineSetup, FileJob>>) => {
  if ('setup' in data) {
    rubrics = rubricsOf(data.setup.rubrics);
    tell({ ready: true });
  } else orEnd(examineFile(data.job, rubrics, memory).then((answer) => tell({ answer })));
});
