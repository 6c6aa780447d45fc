import type { AlterationWords } from '../workbook/headquarters/context';
import type { Alteration, AlterationKind } from '../workbook/integrity/alteration';
import { lineText } from './alteration-text';

type Words = readonly [was: string, is: string];

/** What was there and what is there now, where the alteration is not of contents. */
const WORDS: Readonly<Partial<Record<AlterationKind, Words>>> = {
  'row-missing': ['有这一行', '已删除'],
  'column-missing': ['有这一列', '已删除'],
  'column-added': ['没有这一列', '多出一列'],
  'sheet-missing': ['有这张表', '已删除'],
  'references-left': ['公式随行、列移动', '插入或删除行、列后没有跟着移动'],
};

/** An alteration column by column, as 改动 lists it. */
export function alterationWords(alteration: Alteration): AlterationWords {
  const { kind, sheet, cell, label, expected, found } = alteration;
  const [was, is] = WORDS[kind] ?? [expected === '' ? '（空）' : expected, found === '' ? '（空）' : found];
  if (kind === 'name')
    return {
      sheet,
      place: '',
      what: `名称 ${label === '' ? cell : `${label}（${cell}）`}`,
      was,
      is: found === '' ? '已删除' : found,
    };
  const what = kind === 'sheet-renamed' ? '工作表的名字' : label;
  return { sheet, place: lineText(cell), what, was, is };
}
