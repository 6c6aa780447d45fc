import { orEnd } from '../../../../usecases/jobs/or-end';
import type { ConsolidateRequest } from '../model/consolidate-messages';
import { ConsolidateServer } from './consolidate-server';

// The worker that sums up: its entry.
const server = new ConsolidateServer((message) => self.postMessage(message));

self.addEventListener('message', ({ data }: MessageEvent<ConsolidateRequest>) => orEnd(server.serve(data)));
