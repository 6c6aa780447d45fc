/** Looks at files, several at once; never rejects for what is wrong with a file. */
export interface Examiner<Outcome> {
  /** How many files are worth having under way at once. */
  readonly width: number;
  examine(file: string): Promise<Outcome>;
}

/** How far the work has come, and how it is stopped. */
export interface ExamineOptions {
  readonly onProgress?: (done: number, of: number) => void;
  /** Once aborted, no further file is begun; what is under way is finished. */
  readonly signal?: AbortSignal;
}

/** Examines every file and hands each outcome on as it comes, in no particular order. Answers the files not begun. */
export async function examineAll<Outcome>(
  files: readonly string[],
  examiner: Examiner<Outcome>,
  take: (examined: Outcome) => void,
  { onProgress, signal }: ExamineOptions = {},
): Promise<readonly string[]> {
  let next = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    while (next < files.length && !signal?.aborted) {
      take(await examiner.examine(files[next++] as string));
      onProgress?.(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: examiner.width }, lane));
  return files.slice(next);
}
