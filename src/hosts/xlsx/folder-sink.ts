import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSink, FoundFile } from '../../usecases/batch-port';
import { HostFailure } from '../../usecases/workbook-port';
import { replaceFile, systemCode } from './file-port';
import { readXlsx } from './read';

/** Puts files into a folder, which is made where it is missing; each is there as a whole or not at all. */
export class FolderSink implements FileSink {
  constructor(private readonly folder: string) {}

  async find(file: string): Promise<FoundFile> {
    const path = join(this.folder, file);
    try {
      const result = readXlsx(await readFile(path));
      return result.ok ? result.workbook : 'other';
    } catch (cause) {
      const code = systemCode(cause);
      if (code === 'ENOENT') return 'nothing';
      if (code === 'EISDIR') return 'other';
      if (code === '') throw cause;
      throw new HostFailure('file-unreadable', path, { cause });
    }
  }

  put(file: string, bytes: Uint8Array): Promise<void> {
    return replaceFile(join(this.folder, file), bytes);
  }
}
