import { orEnd } from '../../../../usecases/jobs/or-end';
import type { EntryRequest } from '../model/entry-messages';
import { serve } from './entry-server';

// The worker that 录入 starts: its entry, so that nothing of it weighs on the pane.
self.addEventListener('message', ({ data }: MessageEvent<EntryRequest>) =>
  orEnd(serve(data).then((reply) => self.postMessage(reply))),
);
