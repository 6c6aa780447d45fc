import type { MissedCheckpoint } from '../../domain/consolidation/most-missed';
import type { PlannedRow } from '../kit/list-rows';
import type { TableColumn } from '../kit/table-sheet';
import { lineCount } from '../measure';
import type { SheetPlan } from '../plan';
import { PALETTE } from '../styles';
import { cellText, type HeadquartersContext, listedText, textCell } from './context';
import { FIRST_LIST_ROW, factReference, planListSheet, rowHeight } from './list-sheet';
import { HQ_SHEETS, HQ_TABLES } from './names';
import { shareFormula, shareOf } from './share';

const REASONS_MM = 88;

const COLUMNS: readonly TableColumn[] = [
  { caption: '序号', mm: 12 },
  { caption: '编号', mm: 17 },
  { caption: '专业', mm: 23 },
  { caption: '检查内容', mm: 71 },
  { caption: '项目数', mm: 14 },
  { caption: '占比', mm: 17 },
  { caption: '扣分合计', mm: 17 },
  { caption: '存在问题（次数）', mm: REASONS_MM },
];
const COLUMN = { checkpoint: 4, sites: 'E', reasons: 8 } as const;

const TOTAL_COLUMN = { number: 3, letter: 'C' } as const;

/** Rows that are printed; the others are for the screen. */
const MOST_PRINTED = 20;

/** 常见问题: what most sites miss, how much it cost them and what was found. */
export function planMissedSheet(context: HeadquartersContext): SheetPlan {
  const { mostMissed, trends, periods } = context.consolidation;
  const covered = periods.map(({ label }) => label);
  return planListSheet(context, {
    name: HQ_SHEETS.missed,
    tableName: HQ_TABLES.missed,
    tabColor: PALETTE.warn,
    title: '常见问题',
    subtitle: cellText(
      `按被扣分的项目数从多到少排列，同一项目只计一次${covered.length > 1 ? `；期间 ${covered.join('、')}` : ''}${mostMissed.length > MOST_PRINTED ? `；打印前 ${MOST_PRINTED} 条` : ''}`,
    ),
    fact: { label: '项目总数', column: TOTAL_COLUMN.number, value: trends.length, style: 'count' },
    mostPrinted: MOST_PRINTED,
    columns: COLUMNS,
    count: mostMissed.length,
    rows: () => missedRows(context),
    none: periods.length === 0 ? '没有可汇总的项目。' : '各项目都没有扣分。',
  });
}

function* missedRows({ consolidation }: HeadquartersContext): Generator<PlannedRow> {
  const all = consolidation.trends.length;
  for (const [i, missed] of consolidation.mostMissed.entries()) {
    const reasons = cellText(reasonsText(missed));
    const share = shareFormula(`${COLUMN.sites}${FIRST_LIST_ROW + i}`, factReference(TOTAL_COLUMN.letter));
    yield {
      cells: [
        { value: i + 1, style: 'count' },
        { value: missed.checkpoint, style: 'asTextCenter' },
        { value: missed.discipline, style: 'asTextCenter' },
        { value: missed.text, style: 'asText' },
        { value: missed.sites, style: 'count' },
        { value: shareOf(missed.sites, all), formula: share, style: 'share' },
        { value: missed.total, style: 'markCenter' },
        textCell(reasons, 'asText'),
      ],
      height: rowHeight(COLUMNS, [
        [3, missed.discipline],
        [COLUMN.checkpoint, missed.text],
        [COLUMN.reasons, reasons],
      ]),
    };
  }
}

/** Lines that the reasons of a checkpoint take at most: with more the row would be higher than a row can be. */
const MOST_LINES = 26;

/** 未上墙公示(12);记录不完整(5);另有 3 种(3): as many reasons as fit into a row, the others counted. */
function reasonsText({ reasons, otherReasons: { kinds, times } }: MissedCheckpoint): string {
  for (let shown = reasons.length; ; shown--) {
    const others = reasons.slice(shown);
    const more = {
      kinds: kinds + others.length,
      times: others.reduce((sum, { times: given }) => sum + given, times),
    };
    const text = [
      ...reasons.slice(0, shown).map(({ text, times: given }) => `${listedText(text)}（${given}）`),
      ...(more.kinds === 0 ? [] : [`另有 ${more.kinds} 种（${more.times}）`]),
    ].join('；');
    if (shown === 0 || lineCount(text, REASONS_MM, 10) <= MOST_LINES) return text;
  }
}
