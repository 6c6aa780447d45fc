import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HostFailure, type HostFailureCode, type WorkbookPort } from '../../usecases/workbook-port';
import type { GridWorkbook } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import { nodeInflater } from './node-inflater';
import { readXlsx } from './read';
import { writeXlsx } from './write';

/** The port over one .xlsx file on disk. */
export class FilePort implements WorkbookPort {
  constructor(
    private readonly path: string,
    /** Written as the file's time of change. */
    private readonly modified: Date,
  ) {}

  async read(): Promise<GridWorkbook> {
    const result = readXlsx(await this.bytes(), { inflater: nodeInflater });
    if (result.ok) return result.workbook;
    throw new HostFailure(`file-${result.failure}`, this.path);
  }

  async write(plan: WorkbookPlan): Promise<void> {
    const bytes = await writeXlsx(plan, { modified: this.modified });
    await replaceFile(this.path, bytes);
  }

  private async bytes(): Promise<Uint8Array> {
    try {
      return await readFile(this.path);
    } catch (cause) {
      throw new HostFailure(readFailure(cause), this.path, { cause });
    }
  }
}

function readFailure(cause: unknown): HostFailureCode {
  const code = systemCode(cause);
  if (code === 'ENOENT') return 'file-missing';
  return code === 'ERR_FS_FILE_TOO_LARGE' ? 'file-too-large' : 'file-unreadable';
}

/** The code that Node gives a system error, e.g. ENOENT; '' where there is none. */
export const systemCode = (cause: unknown): unknown =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';

/** Writes beside the file, then renames: whoever interrupts it leaves the old file whole. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await unlink(temporary).catch(() => undefined); // it may never have been made
    throw new HostFailure('file-unwritable', path, { cause });
  }
}
