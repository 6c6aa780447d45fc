import { basename, extname, join } from 'node:path';
import { distinctFileNames, fileNamePart } from '../../domain/file-name';
import { FilePort } from '../../hosts/xlsx/file-port';
import { contentsOf } from '../../hosts/xlsx/read/contents';
import { readBytes } from '../../hosts/xlsx/read-file';
import { checkNew } from '../../hosts/xlsx/write-target';
import { MERGE_TEXT } from '../../messages/merge-text';
import { leftBehind } from '../../usecases/left-behind';
import { recordingTo } from '../../usecases/record-write';
import { splitWorkbook } from '../../usecases/split';
import { EXIT, type Io, printIssues } from '../io';
import { mayLeaveBehind } from '../left-behind-option';
import { options, required } from '../options';

/** `split`: a workbook for each discipline, for several inspectors; `merge` makes one of them again. */
export async function splitCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = options(
    args,
    {
      out: { type: 'string' },
      overwrite: { type: 'boolean' },
      'drop-own-sheets': { type: 'boolean' },
    },
    1,
  );
  const source = required(positionals[0], '要分开的工作簿');
  const folder = required(values.out, '--out 文件夹');
  const now = io.now();
  const found = await new FilePort(source, now).read();
  const split = splitWorkbook(found);
  const refuse = (): number => {
    io.err(MERGE_TEXT.nothingWritten);
    return EXIT.dataError;
  };
  if (!split.ok) {
    printIssues(split.issues, io);
    return refuse();
  }
  const left = leftBehind(split.value.reading, found, contentsOf(readBytes(source)));
  if (!mayLeaveBehind([left], values['drop-own-sheets'], io)) return refuse();
  const base = basename(source, extname(source));
  const names = distinctFileNames(
    split.value.parts.map(({ discipline }) => `${base} ${fileNamePart(discipline.name)}.xlsx`),
  );
  const files = split.value.parts.map(({ plan }, i) => ({ file: names[i] ?? '', plan }));
  if (values.overwrite !== true) for (const { file } of files) await checkNew(join(folder, file));
  for (const { file, plan } of files)
    await recordingTo(new FilePort(join(folder, file), now), now).write(plan);
  for (const line of MERGE_TEXT.split(
    files.map(({ file }) => file),
    folder,
  ))
    io.out(line);
  return EXIT.ok;
}
