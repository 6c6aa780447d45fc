import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HostFailure, type WorkbookPort, type WriteOptions } from '../../usecases/workbook-port';
import type { GridWorkbook } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import { nodeInflater } from './node-inflater';
import { readXlsx } from './read';
import { readMember } from './read/archive';
import type { ReadingCache } from './read/cache/reading-cache';
import { readBytes } from './read-file';
import { writeXlsx } from './write';
import { checkTarget } from './write-target';
import { nativeDeflater } from './zip/native';

/** The port over one .xlsx file on disk. */
export class FilePort implements WorkbookPort {
  constructor(
    private readonly path: string,
    /** Written as the file's time of change. */
    private readonly modified: Date,
    /** What whoever reads many files keeps from one to the next. */
    private readonly cache?: ReadingCache,
  ) {}

  async read(): Promise<GridWorkbook> {
    const result = readXlsx(readBytes(this.path), {
      inflater: nodeInflater,
      ...(this.cache ? { cache: this.cache } : {}),
    });
    if (result.ok) return result.workbook;
    throw new HostFailure(`file-${result.failure}`, this.path);
  }

  async write(plan: WorkbookPlan, { onStep, signal, onCommit }: WriteOptions = {}): Promise<void> {
    const goOn = (step: number): void => {
      onStep?.(step, STEPS);
      if (signal?.aborted) throw new HostFailure('cancelled', '');
    };
    goOn(0);
    const bytes = await writeXlsx(plan, {
      modified: this.modified,
      deflater: nativeDeflater,
    });
    goOn(1);
    onCommit?.();
    await replaceFile(this.path, bytes);
    onStep?.(STEPS, STEPS);
  }
}

/** A workbook that lies in a zip; rejects with a `HostFailure` that calls it `name`. */
export function readInside(
  archive: string,
  member: number,
  name: string,
  cache?: ReadingCache,
): GridWorkbook {
  const content = readMember(readBytes(archive), member, nodeInflater);
  const options = { inflater: nodeInflater, ...(cache ? { cache } : {}) };
  const result = content.ok ? readXlsx(content.value, options) : content;
  if (!result.ok) throw new HostFailure(`file-${result.failure}`, name);
  return result.workbook;
}

/** Steps of a write as they are shown: laying out, saving. */
const STEPS = 2;

let replaced = 0;

/**
 * Writes beside the file, then renames: whoever interrupts it leaves the old file whole, and two that do it at the same
 * time do not meet. Rejects as `cancelled` when the signal comes before everything is written; then nothing is left.
 */
export async function replaceFile(
  path: string,
  content: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<void> {
  const goOn = (): void => {
    if (signal?.aborted) throw new HostFailure('cancelled', path);
  };
  goOn();
  replaced += 1;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${replaced}.tmp`);
  const onDisk = <T>(work: Promise<T>): Promise<T> =>
    work.catch(async (cause) => {
      await checkTarget(path);
      throw new HostFailure('file-unwritable', path, { cause });
    });
  try {
    await onDisk(mkdir(dirname(path), { recursive: true }));
    const handle = await onDisk(open(temporary, 'w'));
    try {
      for await (const bytes of content instanceof Uint8Array ? [content] : content) {
        await onDisk(handle.writeFile(bytes));
        goOn();
      }
      await onDisk(handle.sync());
      goOn();
    } finally {
      await handle.close();
    }
    await onDisk(rename(temporary, path));
  } catch (cause) {
    await unlink(temporary).catch(() => undefined); // it may never have been made
    throw cause;
  }
}
