import { basename } from 'node:path';
import { localDay } from '../../domain/calendar';
import type { Checked } from '../../domain/issue';
import type { Rubric } from '../../domain/rubric';
import type { ListIssue } from '../../domain/site-list-issue';
import { readListFile } from '../../hosts/list-file/read-list-file';
import { FilePort } from '../../hosts/xlsx/file-port';
import { readBytes } from '../../hosts/xlsx/read-file';
import { checkNew } from '../../hosts/xlsx/write-target';
import { BATCH_TEXT } from '../../messages/batch-text';
import { listIssueTexts } from '../../messages/site-list-text';
import { type Batch, type HandoutWish, planBatch } from '../../usecases/batch-plan';
import { writeSiteListTemplate } from '../../usecases/site-list-template';
import { batchJson, batchLines, exitOf, noteLines } from '../batch-output';
import { carryOut } from '../carry-out';
import { EXIT, type Io, printIssues } from '../io';
import { options, refuseBeside, required } from '../options';
import { currentPeriod, loadRubric } from '../rubric-option';

/** `batch`: a workbook for every site of a list, or for every discipline of each, with the programme where that is wished for, into a folder or a zip; or with `--template` an empty list. */
export async function batchCommand(args: readonly string[], io: Io): Promise<number> {
  const { values } = options(
    args,
    {
      sites: { type: 'string' },
      out: { type: 'string' },
      rubric: { type: 'string' },
      period: { type: 'string' },
      template: { type: 'string' },
      'by-discipline': { type: 'boolean' },
      programme: { type: 'boolean' },
      overwrite: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    0,
  );
  refuseBeside('template', values, ['sites', 'out', 'period', 'by-discipline', 'programme', 'json']);
  const { overwrite = false, json = false, period = currentPeriod(io.now()) } = values;
  const rubric = await loadRubric(values.rubric);
  if (!rubric.ok) {
    printIssues(rubric.issues, io);
    io.err(BATCH_TEXT.nothingWritten);
    return EXIT.dataError;
  }
  if (values.template !== undefined) return await writeTemplate(values.template, rubric.value, overwrite, io);
  const out = required(values.out, '--out 文件夹');
  const list = required(values.sites, '--sites 项目清单');
  const batch = await readBatch(
    list,
    rubric.value,
    {
      period,
      byDiscipline: values['by-discipline'] === true,
      programmeOn: values.programme === true ? localDay(io.now()) : null,
    },
    io,
  );
  if (!batch.ok) {
    if (json) io.out(batchJson(null, batch.issues, []));
    for (const text of listIssueTexts(batch.issues)) io.err(text);
    io.err(BATCH_TEXT.nothingWritten);
    return EXIT.dataError;
  }
  const notes = noteLines(batch.value);
  for (const note of notes) io.err(note);
  const report = await carryOut(batch.value, out, overwrite, io);
  if (json) io.out(batchJson(report, [], notes));
  else for (const line of batchLines(report, out)) io.out(line);
  return exitOf(report);
}

async function readBatch(
  path: string,
  rubric: Rubric,
  wish: Omit<HandoutWish, 'year'>,
  io: Io,
): Promise<Checked<Batch, ListIssue>> {
  const read = readListFile(readBytes(path), basename(path));
  if (!read.ok) return read;
  if (read.value.endMark) io.err(BATCH_TEXT.endMark);
  return planBatch(read.value.workbook, rubric, { ...wish, year: io.now().getFullYear() });
}

async function writeTemplate(path: string, rubric: Rubric, overwrite: boolean, io: Io): Promise<number> {
  if (!overwrite) await checkNew(path);
  await writeSiteListTemplate(rubric, io.now().getFullYear(), new FilePort(path, io.now()));
  io.out(BATCH_TEXT.template(path));
  return EXIT.ok;
}
