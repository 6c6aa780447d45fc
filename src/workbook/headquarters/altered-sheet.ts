import type { Alteration } from '../integrity/alteration';
import type { PlannedRow } from '../kit/list-rows';
import type { TableColumn } from '../kit/table-sheet';
import type { SheetPlan } from '../plan';
import { PALETTE } from '../styles';
import { cellText, type HeadquartersContext, listedText, textCell } from './context';
import { planListSheet, rowHeight } from './list-sheet';
import { HQ_SHEETS, HQ_TABLES } from './names';

/** A file with alterations: how many there are, and the first of them. */
export interface AlteredFile {
  readonly file: string;
  readonly count: number;
  readonly alterations: readonly Alteration[];
}

const COLUMNS: readonly TableColumn[] = [
  { caption: '序号', mm: 12 },
  { caption: '文件', mm: 58 },
  { caption: '工作表', mm: 23 },
  { caption: '位置', mm: 18 },
  { caption: '内容', mm: 40 },
  { caption: '原来', mm: 54 },
  { caption: '现在', mm: 54 },
];

/** 改动: every place that is not as it was handed out, with what was there and what is there now. */
export function planAlteredSheet(context: HeadquartersContext, files: readonly AlteredFile[]): SheetPlan {
  const count = files.reduce(
    (sum, { alterations, count: all }) => sum + alterations.length + more(all, alterations),
    0,
  );
  const all = files.reduce((sum, file) => sum + file.count, 0);
  return planListSheet(context, {
    name: HQ_SHEETS.altered,
    tableName: HQ_TABLES.altered,
    tabColor: PALETTE.bad,
    title: '改动',
    subtitle: `${files.length} 个文件共 ${all} 处改动；得分一律按总部的细则重新计算`,
    columns: COLUMNS,
    count,
    rows: () => alteredRows(context, files),
    none: '没有发现改动。',
  });
}

/** One row more where not all of them are listed. */
const more = (count: number, { length }: readonly Alteration[]): number => (count > length ? 1 : 0);

function* alteredRows({ texts }: HeadquartersContext, files: readonly AlteredFile[]): Generator<PlannedRow> {
  let number = 0;
  for (const { file, count, alterations } of files) {
    const name = cellText(texts.file?.(file) ?? file);
    for (const alteration of alterations) {
      const { sheet, place, what, was, is } = texts.alteration?.(alteration) ?? PLAIN(alteration);
      yield plannedRow(++number, [name, sheet, place, what, was, is]);
    }
    if (more(count, alterations) > 0)
      yield plannedRow(++number, [name, '', '', `另有 ${count - alterations.length} 处，没有列出`, '', '']);
  }
}

/** The facts alone, where nobody has words for them. */
const PLAIN = ({ sheet, cell, label, expected, found }: Alteration) => ({
  sheet,
  place: cell,
  what: label,
  was: expected,
  is: found,
});

function plannedRow(number: number, given: readonly string[]): PlannedRow {
  const [file = '', sheet = '', place = '', ...others] = given;
  const [what = '', was = '', is = ''] = others.map((text) => listedText(text));
  return {
    cells: [
      { value: number, style: 'count' },
      { value: file, style: 'asText' },
      textCell(sheet, 'asTextCenter'),
      textCell(place, 'asTextCenter'),
      textCell(what, 'asText'),
      textCell(was, 'asText'),
      textCell(is, 'asText'),
    ],
    height: rowHeight(COLUMNS, [
      [2, file],
      [3, sheet],
      [5, what],
      [6, was],
      [7, is],
    ]),
  };
}
