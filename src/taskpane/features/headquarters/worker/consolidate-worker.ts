import type { ConsolidateRequest } from '../model/consolidate-messages';
import { ConsolidateServer } from './consolidate-server';
import { orEnd } from './or-end';

// The worker that sums up: its entry.
const server = new ConsolidateServer((message) => self.postMessage(message));

self.addEventListener('message', ({ data }: MessageEvent<ConsolidateRequest>) => orEnd(server.serve(data)));
