import { ReadingCache } from '../../../../hosts/xlsx/read/cache/reading-cache';
import { orEnd } from '../../../../usecases/jobs/or-end';
import type {
  ExamineSetup,
  FileJob,
  FileOutcome,
  PoolReply,
  PoolRequest,
} from '../model/consolidate-messages';
import { examineFile, type Rule, rubricsOf } from './file-examiner';

// A worker of the pool that reads files: its entry.
let rule: Rule = { rubrics: [], gapPolicy: null };
const cache = new ReadingCache();

const tell = (reply: PoolReply<FileOutcome>): void => self.postMessage(reply);

self.addEventListener('message', ({ data }: MessageEvent<PoolRequest<ExamineSetup, FileJob>>) => {
  if ('setup' in data) {
    const { rubrics, gapPolicy } = data.setup;
    rule = { rubrics: rubricsOf(rubrics), gapPolicy };
    tell({ ready: true });
  } else orEnd(examineFile(data.job, rule, cache).then((answer) => tell({ answer })));
});
