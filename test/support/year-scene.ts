/**
 * A year of head office: 24 sites, four quarters, as the files arrive. Most are as they should be; every way in which one
 * may not be comes at least once, and each file says which one it is. Figures are those of the second implementation.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { defaultRubric } from '../../src/domain/default-rubric';
import { fileName } from '../../src/domain/file-name';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { nativeDeflater } from '../../src/hosts/xlsx/zip/native';
import type { CellPlan, WorkbookPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { laterRubric } from './headquarters-scene';
import {
  YEAR_PERIODS,
  YEAR_SITES,
  type YearInspection,
  type YearWish,
  yearInspection,
} from './year-inspections';

/** What is the matter with a file. */
export type YearKind =
  | 'plain'
  /** Sent with a later quarter; under a name of its own; by another version of the rubric that head office knows. */
  | 'late'
  | 'renamed'
  | 'other-rubric'
  /** The composite's formula replaced by a figure; a full mark raised; the text of a checkpoint changed. */
  | 'altered-formula'
  | 'altered-mark'
  | 'altered-text'
  /** Two files of one inspection: the first one, and the one that corrects it. */
  | 'first'
  | 'correction'
  /** An inspection of September that says 2011Q2. */
  | 'wrong-period'
  | 'in-zip'
  | 'incomplete'
  | 'nothing-applies'
  | 'unknown-rubric'
  /** No workbook at all; what a program or the system leaves behind. */
  | 'other'
  | 'leavings';

/** A file as it arrives; a zip holds several workbooks. */
export interface YearFile {
  /** Below the folder that head office chooses. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly kind: YearKind;
  /** What was entered, for every workbook inside. */
  readonly holds: readonly YearInspection[];
}

/** The year's files and the rubrics that head office knows. */
export interface Year {
  readonly files: readonly YearFile[];
  readonly rubrics: readonly Rubric[];
}

const FOLDERS = ['第一季度', '第二季度', '第三季度', '第四季度'];

/** The oddities by quarter and site; everything else is plain. Null: nothing was sent. */
const ODDITIES: readonly (readonly [quarter: number, site: number, kind: YearKind | null])[] = [
  [0, 3, 'renamed'],
  [0, 5, 'late'],
  [0, 7, 'altered-formula'],
  [0, 20, null],
  [1, 4, 'first'],
  [1, 9, 'in-zip'],
  [1, 10, 'in-zip'],
  [1, 11, 'altered-mark'],
  [1, 12, 'altered-text'],
  [2, 13, 'wrong-period'],
  [2, 14, 'incomplete'],
  ...[16, 17, 18, 19].map((site) => [2, site, 'other-rubric'] as const),
  [3, 2, 'nothing-applies'],
  [3, 15, 'unknown-rubric'],
];

/** Makes the files; the same every time. */
export async function makeYear(): Promise<Year> {
  const later = laterRubric();
  const files: YearFile[] = [];
  const zipped: { readonly name: string; readonly bytes: Uint8Array; readonly holds: YearInspection }[] = [];
  for (const quarter of YEAR_PERIODS.keys())
    for (const site of YEAR_SITES.keys()) {
      const oddity = ODDITIES.find(([q, s]) => q === quarter && s === site);
      const kind = oddity ? oddity[2] : 'plain';
      if (kind === null) continue;
      const holds = yearInspection(site, quarter, wishOf(kind, later));
      const { site: name, period, inspection } = holds;
      const usual = fileName(name, period, inspection.facts.inspectedOn);
      const bytes = await bytesOf(holds, kind);
      if (kind === 'in-zip') zipped.push({ name: usual, bytes, holds });
      else files.push({ path: pathOf(kind, quarter, usual), bytes, kind, holds: [holds] });
      if (kind === 'first') files.push(await correction(site, quarter, usual));
    }
  const attachments = zipSync(Object.fromEntries(zipped.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
  });
  files.push({
    path: `${FOLDERS[1]}/附件.zip`,
    bytes: attachments,
    kind: 'in-zip',
    holds: zipped.map(({ holds }) => holds),
  });
  return { files: [...files, ...noise()], rubrics: [defaultRubric(), later] };
}

/** Puts the files into a folder. */
export function writeYear({ files }: Pick<Year, 'files'>, folder: string): void {
  for (const { path, bytes } of files) {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
  }
}

function wishOf(kind: YearKind, later: Rubric): YearWish {
  switch (kind) {
    case 'other-rubric':
      return { rubric: later };
    case 'unknown-rubric':
      return { rubric: ownRubric() };
    case 'wrong-period':
      return { period: '2011Q2' };
    case 'incomplete':
      return { blanks: 37 };
    case 'nothing-applies':
      return { nothingApplies: true };
    default:
      return {};
  }
}

function pathOf(kind: YearKind, quarter: number, usual: string): string {
  if (kind === 'renamed') return `${FOLDERS[quarter]}/新建 Microsoft Excel 工作表 （2）.xlsx`;
  return kind === 'late' ? `${FOLDERS[quarter + 1]}/补交/${usual}` : `${FOLDERS[quarter]}/${usual}`;
}

async function correction(site: number, quarter: number, usual: string): Promise<YearFile> {
  const holds = yearInspection(site, quarter, { salt: 1 });
  const path = `${FOLDERS[quarter]}/${usual.replace('.xlsx', '_更正.xlsx')}`;
  return { path, bytes: await bytesOf(holds, 'correction'), kind: 'correction', holds: [holds] };
}

function bytesOf({ rubric, inspection, period }: YearInspection, kind: YearKind): Promise<Uint8Array> {
  const plan = altered(planWorkbook(rubric, inspection), kind);
  const month = 3 * YEAR_PERIODS.indexOf(period as (typeof YEAR_PERIODS)[number]) + 2;
  const modified = new Date(Date.UTC(2011, month, kind === 'correction' ? 29 : 28));
  return writeXlsx(plan, { modified, deflater: nativeDeflater });
}

function altered(plan: WorkbookPlan, kind: YearKind): WorkbookPlan {
  if (kind === 'altered-formula')
    return withCell(plan, '汇总', 7, 1, ({ style }) => ({ value: 99.5, style }));
  if (kind === 'altered-mark')
    return withCell(plan, '客户服务', 5, 5, (cell) => ({ ...cell, value: Number(cell.value) + 2 }));
  if (kind === 'altered-text')
    return withCell(plan, '客户服务', 6, 4, (cell) => ({ ...cell, value: `${cell.value}（每月一次即可）` }));
  return plan;
}

/** A plan with another cell; rows and columns count from 1. */
export function withCell(
  plan: WorkbookPlan,
  sheet: string,
  row: number,
  column: number,
  change: (cell: CellPlan) => CellPlan,
): WorkbookPlan {
  const before = plan.sheets.find(({ name }) => name === sheet)?.cells[row - 1]?.[column - 1];
  if (!before) throw new Error(`no cell ${sheet} ${row} ${column}`);
  return {
    ...plan,
    sheets: plan.sheets.map((planned) => ({
      ...planned,
      cells: planned.cells.map((line) => line.map((cell) => (cell === before ? change(before) : cell))),
    })),
  };
}

function ownRubric(): Rubric {
  const document = toDocument(defaultRubric());
  const parsed = parseRubric({ ...document, id: 'own', version: '自编-1', title: '自编细则' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

function noise(): readonly YearFile[] {
  const file = (path: string, kind: YearKind): YearFile => ({
    path,
    bytes: new TextEncoder().encode('不是工作簿'),
    kind,
    holds: [],
  });
  return [
    file(`${FOLDERS[0]}/~$督导评分_锦江花园_2011Q1.xlsx`, 'leavings'),
    file('.DS_Store', 'leavings'),
    file(`${FOLDERS[2]}/.DS_Store`, 'leavings'),
    file(`${FOLDERS[2]}/Thumbs.db`, 'leavings'),
    file(`${FOLDERS[3]}/desktop.ini`, 'leavings'),
    file(`${FOLDERS[3]}/旧表.xls`, 'other'),
    file(`${FOLDERS[3]}/情况说明.docx`, 'other'),
    file(`${FOLDERS[3]}/转发：检查结果.eml`, 'other'),
  ];
}
