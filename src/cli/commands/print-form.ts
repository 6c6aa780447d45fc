import { resolve } from 'node:path';
import { FilePort } from '../../hosts/xlsx/file-port';
import { FORM_TEXT } from '../../messages/form-text';
import { prepareForm } from '../../usecases/print-form';
import { EXIT, type Io, printIssues } from '../io';
import { options, required, UsageError } from '../options';

/** `print-form`: 现场表 of a workbook, a file for the printer. */
export async function printFormCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = options(
    args,
    {
      out: { type: 'string' },
      discipline: { type: 'string', multiple: true },
      filled: { type: 'boolean' },
      large: { type: 'boolean' },
    },
    1,
  );
  const source = required(positionals[0], '要打印现场表的工作簿');
  const out = required(values.out, '--out 文件名');
  if (resolve(out) === resolve(source)) throw new UsageError(FORM_TEXT.outIsSource(out));
  const now = io.now();
  const prepared = prepareForm(await new FilePort(source, now).read(), {
    disciplines: values.discipline ?? [],
    filled: values.filled === true,
    large: values.large === true,
  });
  if (!prepared.ok) {
    printIssues(prepared.issues, io);
    io.err(FORM_TEXT.nothingWritten);
    return EXIT.dataError;
  }
  await new FilePort(out, now).write(prepared.value);
  io.out(FORM_TEXT.done(out));
  return EXIT.ok;
}
