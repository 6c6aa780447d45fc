import { mkdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSink, FoundFile } from '../../usecases/batch-port';
import { HostFailure } from '../../usecases/workbook-port';
import { replaceFile } from './file-port';
import { readXlsx } from './read';
import { readBytes } from './read-file';
import { checkTargetFolder } from './write-target';

/** Puts files into a folder, which is made where it is missing; each is there as a whole or not at all. */
export class FolderSink implements FileSink {
  constructor(private readonly folder: string) {}

  /** Makes the folder, and tries whether files can be put there: what keeps the first one out keeps all of them out. */
  async open(): Promise<void> {
    await checkTargetFolder(this.folder);
    const trial = join(this.folder, `.${process.pid}.tmp`);
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(trial, '');
      await unlink(trial);
    } catch (cause) {
      throw new HostFailure('file-unwritable', this.folder, { cause });
    }
  }

  async find(file: string): Promise<FoundFile> {
    const path = join(this.folder, file);
    try {
      const result = readXlsx(readBytes(path));
      return result.ok ? result.workbook : 'other';
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      if (error.code === 'file-missing') return 'nothing';
      if (error.code === 'file-too-large' || error.code === 'file-is-folder') return 'other';
      throw error;
    }
  }

  put(file: string, bytes: Uint8Array): Promise<void> {
    return replaceFile(join(this.folder, file), bytes);
  }
}
