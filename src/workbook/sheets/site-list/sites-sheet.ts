import type { Rubric } from '../../../domain/rubric';
import { TEXT_LIMITS } from '../../../domain/site-facts';
import { columnArea } from '../../address';
import { namesOf, type PlannedSheet } from '../../plan-context';
import { inspectorCaption, LIST_CAPTIONS } from '../../reading/site-list-headers';
import { HEAD_ROWS, type ListColumn, planList, textRule } from './list-layout';
import { LIST_NAMES, LIST_SHEETS } from './list-sheets';

const ROWS = 500;

/** First and last day that 检查日期 takes, as serial numbers: 2000-01-01 and 2199-12-31. */
const DAYS = { from: 36_526, to: 109_575 } as const;

/** 项目: one row per site. */
export function planSitesSheet(rubric: Rubric): PlannedSheet {
  const { site, period, inspectedOn, siteManager, inspector } = LIST_CAPTIONS;
  const text = (caption: string, mm: number, most: number, prompt: string): ListColumn => ({
    caption,
    mm,
    style: 'inputText',
    rule: textRule(caption, most, prompt),
  });
  const columns: readonly ListColumn[] = [
    text(site, 48, TEXT_LIMITS.site, '每个项目写一行。'),
    text(period, 30, TEXT_LIMITS.period, '例如 2011Q4 或 2011年第四季度。可以不填。'),
    {
      caption: inspectedOn,
      mm: 28,
      style: 'inputDateLeft',
      rule: (area) => ({
        area,
        rule: { kind: 'date', ...DAYS },
        severity: 'stop',
        prompt: { title: inspectedOn, text: '请写成 2011-11-27 这样的日期。可以不填。' },
        error: { title: inspectedOn, text: '请填写日期,例如 2011-11-27。' },
      }),
    },
    text(siteManager, 36, TEXT_LIMITS.person, '可以不填。'),
    text(inspector, 26, TEXT_LIMITS.person, '所有专业由同一人检查时,只填这一列。'),
    ...rubric.disciplines.map((discipline) =>
      text(
        inspectorCaption(discipline),
        38,
        TEXT_LIMITS.person,
        `${discipline.name}的检查人。与「${inspector}」相同时不用填。`,
      ),
    ),
  ];
  const head = {
    title: '项目清单',
    hint: '一个项目一行,只有项目名称必填。人员写在「人员」表,示例见「填写说明」。',
  };
  const sheet = planList(LIST_SHEETS.sites, head, columns, ROWS);
  return {
    sheet,
    names: namesOf(LIST_SHEETS.sites, { [LIST_NAMES.sites]: columnArea(1, HEAD_ROWS + 1, HEAD_ROWS + ROWS) }),
  };
}
