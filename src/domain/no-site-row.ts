import { parseDay } from './calendar';
import { foldText } from './folding';

/** What a row of a list is that names no site. */
export type NoSite = 'total' | 'note' | 'signature' | 'date' | 'region';

/** A site is hardly called like any of these; each looks at a text that was folded. */
const TEXTS: readonly (readonly [NoSite, RegExp])[] = [
  ['total', /^(?:本页|本表|本区|全部|各区|项目|小区)?(?:[合小总共累]计|总数|平均)(?:数|值)?(?:$|[:(\d共约])/],
  ['total', /^(?:以上)?(?:共计?|总共|一共)\d+(?:个|家|处|行|项|座)/],
  ['total', /^(?:汇总|(?:grand|sub)?total)(?:$|[:(\d])/],
  ['note', /^[([【]?(?:附?注|备注|说明|填表说明|填写说明|注意|提示|要求|附件?)\d*(?:事项)?[)\]】]?[:.、,]/],
  ['note', /^[温友][馨情]提[示醒](?:$|[:,])/],
  ['note', /^\P{L}*(?:以[上下](?:均?为)?(?:空白|无正文|无内容)|此[处页]空白|空白|全?完|无|暂无)\P{L}*$/u],
  ['note', /^(?:第\d+页.*|\d+\/\d+)$/],
  ['note', /^[※*★▲●]/],
  ['note', /[。;]/],
  [
    'signature',
    /^(?:制表|填表|填报|编制|审核|复核|审批|审定|批准|经办|校对|报送|签字|签名|签章|盖章|公章|主管|负责|联系)(?:人|者|员|单位|部门|领导|电话|日期|时间)?(?:签字|签名|签章)?(?:$|[:(])/,
  ],
  [
    'signature',
    /^(?:项目管理中心|总部|总经理|部门经理|单位|部门)\(?(?:意见|签字|签名|签章|盖章|审核|审批)(?:$|[:()])/,
  ],
  ['date', /^(?:填表|制表|填报|编制|截止|更新|打印|统计|报送)?(?:日期|时间)(?:$|[:(])/],
  ['date', /^(?:截至|截止|更新于|打印于)\d/],
  ['date', /^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/],
  ['date', /^[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?$/],
];

/** A heading above the sites of an area; only where nothing else is in its row. */
const REGION =
  /(?:[大片地小]区|区域|片|公司|事业部|[东南西北中]部|[省市])[:]?$|^(?:[东南西北中a-z\d]|[一二三四五六七八九十]+)区[:]?$|^第?[一二三四五六七八九十\d]+[组批][:]?$|^(?:[一二三四五六七八九十]+|[a-z])[、.]|^[([][一二三四五六七八九十\d]+[)\]]|^[【《].*[】》]$/;

/** Endings of a site's own name that would pass for an area. */
const SITE_ENDING = /(?:小区|超市|门市)[:]?$/;

/** Whether a text names nothing by itself: lines and marks, or that it is the same as above. */
export const namesNothing = (text: string): boolean =>
  /^(?:[^\p{L}\p{N}]*|同[上前]|同上项目)$/u.test(foldText(text));

/** The texts of a row of a list, folded or not. */
export interface RowTexts {
  /** In the column of 项目名称; '' where that is empty. */
  readonly site: string;
  /** All of them, from left to right. */
  readonly all: readonly string[];
  /** Nothing else is in the row, though the sites have more than their names. */
  readonly isAlone: boolean;
}

/** What a row is if it names no site; null where it may well be one. */
export function noSite({ site, all, isAlone }: RowTexts): NoSite | null {
  const kindOf = (text: string): NoSite | null =>
    TEXTS.find(([, pattern]) => pattern.test(foldText(text)))?.[0] ?? null;
  if (kindOf(all[0] ?? '') === 'total') return 'total';
  if (site === '') return all.map(kindOf).find((kind) => kind !== null) ?? null;
  const kind = kindOf(site);
  if (kind || !isAlone) return kind;
  const folded = foldText(site);
  if (parseDay(folded) !== null) return 'date';
  if (namesNothing(site) || /^\d+$/.test(folded)) return 'note';
  return REGION.test(folded) && !SITE_ENDING.test(folded) ? 'region' : null;
}
