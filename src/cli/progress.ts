import type { Io } from './io';

/** How often progress is told, in milliseconds. */
const PROGRESS_MS = 2000;

/** Tells progress from time to time; quick work says nothing. */
export function progressTo(
  io: Io,
  text: (done: number, of: number) => string,
): (done: number, of: number) => void {
  let told = io.now().getTime();
  return (done, of) => {
    const now = io.now().getTime();
    if (now - told < PROGRESS_MS || done === of) return;
    told = now;
    io.err(text(done, of));
  };
}
