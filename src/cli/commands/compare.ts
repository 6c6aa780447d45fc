import { basename } from 'node:path';
import type { Both } from '../../domain/comparison/comparison';
import { FilePort } from '../../hosts/xlsx/file-port';
import { LAST_TIME_TEXT, lastTimeRefusal } from '../../messages/last-time-text';
import { compareWorkbooks, type LastTimeRefusal, readLastTime } from '../../usecases/last-time';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { comparisonJson, comparisonLines } from '../comparison';
import { EXIT, type Io, options, UsageError } from '../io';

/** `compare`: what was deducted in an earlier workbook of a site and is in a later one. With `--json` stdout holds JSON alone. */
export async function compareCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = options(args, { json: { type: 'boolean' } });
  const [earlier, later, ...others] = positionals;
  if (earlier === undefined || later === undefined || others.length > 0)
    throw new UsageError(LAST_TIME_TEXT.needsTwo);
  const refuse = (path: string, refusal: LastTimeRefusal): number => {
    io.err(lastTimeRefusal(basename(path), refusal));
    return EXIT.dataError;
  };
  const readings: WorkbookReading[] = [];
  for (const path of [earlier, later]) {
    const read = readLastTime(await new FilePort(path, io.now()).read());
    if (!read.ok) return refuse(path, read.refusal);
    readings.push(read.value);
  }
  const [before, now] = readings as [WorkbookReading, WorkbookReading];
  const compared = compareWorkbooks(before, now);
  if (!compared.ok) return refuse(earlier, compared.refusal);
  const both: Both<WorkbookReading> = { before, now };
  if (values.json === true) io.out(JSON.stringify(comparisonJson(compared.value, both), null, 2));
  else for (const line of comparisonLines(compared.value, both)) io.out(line);
  return EXIT.ok;
}
