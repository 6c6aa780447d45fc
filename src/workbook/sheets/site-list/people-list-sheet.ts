import type { Rubric } from '../../../domain/rubric';
import { TEXT_LIMITS } from '../../../domain/site-facts';
import type { PlannedSheet } from '../../plan-context';
import { LIST_CAPTIONS } from '../../reading/site-list-headers';
import { choiceRule, planList, textColumn } from './list-layout';
import { LIST_NAMES, LIST_SHEETS } from './list-sheets';

const ROWS = 1000;

/** 人员: one row per person of any site. */
export function planPeopleListSheet(rubric: Rubric): PlannedSheet {
  const { scheme } = rubric;
  const { site, name, role, discipline } = LIST_CAPTIONS;
  const roleRule =
    scheme.payouts.length > 0
      ? choiceRule(role, LIST_NAMES.roles, '从列表中选择，奖惩按岗位计算。')
      : textColumn(role, TEXT_LIMITS.person, '奖惩按岗位计算。');
  const columns = [
    {
      caption: site,
      mm: 48,
      rule: choiceRule(site, LIST_NAMES.sites, '与「项目」表中的名称相同，每一行都要写。'),
    },
    { caption: name, mm: 30, rule: textColumn(name, TEXT_LIMITS.person, '同一项目内不能重名。') },
    { caption: role, mm: 44, rule: roleRule },
    { caption: discipline, mm: 40, rule: choiceRule(discipline, LIST_NAMES.disciplines, '可以不填。') },
  ].map((column) => ({ ...column, style: 'inputText' as const }));
  const hint = '一人一行；没有奖惩人员的项目可以不写。';
  const head = { title: '人员', hint, orientation: 'portrait' } as const;
  return { sheet: planList(rubric, LIST_SHEETS.people, head, columns, ROWS), names: [] };
}
