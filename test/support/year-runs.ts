import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { toDocument } from '../../src/domain/parse-rubric';
import type { ConsolidateView } from '../../src/taskpane/features/headquarters/model/consolidate-view';
import type { GridWorkbook } from '../../src/workbook/grid';
import { workbookIn } from './headquarters-tables';
import { fileInFolder, headquartersModel, offeredWorkbook, whenView } from './pane/headquarters';
import { cliWith, newFolder, put } from './run-cli';
import { writeYear, type Year } from './year-scene';

/** What the command line tells programs, as far as tests look at it; files by their paths below the folder. */
export interface YearReport {
  readonly periods: readonly object[];
  readonly ranked: readonly { readonly file: string }[];
  readonly excluded: readonly { readonly file: string; readonly code: string; readonly message: string }[];
  readonly mostMissed: readonly {
    readonly checkpoint: string;
    readonly sites: number;
    readonly total: number;
  }[];
}

/** A year consolidated by the command line. */
export async function yearByCommandLine(
  year: Year,
  now: Date,
): Promise<{ readonly report: YearReport; readonly workbook: GridWorkbook }> {
  const folder = join(newFolder(), '收件');
  writeYear(year, folder);
  const rubrics = newFolder();
  year.rubrics.forEach((rubric, i) => {
    put(rubrics, `${i}.json`, toDocument(rubric));
  });
  const out = join(newFolder(), '汇总.xlsx');
  const args = ['consolidate', folder, '--out', out, '--rubrics', rubrics, '--json'];
  const done = await cliWith({ now: () => now }, ...args);
  if (done.code !== 0) throw new Error(done.err);
  const below = (text: string): string => text.replaceAll(`${folder}${sep}`, '').replaceAll(sep, '/');
  const report = JSON.parse(done.out, (key, value) =>
    key === 'file' || key === 'message' ? below(value) : value,
  );
  return { report, workbook: workbookIn(readFileSync(out)) };
}

/** The same year consolidated by the pane. */
export async function yearByPane(
  year: Year,
  now: Date,
): Promise<{ readonly view: ConsolidateView; readonly workbook: GridWorkbook }> {
  const model = headquartersModel(now);
  const documents = year.rubrics.map(
    (rubric, i) => new File([JSON.stringify(toDocument(rubric))], `${i}.json`),
  );
  model.actions.addRubrics(documents);
  await whenView(model, ({ rubrics }) => rubrics.length === 1 + documents.length);
  model.actions.choose(year.files.map(({ path, bytes }) => fileInFolder(`收件/${path}`, bytes)));
  const view = await whenView(model, ({ phase }) => phase === 'done');
  return { view, workbook: workbookIn(await offeredWorkbook(view)) };
}
