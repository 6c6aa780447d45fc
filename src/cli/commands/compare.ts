import { basename } from 'node:path';
import type { Both } from '../../domain/comparison/comparison';
import { FilePort } from '../../hosts/xlsx/file-port';
import { LAST_TIME_TEXT, lastTimeRefusal } from '../../messages/last-time-text';
import { admitEarlier, compareWorkbooks, type LastTimeRefusal, readLastTime } from '../../usecases/last-time';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { comparisonJson, comparisonLines } from '../comparison';
import { EXIT, type Io } from '../io';
import { options, UsageError } from '../options';

/** `compare`: what was deducted in an earlier workbook of a site and is in a later one. With `--json` stdout holds JSON alone. */
export async function compareCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = options(args, { json: { type: 'boolean' } }, Number.POSITIVE_INFINITY);
  const [earlier, later, ...others] = positionals;
  if (earlier === undefined || later === undefined || others.length > 0)
    throw new UsageError(LAST_TIME_TEXT.needsTwo);
  const refuse = (path: string, refusal: LastTimeRefusal): number => {
    io.err(lastTimeRefusal(basename(path), refusal));
    return EXIT.dataError;
  };
  const founds = {
    before: await new FilePort(earlier, io.now()).read(),
    now: await new FilePort(later, io.now()).read(),
  };
  const now = readLastTime(founds.now);
  if (!now.ok) return refuse(later, now.refusal);
  const before = admitEarlier(founds.before, now.value);
  if (!before.ok) return refuse(earlier, before.refusal);
  const compared = compareWorkbooks(before.value, now.value);
  if (!compared.ok) return refuse(earlier, compared.refusal);
  const both: Both<WorkbookReading> = { before: before.value, now: now.value };
  if (values.json === true) io.out(JSON.stringify(comparisonJson(compared.value, both), null, 2));
  else for (const line of comparisonLines(compared.value, both)) io.out(line);
  return EXIT.ok;
}
