import type { Io } from './io';

/** How often progress is reported, in milliseconds. */
const PROGRESS_MS = 2000;

/** Reports progress from time to time; quick work says nothing. */
export function progressTo(
  io: Io,
  text: (done: number, of: number) => string,
): (done: number, of: number) => void {
  let last = io.now().getTime();
  return (done, of) => {
    const now = io.now().getTime();
    if (now - last < PROGRESS_MS || done === of) return;
    last = now;
    io.err(text(done, of));
  };
}
