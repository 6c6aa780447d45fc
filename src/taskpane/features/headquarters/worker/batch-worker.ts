import { orEnd } from '../../../../usecases/jobs/or-end';
import type { BatchRequest } from '../model/batch-messages';
import { BatchServer } from './batch-server';

// The worker that 发放 starts: its entry, so that nothing of it weighs on the pane.
const server = new BatchServer((message) => self.postMessage(message));

self.addEventListener('message', ({ data }: MessageEvent<BatchRequest>) => orEnd(server.serve(data)));
