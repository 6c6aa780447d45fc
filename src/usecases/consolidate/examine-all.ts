import { type OpenedArchive, type Source, sourceOf } from './archive';
import type { Examined } from './examine';

/** Looks at files, several at once; never rejects for what is wrong with a file. */
export interface Examiner<Detail> {
  /** How many files are worth having under way at once. */
  readonly width: number;
  examine(source: Source): Promise<Examined<Detail> | OpenedArchive>;
}

/** How far the work has come, and how it is stopped. */
export interface ExamineOptions {
  readonly onProgress?: (done: number, of: number) => void;
  /** Once aborted, no further file is begun; what is under way is finished. */
  readonly signal?: AbortSignal;
}

/**
 * Examines every file, and every file inside of a zip, and hands each outcome on as it comes, in no particular order. Answers
 * the files not begun.
 */
export async function examineAll<Detail>(
  files: readonly string[],
  examiner: Examiner<Detail>,
  take: (examined: Examined<Detail>) => void,
  { onProgress, signal }: ExamineOptions = {},
): Promise<readonly string[]> {
  const queue: Source[] = files.map(sourceOf);
  let next = 0;
  let done = 0;
  let named = 0;
  let running = 0;
  let wake: (() => void)[] = [];
  const work = async (source: Source): Promise<void> => {
    const outcome = await examiner.examine(source);
    if (outcome.kind === 'archive') {
      queue.push(...outcome.sources);
      outcome.others.forEach(take);
      named += outcome.others.length;
    } else take(outcome);
    onProgress?.(++done + named, queue.length + named);
  };
  const lane = async (): Promise<void> => {
    while (!signal?.aborted) {
      const source = queue[next];
      if (source) {
        next++;
        running++;
        await work(source).finally(() => running--);
        for (const go of wake.splice(0)) go();
      } else if (running === 0) return;
      else await new Promise<void>((go) => wake.push(go)); // a zip that is being opened may bring more
    }
  };
  await Promise.all(Array.from({ length: examiner.width }, lane));
  wake = [];
  return queue.slice(next).map(({ name }) => name);
}
