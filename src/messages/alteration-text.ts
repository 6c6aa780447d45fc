import type { Alteration, AlterationKind } from '../workbook/integrity/alteration';
import { plain } from './plain';

/** The sentence for an alteration: where it is, what it is in words, what must be there and what is there now. */
export const alterationText = (alteration: Alteration): string =>
  `${alterationPlace(alteration)}${WHAT[alteration.kind](alteration)}。`;

/** Where an alteration is: 「客户服务」E5(规定分值 CS-01.1): */
export function alterationPlace({ kind, sheet, cell, label }: Alteration): string {
  if (kind === 'name' || kind === 'sheet-renamed') return ''; // the sentence names it
  const place = `${sheet === '' ? '' : `「${plain(sheet)}」`}${sheet === '' ? '' : lineText(cell)}`;
  const labelText = label === '' ? '' : `（${plain(label)}）`;
  return place === '' && labelText === '' ? '' : `${place}${labelText}：`;
}

/** What the sender does about it. */
export const alterationAdvice = ({ kind, found }: Alteration): string =>
  kind === 'visibility' && found === '显示' ? REGENERATE : ADVICE[kind];

type Said = (alteration: Alteration) => string;

const changed =
  (what: string): Said =>
  ({ expected, found }) =>
    `${what}应为“${plain(expected)}”，现为“${plain(found)}”`;

/** Exhaustive by type: a new kind does not compile without its words. */
const WHAT: Readonly<Record<AlterationKind, Said>> = {
  text: changed('文字'),
  number: changed('数值'),
  formula: ({ expected, found }) =>
    found.startsWith('=')
      ? `公式应为“${plain(expected)}”，现为“${plain(found)}”`
      : `公式“${plain(expected)}”被固定内容“${plain(found)}”代替`,
  result: changed('计算结果'),
  missing: ({ expected }) => `${expected.startsWith('=') ? '公式' : '内容'}“${plain(expected)}”被删除`,
  added: ({ found }) => `多出内容“${plain(found)}”`,
  'row-missing': () => '这一行被删除',
  'row-added': ({ found }) => (found === '' ? '多出一行' : `多出一行“${plain(found)}”`),
  'column-missing': () => '这一列被删除',
  'column-added': () => '多出一列',
  'hidden-row': () => '这一行被隐藏',
  'hidden-column': () => '这一列被隐藏',
  visibility: ({ expected, found }) => `工作表应为${expected}，现为${found}`,
  protection: () => '工作表保护被取消',
  'sheet-missing': () => '工作表被删除',
  'sheet-renamed': ({ expected, found }) =>
    `工作表“${plain(expected)}”改名为“${plain(found)}”，公式还在找原来的名字`,
  'references-left': () => '插入或删除行、列以后，公式和名称没有跟着移动',
  name: ({ cell, label, expected, found }) => {
    const name = label === '' ? plain(cell) : `“${plain(label)}”（${plain(cell)}）`;
    return found === ''
      ? `名称${name}被删除`
      : `名称${name}应指向${target(expected)}，现指向${target(found)}`;
  },
};

/** What a name stands for: 「汇总」A7 for ='汇总'!$A$7, anything else as it is. */
function target(formula: string): string {
  const quoted = /^='((?:[^']|'')+)'!([$A-Z\d:]+)$/.exec(formula);
  const [, sheet, cells] = quoted ?? /^=([\p{L}\p{N}_.]+)!([$A-Z\d:]+)$/u.exec(formula) ?? [];
  if (sheet === undefined || cells === undefined) return `“${plain(formula)}”`;
  return `「${plain(sheet.replaceAll("''", "'"))}」${cells.replaceAll('$', '')}`;
}

const RESTORE = '请在“核对”点“恢复规则”。';
/** Only a new generation hides what nobody is to see. */
const REGENERATE = '请在“生成”点“重新生成”恢复，已填内容会保留。';
const ORIGINAL = '请从原文件恢复。';

const ADVICE: Readonly<Record<AlterationKind, string>> = {
  text: RESTORE,
  number: RESTORE,
  formula: RESTORE,
  result: '请重新计算（F9）后保存；仍不一致的，请在“核对”点“恢复规则”。',
  missing: RESTORE,
  added: '请清空这一格。',
  'row-missing': ORIGINAL,
  'row-added': '请删除这一行。',
  'column-missing': ORIGINAL,
  'column-added': '请删除这一列。',
  'hidden-row': '请取消隐藏。',
  'hidden-column': '请取消隐藏。',
  visibility: '请取消隐藏。',
  protection: RESTORE,
  'sheet-missing': ORIGINAL,
  'sheet-renamed': '请改回原来的名字。',
  'references-left': ORIGINAL,
  name: RESTORE,
};

/** A cell of an alteration as it is; whole lines in words: 12:12 → 第12行, D:D → D列. */
export function lineText(cell: string): string {
  const row = /^(\d+):\1$/.exec(cell)?.[1];
  if (row !== undefined) return `第${row}行`;
  const column = /^([A-Z]+):\1$/.exec(cell)?.[1];
  return column === undefined ? cell : `${column}列`;
}
