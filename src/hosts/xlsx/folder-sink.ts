import { join } from 'node:path';
import type { FileSink, FoundFile } from '../../usecases/batch-port';
import { HostFailure } from '../../usecases/workbook-port';
import { replaceFile } from './file-port';
import { readXlsx } from './read';
import { readBytes, systemCode } from './read-file';

/** Puts files into a folder, which is made where it is missing; each is there as a whole or not at all. */
export class FolderSink implements FileSink {
  constructor(private readonly folder: string) {}

  async find(file: string): Promise<FoundFile> {
    const path = join(this.folder, file);
    try {
      const result = readXlsx(readBytes(path));
      return result.ok ? result.workbook : 'other';
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      if (error.code === 'file-missing') return 'nothing';
      if (error.code === 'file-too-large' || systemCode(error.cause) === 'EISDIR') return 'other';
      throw error;
    }
  }

  put(file: string, bytes: Uint8Array): Promise<void> {
    return replaceFile(join(this.folder, file), bytes);
  }
}
