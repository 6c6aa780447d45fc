import type { DisciplineColumn } from '../../../domain/consolidation/consolidation';
import type { RankedPeriod, RankedSite } from '../../../domain/consolidation/ranking';
import { scoreOf } from '../../../domain/consolidation/site-head';
import type { Rubric } from '../../../domain/rubric';
import type { PlannedRow } from '../../kit/list-rows';
import { textHeight } from '../../measure';
import type { CellPlan } from '../../plan';
import type { SheetBuilder } from '../../sheet-builder';
import { cellText, type HeadquartersContext, textCell } from '../context';
import { HQ_WORDS } from '../names';
import { uniqueCaptions } from '../unique-captions';
import { rankedCompositeFormula, rankFormula, rankingColumns } from './formulas';
import { isCrowded, RANKING_CAPTIONS, type RankingLayout } from './layout';

/** Longest table whose ranks are formulas: each looks at the whole table. */
const MOST_RANK_FORMULAS = 500;

/** Captions of the table in the order of its columns, all different as a table needs them. */
export function rankingCaptions(
  disciplines: readonly DisciplineColumn[],
  hasNotes: boolean,
): readonly string[] {
  const { rank, site, period, note, file, ...figures } = RANKING_CAPTIONS;
  return uniqueCaptions([
    rank,
    site,
    period,
    ...disciplines.map(({ name }) => name),
    ...Object.values(figures),
    ...(hasNotes ? [note] : []),
    file,
  ]);
}

/** The weights of each rubric and the captions. */
export function putRankingHead(
  builder: SheetBuilder,
  { consolidation, disciplines }: HeadquartersContext,
  at: RankingLayout,
): void {
  const { rubrics } = consolidation;
  rubrics.forEach((rubric, i) => {
    const row = at.weights + i;
    const label = rubrics.length === 1 ? '权重' : `权重（细则 ${rubric.version}）`;
    builder.wide(row, 1, at.column.firstDiscipline - 1, label, 'weightLabel');
    disciplines.forEach(({ id }, j) => {
      const weight = weightOf(rubric, id);
      if (weight !== undefined) builder.value(row, at.column.firstDiscipline + j, weight / 100, 'weight');
    });
    builder.height(row, 18);
  });
  builder.row(at.header, rankingCaptions(disciplines, at.column.note !== null), 'headerText');
  builder.height(at.header, 40); // the filter buttons take the lower edge
}

const weightOf = ({ disciplines }: Rubric, id: string): number | undefined =>
  disciplines.find((discipline) => discipline.id === id)?.weight;

/** The rows of the table: the newest period first, the best site first. */
export function* rankingRows(context: HeadquartersContext, at: RankingLayout): Generator<PlannedRow> {
  const { periods, rubrics } = context.consolidation;
  const weightsRows = new Map(rubrics.map(({ fingerprint }, i) => [fingerprint, at.weights + i]));
  const columns = rankingColumns(at);
  const rankIsFormula = at.last - at.first < MOST_RANK_FORMULAS;
  let row = at.first;
  for (const period of periods)
    for (const site of period.sites) {
      const rank: CellPlan = rankIsFormula
        ? { value: site.rank, formula: rankFormula(columns, at, row), style: 'rank' }
        : { value: site.rank, style: 'rank' };
      yield plannedRow(context, at, {
        row,
        rank,
        site,
        period,
        weightsRow: weightsRows.get(site.fingerprint) ?? 0,
      });
      row++;
    }
}

interface RowFacts {
  readonly row: number;
  readonly rank: CellPlan;
  readonly site: RankedSite;
  readonly period: RankedPeriod;
  readonly weightsRow: number;
}

function plannedRow(
  { disciplines, texts }: HeadquartersContext,
  { column, widths }: RankingLayout,
  { row, rank, site, period, weightsRow }: RowFacts,
): PlannedRow {
  const [name, file] = [cellText(site.site), cellText(texts.file?.(site.file) ?? site.file)];
  const note = cellText(texts.note?.(site) ?? '');
  const composite = rankedCompositeFormula(row, weightsRow, [column.firstDiscipline, column.composite - 1]);
  const needed = (text: string, index: number, size: number): number =>
    textHeight(text, widths[index - 1] ?? 20, size);
  return {
    cells: [
      rank,
      { value: name, style: 'asTextStrong' },
      { value: cellText(period.label), style: 'asTextCenter' },
      ...disciplines.map(({ id }) => scoreCell(scoreOf(site, id), isCrowded(disciplines.length))),
      { value: site.composite, formula: composite, style: 'scoreStrong' },
      { value: site.grade ?? HQ_WORDS.undetermined, style: 'asTextCenter' },
      site.payoutTotal === null
        ? { value: site.grade === null ? HQ_WORDS.undetermined : HQ_WORDS.withheld, style: 'none' }
        : { value: site.payoutTotal, style: 'money' },
      { value: site.deductions, style: 'count' },
      { value: integrityText(site), style: 'textCenter' },
      ...(column.note === null ? [] : [textCell(note, 'asTextSmall')]),
      { value: file, style: 'asTextSmall' },
    ],
    height: Math.max(
      22,
      needed(name, column.site, 10),
      needed(site.grade ?? HQ_WORDS.undetermined, column.grade, 10),
      needed(period.label, column.period, 10),
      needed(integrityText(site), column.integrity, 10),
      needed(note, column.note ?? column.file, 9.5),
      needed(file, column.file, 9.5),
    ),
  };
}

/** A score; 不适用 where the discipline does not apply, a dash where the site's rubric does not have it. */
export const scoreCell = (score: number | null | undefined, isFine = false): CellPlan =>
  typeof score === 'number'
    ? { value: score, style: isFine ? 'scoreFine' : 'scoreCenter' }
    : {
        value: score === null ? HQ_WORDS.notApplicable : HQ_WORDS.none,
        style: isFine ? 'noneFine' : 'none',
      };

/** What 完整性核对 found; and that the date contradicts the period, which nobody can settle from here. */
function integrityText({ alterations, isOutsidePeriod }: RankedSite): string {
  const found = alterations === 0 ? HQ_WORDS.unaltered : `有改动 ${alterations} 处`;
  return isOutsidePeriod ? `${found}；${HQ_WORDS.outsidePeriod}` : found;
}
