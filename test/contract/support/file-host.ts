import { mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FilePort } from '../../../src/hosts/xlsx/file-port';
import { newFolder } from '../../support/run-cli';
import type { ContractHost } from './host';
import { leaveInFile } from './leave-in-file';

const MODIFIED = new Date(Date.UTC(2011, 10, 27));

/** The port over a file that does not exist yet. */
export const fileHost: ContractHost = {
  open() {
    const folder = join(newFolder(), '工作簿');
    mkdirSync(folder);
    const path = join(folder, '评分.xlsx');
    const away = `${folder} 不在`;
    return {
      port: new FilePort(path, MODIFIED),
      again: () => new FilePort(path, MODIFIED),
      leave: (sheet, row, column, value) => leaveInFile(path, { sheet, row, column, value }),
      breakDown() {
        renameSync(folder, away);
        writeFileSync(folder, '');
      },
      restore() {
        unlinkSync(folder);
        renameSync(away, folder);
      },
      dispose: () => undefined,
    };
  },
};
