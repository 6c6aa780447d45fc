import type { PlannedRow } from '../kit/list-rows';
import type { TableColumn } from '../kit/table-sheet';
import type { SheetPlan } from '../plan';
import { PALETTE } from '../styles';
import { cellText, type HeadquartersContext, listedText } from './context';
import { planListSheet, rowHeight } from './list-sheet';
import { HQ_SHEETS, HQ_TABLES } from './names';

const COLUMNS: readonly TableColumn[] = [
  { caption: '序号', mm: 14 },
  { caption: '文件', mm: 83 },
  { caption: '原因', mm: 88 },
  { caption: '处理办法', mm: 74 },
];

/** Most characters of a reason: they fit into a row. */
const MOST_REASON = 500;

/** 未纳入: every file that was left out, why, and what to do. */
export function planExcludedSheet(context: HeadquartersContext): SheetPlan {
  const { excluded, files } = context.consolidation;
  return planListSheet(context, {
    name: HQ_SHEETS.excluded,
    tableName: HQ_TABLES.excluded,
    tabColor: excluded.length === 0 ? PALETTE.good : PALETTE.bad,
    title: '未纳入的文件',
    subtitle: `共 ${files} 个文件，未纳入排名 ${excluded.length} 个`,
    columns: COLUMNS,
    count: excluded.length,
    rows: () => excludedRows(context),
    none: '全部文件均已纳入。',
  });
}

function* excludedRows({ consolidation, texts }: HeadquartersContext): Generator<PlannedRow> {
  for (const [i, exclusion] of consolidation.excluded.entries()) {
    const file = cellText(texts.file?.(exclusion.file) ?? exclusion.file);
    const { reason, advice } = texts.exclusion(exclusion);
    const why = listedText(reason, MOST_REASON);
    yield {
      cells: [
        { value: i + 1, style: 'count' },
        { value: file, style: 'asText' },
        { value: why, style: 'asText' },
        { value: advice, style: 'asText' },
      ],
      height: rowHeight(COLUMNS, [
        [2, file],
        [3, why],
        [4, advice],
      ]),
    };
  }
}
