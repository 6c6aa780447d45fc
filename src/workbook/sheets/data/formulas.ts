import type { Discipline, Rubric } from '../../../domain/rubric';
import { a1, textLiteral } from '../../address';
import { JUDGEMENT } from '../../detail-table';
import { byLayout } from '../../layout-version';
import { looksEmptyFormula } from '../../looks-empty-formula';
import { disciplineName, NAMES, WORDS } from '../../names';
import { isNotApplicable } from '../score/formulas';
import { ITEM_HEADER, STATED_CHECKPOINT_HEADER } from '../snapshot-keys';
import { COLUMN } from './columns';

/** Cells of the row itself that other cells of it need; the column is fixed so that a copied formula stays right. */
const own = (column: number, row: number): string => `$${a1(row, column)}`;

/**
 * 项目名称 and 检查期间, as they are on 参数. Blanks at the ends stay: programs differ in what TRIM takes for a blank, and
 * the query cuts them off.
 */
export const siteFormula = `${NAMES.site}&""`;
export const periodFormula = `${NAMES.period}&""`;

/** 检查日期: a day, or '' while nobody has filled it in. */
export const dayFormula = `IF(${NAMES.inspectedOn}="","",${NAMES.inspectedOn})`;

export const versionFormula = `${NAMES.rubricVersion}&""`;

/** 专业: the discipline in this place, from 1, on 参数. */
export const disciplineFormula = (place: number): string => `INDEX(${NAMES.disciplineNames},${place})`;

/** What `_细则` says of the checkpoint's item: the one it names, or, where ids are positions, whose number is before the dot. */
const itemFormula = (row: number, key: (typeof ITEM_HEADER)[number], format: Rubric['format']): string => {
  const id = own(COLUMN.id, row);
  const item =
    format === 2
      ? `VLOOKUP(${id},${NAMES.rubricCheckpoints},${STATED_CHECKPOINT_HEADER.indexOf('item') + 1},0)`
      : `LEFT(${id},FIND(".",${id})-1)`;
  return `VLOOKUP(${item},${NAMES.rubricItems},${ITEM_HEADER.indexOf(key) + 1},0)`;
};

/** 类别 and 规定分值, as the rubric has them. */
export const categoryFormula = (row: number, format: Rubric['format']): string =>
  itemFormula(row, 'category', format);
export const fullMarkFormula = (row: number, format: Rubric['format']): string =>
  itemFormula(row, 'fullMark', format);

/** Where the checkpoint is on its score sheet, whatever was inserted or moved there; an error when it is gone. */
export const placeFormula = (row: number, discipline: Discipline): string =>
  `MATCH(${own(COLUMN.id, row)},${disciplineName('Ids', discipline)},0)`;

/** The cell of the checkpoint in a column of its score sheet. */
const cellOf = (
  kind: 'Check' | 'Counted' | 'Deduction' | 'Reason' | 'Method',
  row: number,
  discipline: Discipline,
): string => `INDEX(${disciplineName(kind, discipline)},${own(COLUMN.place, row)})`;

/** 判定: the states of `readEntry`, derived from 扣分, 计扣 and 核对. What is not clear is 待核对. */
export function judgementFormula(row: number, discipline: Discipline, layout: number): string {
  const cell = (kind: 'Check' | 'Counted' | 'Deduction'): string => cellOf(kind, row, discipline);
  const word = (state: keyof typeof JUDGEMENT): string => textLiteral(JUDGEMENT[state]);
  const check = cell('Check');
  const notInspected = `${check}=${word('blank')}`;
  const blank = byLayout(layout, `OR(${notInspected},${check}=${textLiteral(WORDS.problemOnly)})`, {
    until: 1,
    was: notInspected,
  });
  const deduction = cell('Deduction');
  const notApplicable = byLayout(layout, isNotApplicable(deduction), { until: 1, was: `${deduction}="/"` });
  return [
    `IFERROR(IF(${blank},${word('blank')},`,
    `IF(${notApplicable},${word('not-applicable')},`,
    `IF(${cell('Counted')}>0,${word('missing')},`,
    `IF(${cell('Check')}="",${word('conforms')},${word('invalid')})))),${word('invalid')})`,
  ].join('');
}

/** 扣分: a number for 缺项 and 符合, '' for everything else. */
export function deductionFormula(row: number, discipline: Discipline): string {
  const state = own(COLUMN.judgement, row);
  const counted = cellOf('Counted', row, discipline);
  return `IF(${state}=${textLiteral(JUDGEMENT.missing)},${counted},IF(${state}=${textLiteral(JUDGEMENT.conforms)},0,""))`;
}

/** 存在问题; a blank cell gives '', never 0. */
export const reasonFormula = (row: number, discipline: Discipline): string =>
  `IFERROR(${cellOf('Reason', row, discipline)}&"","")`;

/** 检查方式: the row's own, else the usual one of its discipline on 参数. */
export function methodFormula(row: number, discipline: Discipline, place: number, layout: number): string {
  const method = cellOf('Method', row, discipline);
  const usual = `INDEX(${NAMES.usualMethods},${place})&""`;
  return `IFERROR(IF(${looksEmptyFormula(method, layout)},${usual},${method}&""),"")`;
}
