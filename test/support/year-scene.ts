/**
 * A year of head office: 24 sites, four quarters, as the files arrive. Most are as they should be; every way in which one
 * may not be comes at least once (year-kinds.ts), and each file says which one it is.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { defaultRubric } from '../../src/domain/default-rubric';
import { fileName } from '../../src/domain/file-name';
import { handoutOf, handoutTexts } from '../../src/domain/handout';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';
import { nextSaveText } from '../../src/domain/save-record';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { nativeDeflater } from '../../src/hosts/xlsx/zip/native';
import type { CellPlan, WorkbookPlan } from '../../src/workbook/plan';
import { withNextSave } from '../../src/workbook/saves-row';
import { HANDED_OUT_COLUMNS } from '../../src/workbook/sheets/snapshot-keys';
import { type LayoutOptions, planWorkbook } from '../../src/workbook/workbook-plan';
import { laterRubric } from './headquarters-scene';
import {
  YEAR_PERIODS,
  YEAR_SITES,
  type YearInspection,
  type YearWish,
  yearInspection,
} from './year-inspections';
import { YEAR_ODDITIES, type YearKind } from './year-kinds';

/** A document as head office knows it: a file, or a file inside of a zip. */
export interface YearDocument {
  /** Below the folder that head office chooses; of a file in a zip with the zip's name before its own. */
  readonly path: string;
  readonly kind: YearKind;
  /** What was entered; null where it is no workbook of ours. */
  readonly holds: YearInspection | null;
}

/** A file as it arrives. */
export interface YearFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The year's files, what they are, and the rubrics that head office knows. */
export interface Year {
  readonly files: readonly YearFile[];
  readonly documents: readonly YearDocument[];
  readonly rubrics: readonly Rubric[];
}

type Made = YearDocument & YearFile;

const FOLDERS = ['第一季度', '第二季度', '第三季度', '第四季度'];

/** Makes the files; the same every time. */
export async function makeYear(): Promise<Year> {
  const later = laterRubric();
  const made: Made[] = [];
  for (const quarter of YEAR_PERIODS.keys())
    for (const site of YEAR_SITES.keys()) {
      const oddity = YEAR_ODDITIES.find(([q, s]) => q === quarter && s === site);
      const kind = oddity ? oddity[2] : 'plain';
      if (kind !== null) made.push(...(await madeOf(quarter, site, kind, later)));
    }
  const zipped = made.filter(({ kind }) => kind === 'in-zip');
  const zip = zipSync(
    {
      ...Object.fromEntries(zipped.map(({ path, bytes }) => [path.replace(ZIP, ''), bytes])),
      ...LEFT_IN_ZIP,
    },
    { level: 0 },
  );
  const whole = [...made.filter(({ kind }) => kind !== 'in-zip'), ...(await others(made))];
  return {
    files: [...whole.map(({ path, bytes }) => ({ path, bytes })), { path: ZIP.slice(0, -1), bytes: zip }],
    documents: [...whole, ...zipped].map(({ path, kind, holds }) => ({ path, kind, holds })),
    rubrics: [defaultRubric(), later],
  };
}

/** The zip, and what a Mac puts into one. */
const ZIP = `${FOLDERS[1]}/附件.zip/`;
const LEFT_IN_ZIP = { '__MACOSX/._附件': strToU8('x'), '.DS_Store': strToU8('x') };

/** Puts the files into a folder. */
export function writeYear({ files }: Pick<Year, 'files'>, folder: string): void {
  for (const { path, bytes } of files) {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
  }
}

/** What a site sent about a quarter: one file, or two of the same inspection. */
async function madeOf(
  quarter: number,
  site: number,
  kind: YearKind,
  later: Rubric,
): Promise<readonly Made[]> {
  const holds = yearInspection(site, quarter, wishOf(kind, later));
  const usual = fileName(holds.site, holds.period, holds.inspection.facts.inspectedOn);
  const path = pathOf(kind, quarter, usual);
  const handedOut = nextSaveText('', dayOf(quarter, 1));
  const first: Made = { path, kind, holds, bytes: await bytesOf(holds, kind, handedOut, dayOf(quarter, 26)) };
  if (kind !== 'first' && kind !== 'copy') return [first];
  const other = yearInspection(site, quarter, { salt: 1 });
  if (kind === 'first') {
    // Corrected in what was sent, under a name that sorts before the first one's.
    const sent = nextSaveText(handedOut, dayOf(quarter, 26));
    const bytes = await bytesOf(other, kind, sent, dayOf(quarter, 28));
    return [first, { path: `${FOLDERS[quarter]}/更正/${usual}`, kind: 'correction', holds: other, bytes }];
  }
  const bytes = await bytesOf(other, kind, handedOut, dayOf(quarter, 27));
  return [first, { path: `${FOLDERS[quarter]}/副本 ${usual}`, kind, holds: other, bytes }];
}

function wishOf(kind: YearKind, later: Rubric): YearWish {
  switch (kind) {
    case 'other-rubric':
      return { rubric: later };
    case 'unknown-rubric':
      return { rubric: ownRubric() };
    case 'twin':
      return { twinOf: 0 };
    case 'more-people':
      return { onePersonMore: true };
    case 'own-policy':
      return { gapPolicy: 'higher' };
    case 'wrong-period':
    case 'wrong-period-alone':
      return { period: '2011Q2' };
    case 'incomplete':
      return { blanks: 37 };
    case 'blank':
      return { blanks: Number.POSITIVE_INFINITY };
    case 'typed-wrong':
      return { typo: true };
    case 'nothing-applies':
      return { nothingApplies: true };
    default:
      return {};
  }
}

function pathOf(kind: YearKind, quarter: number, usual: string): string {
  if (kind === 'renamed') return `${FOLDERS[quarter]}/新建 Microsoft Excel 工作表 （2）.xlsx`;
  if (kind === 'in-zip') return `${ZIP}${usual}`;
  return kind === 'late' ? `${FOLDERS[quarter + 1]}/补交/${usual}` : `${FOLDERS[quarter]}/${usual}`;
}

/** A day of a quarter's last month. */
const dayOf = (quarter: number, day: number): Date => new Date(Date.UTC(2011, 3 * quarter + 2, day, 8));

/** The workbook as it is written at a time, after the writes that `saves` records; it was handed out by 发放. */
function bytesOf(
  { rubric, inspection, handedOut }: YearInspection,
  kind: YearKind,
  saves: string,
  modified: Date,
): Promise<Uint8Array> {
  const records = { saves, handedOut: handoutTexts(handoutOf(handedOut), HANDED_OUT_COLUMNS.length) };
  const options: LayoutOptions = kind === 'first-layout' ? { layout: 1 } : { records };
  const plan = altered(withNextSave(planWorkbook(rubric, inspection, options), modified), kind);
  return writeXlsx(plan, { modified, deflater: nativeDeflater });
}

function altered(plan: WorkbookPlan, kind: YearKind): WorkbookPlan {
  if (kind === 'altered-formula')
    return withCell(plan, '汇总', 7, 1, ({ style }) => ({ value: 99.5, style }));
  if (kind === 'altered-mark')
    return withCell(plan, '客户服务', 5, 5, (cell) => ({ ...cell, value: Number(cell.value) + 2 }));
  if (kind === 'altered-range')
    return withCell(plan, '客户服务', 5, 6, (cell) => ({ ...cell, value: '0.1–0.2' }));
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

/** What arrives beside: a file sent twice, half of one, and what is no workbook of ours. */
async function others(made: readonly Made[]): Promise<readonly Made[]> {
  const sent = made.find(({ kind }) => kind === 'plain') as Made;
  const file = (path: string, kind: YearKind, bytes: Uint8Array = strToU8('不是工作簿')): Made => ({
    path,
    bytes,
    kind,
    holds: null,
  });
  const { sheets, ...plan } = planWorkbook(defaultRubric(), yearInspection(0, 0).inspection);
  const foreign = {
    ...plan,
    names: [],
    activeSheet: '奖惩明细',
    sheets: sheets.filter(({ name }) => name === '奖惩明细'),
  };
  return [
    { ...sent, path: sent.path.replace('.xlsx', '（2）.xlsx'), kind: 'again' },
    file(`${FOLDERS[0]}/没下载完.xlsx`, 'cut', sent.bytes.subarray(0, sent.bytes.length >> 1)),
    file(`${FOLDERS[0]}/空文件.xlsx`, 'empty', new Uint8Array()),
    file(`${FOLDERS[0]}/~$督导评分_锦江花园_2011Q1.xlsx`, 'leavings'),
    file('.DS_Store', 'leavings'),
    file(`${FOLDERS[1]}/旧办法.ods`, 'ods'),
    file(`${FOLDERS[1]}/别的表.xlsx`, 'not-ours', await writeXlsx(foreign, { modified: dayOf(1, 1) })),
    file(`${FOLDERS[2]}/.DS_Store`, 'leavings'),
    file(`${FOLDERS[2]}/Thumbs.db`, 'leavings'),
    file(`${FOLDERS[2]}/共享文件夹.url`, 'link', strToU8('[InternetShortcut]\nURL=file:///x')),
    file(`${FOLDERS[3]}/desktop.ini`, 'leavings'),
    file(`${FOLDERS[3]}/旧表.xls`, 'text'),
    file(`${FOLDERS[3]}/情况说明.docx`, 'document'),
    file(`${FOLDERS[3]}/转发：检查结果.eml`, 'mail'),
  ];
}
