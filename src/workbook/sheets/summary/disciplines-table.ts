import { statusOfEntries } from '../../../domain/assessment';
import { hundredthsToNumber } from '../../../domain/marks';
import type { DisciplineScore } from '../../../domain/scoring';
import { a1, areaRef, columnArea } from '../../address';
import { disciplineName, NAMES, WORDS } from '../../names';
import type { PlanContext } from '../../plan-context';
import type { SheetBuilder } from '../../sheet-builder';
import { statusWord } from '../../words';
import { SUMMARY_CAPTIONS } from './captions';
import { disciplineBlankFormula, disciplineErrorFormula, stateOf, weightedFormula } from './formulas';
import { CHART_COLUMN, type SummaryLayout, TABLE_ROW, WIDTH } from './layout';

/** One row per discipline and their total. */
export function putDisciplines(
  builder: SheetBuilder,
  { assessment, rubric, layout }: PlanContext,
  at: SummaryLayout,
): void {
  builder.wide(TABLE_ROW - 1, 1, WIDTH, '各专业得分', 'section');
  builder.height(TABLE_ROW - 1, 21);
  builder.row(TABLE_ROW, SUMMARY_CAPTIONS, 'header');
  builder.height(TABLE_ROW, 23);
  assessment.disciplines.forEach((score, i) => {
    putDiscipline(builder, at.firstDiscipline + i, score, layout);
  });
  const row = at.total;
  const sum = (column: number): string => `SUM(${areaRef(columnArea(column, at.firstDiscipline, row - 1))})`;
  const total = (pick: (score: DisciplineScore) => number): number =>
    assessment.disciplines.reduce((all, score) => all + pick(score), 0);
  const all = total(({ of }) => of);
  builder.value(row, 1, '合计', 'total');
  builder.formula(
    row,
    2,
    sum(2),
    rubric.disciplines.reduce((all, { weight }) => all + weight, 0) / 100,
    'totalPercent',
  );
  builder.value(row, 3, '综合得分', 'totalRight');
  builder.formula(
    row,
    4,
    NAMES.composite,
    assessment.composite === null ? WORDS.notApplicable : hundredthsToNumber(assessment.composite),
    'totalScore',
  );
  builder.formula(
    row,
    5,
    `(${all}-F${row}-G${row})&"/${all}"`,
    `${total(({ entered }) => entered)}/${all}`,
    'totalCenter',
  );
  builder.formula(
    row,
    6,
    sum(6),
    total(({ blank }) => blank),
    'totalCenter',
  );
  builder.formula(
    row,
    7,
    sum(7),
    total(({ errors }) => errors),
    'totalCenter',
  );
  builder.formula(row, 8, stateOf(`G${row}`, `F${row}`), statusWord(assessment.entryStatus), 'totalCenter');
  builder.height(row, 22);
}

function putDiscipline(builder: SheetBuilder, row: number, score: DisciplineScore, layout: number): void {
  const { discipline } = score;
  const shown = score.score === null ? WORDS.notApplicable : hundredthsToNumber(score.score);
  const weighted = score.score === null ? WORDS.notApplicable : (discipline.weight * score.score) / 10000;
  builder.value(row, 1, discipline.name, 'textStrong');
  builder.formula(row, 2, disciplineName('Weight', discipline), discipline.weight / 100, 'percent');
  const scoreCell = builder.formula(row, 3, disciplineName('Score', discipline), shown, 'score');
  builder.formula(row, 4, weightedFormula(scoreCell, a1(row, 2)), weighted, 'weighted');
  builder.formula(
    row,
    5,
    `(${score.of}-F${row}-G${row})&"/${score.of}"`,
    `${score.entered}/${score.of}`,
    'textCenter',
  );
  builder.formula(row, 6, disciplineBlankFormula(discipline, layout), score.blank, 'count');
  builder.formula(row, 7, disciplineErrorFormula(discipline, layout), score.errors, 'count');
  builder.formula(row, 8, stateOf(`G${row}`, `F${row}`), statusWord(statusOfEntries([score])), 'state');
  const drawn = `IF(LEFT(${a1(row, 5)},2)="0/",0,IF(ISNUMBER(${scoreCell}),${scoreCell},0))`;
  builder.formula(row, CHART_COLUMN, drawn, drawnScore(score), 'hiddenScore');
  builder.height(row, 20);
}

/** The score as the chart draws it, in points. */
export const drawnScore = ({ entered, score }: DisciplineScore): number =>
  entered === 0 || score === null ? 0 : hundredthsToNumber(score);
