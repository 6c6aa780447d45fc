import type { Rubric } from '../../../domain/rubric';
import { TEXT_LIMITS } from '../../../domain/site-facts';
import { columnArea } from '../../address';
import { type Column, dayInput, textInput } from '../../kit/columns';
import { namesOf, type PlannedSheet, usableWidth } from '../../plan-context';
import { inspectorCaption, LIST_CAPTIONS } from '../../reading/site-list-headers';
import { HEAD_ROWS, planList } from './list-layout';
import { LIST_NAMES, LIST_SHEETS } from './list-sheets';

const ROWS = 500;

/** Disciplines from which on the other columns are narrower. */
const MANY = 7;

/** Widths in millimetres: a period, a day, the narrowest column of a name. */
const [PERIOD_MM, DAY_MM, LEAST_MM] = [22, 27, 12];

/** Widths of the columns in millimetres: those of the disciplines share what the others leave of a page. */
function widthsFor(disciplines: number) {
  const many = disciplines > MANY;
  const [site, person] = many ? [34, 15] : [46, 22];
  const left = usableWidth('landscape') - site - PERIOD_MM - DAY_MM - 2 * person;
  return { site, person, each: Math.min(38, Math.max(LEAST_MM, left / disciplines)) };
}

/** 项目: one row per site. */
export function planSitesSheet(rubric: Rubric, year: number): PlannedSheet {
  const { site, period, inspectedOn, siteManager, inspector } = LIST_CAPTIONS;
  const widths = widthsFor(rubric.disciplines.length);
  const text = (caption: string, mm: number, most: number, prompt: string): Column =>
    textInput(caption, mm, most, 'inputText', prompt);
  const columns: readonly Column[] = [
    text(site, widths.site, TEXT_LIMITS.site, '每个项目写一行。'),
    text(period, PERIOD_MM, TEXT_LIMITS.period, `例如 ${year}Q4 或 ${year}年第四季度。可以不填。`),
    dayInput(inspectedOn, DAY_MM, '11-27', 'inputDateLeft', '可以不填。'),
    text(siteManager, widths.person, TEXT_LIMITS.person, '可以不填。'),
    text(inspector, widths.person, TEXT_LIMITS.person, '所有专业由同一人检查时，只填这一列。'),
    ...rubric.disciplines.map((discipline) =>
      text(
        inspectorCaption(discipline),
        widths.each,
        TEXT_LIMITS.person,
        `${discipline.name}的检查人。与「${inspector}」相同时不用填。`,
      ),
    ),
  ];
  const head = {
    orientation: 'landscape',
    title: '项目清单',
    hint: '一个项目一行，只有项目名称必填。人员写在「人员」表，示例见「填写说明」。',
  } as const;
  const sheet = planList(rubric, LIST_SHEETS.sites, head, columns, year, ROWS);
  return {
    sheet,
    names: namesOf(LIST_SHEETS.sites, { [LIST_NAMES.sites]: columnArea(1, HEAD_ROWS + 1, HEAD_ROWS + ROWS) }),
  };
}
