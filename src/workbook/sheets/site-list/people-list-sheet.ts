import type { Rubric } from '../../../domain/rubric';
import { TEXT_LIMITS } from '../../../domain/site-facts';
import { type Column, textInput } from '../../kit/columns';
import { offeredRule } from '../../kit/input-rules';
import type { PlannedSheet } from '../../plan-context';
import { LIST_CAPTIONS } from '../../reading/site-list-headers';
import { planList } from './list-layout';
import { LIST_NAMES, LIST_SHEETS } from './list-sheets';

const ROWS = 1000;

/** 人员: one row per person of any site. */
export function planPeopleListSheet(rubric: Rubric, year: number): PlannedSheet {
  const { scheme } = rubric;
  const { site, name, role, discipline } = LIST_CAPTIONS;
  const listed = (caption: string, mm: number, list: string, prompt: string): Column => ({
    caption,
    mm,
    style: 'inputText',
    rule: (area) => offeredRule(area, caption, list, '列表中没有这一项', prompt),
  });
  const columns = [
    listed(site, 48, LIST_NAMES.sites, '与「项目」表中的名称相同，每一行都要写。'),
    textInput(name, 30, TEXT_LIMITS.person, 'inputText', '同一项目内不能重名。'),
    scheme.payouts.length > 0
      ? listed(role, 44, LIST_NAMES.roles, '从列表中选择，奖惩按岗位计算。')
      : textInput(role, 44, TEXT_LIMITS.person, 'inputText', '奖惩按岗位计算。'),
    listed(discipline, 40, LIST_NAMES.disciplines, '可以不填。'),
  ];
  const hint = '一人一行；没有奖惩人员的项目可以不写。';
  const head = { title: '人员', hint, orientation: 'portrait' } as const;
  return { sheet: planList(rubric, LIST_SHEETS.people, head, columns, year, ROWS), names: [] };
}
