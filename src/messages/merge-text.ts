import type { Merged } from '../domain/merge/merge-inspections';
import type { ConflictView } from '../usecases/conflict-view';
import type { MergeRefusal } from '../usecases/merge';
import { fieldText } from './field-text';
import { issueText } from './issue-text';
import { plain } from './plain';

/** Most problems of one file that are named one by one. */
const MOST_ISSUES = 5;

const count = (all: number, shown: number): readonly string[] =>
  all > shown ? [`……另有 ${all - shown} 处`] : [];

/** Texts of 合并 and 分发, on the command line and in the pane. */
export const MERGE_TEXT = {
  needsTwo: '请给出两份以上要合并的工作簿。',
  sameFile: (file: string): string => `“${file}”给了两次，请去掉一份。`,
  outIsGiven: (file: string): string => `“${file}”是要合并的文件，不能写在 --out 里，请换一个文件名。`,
  preferUnknown: (file: string): string => `--prefer 写的“${plain(file)}”不在要合并的文件里。`,
  nothingWritten: '没有写入文件。',
  allowHint: '确认这些改动没有问题，请加上 --allow-altered 再试。',
  done: (files: number, entries: number, out: string): string =>
    `${files} 份合并为一份，共录入 ${entries} 条，保存为 ${out}`,
  settled: (conflicts: number): string => `其中 ${conflicts} 处各份填写不同，已按指定采用。`,
  unsettled: (conflicts: number): string =>
    `有 ${conflicts} 处各份填写不同，请选定采用哪一份（--prefer 文件名），或改好后再合并：`,
  days: ({ days, inspection }: Pick<Merged, 'days' | 'inspection'>): string =>
    `检查日期不同（${days.map(({ file, day }) => `${file} ${day}`).join('，')}），采用最晚的 ${inspection.facts.inspectedOn ?? ''}。`,
  split: (files: readonly string[], folder: string): readonly string[] => [
    `已按专业分成 ${files.length} 份，存入 ${folder}：`,
    ...files.map((file) => `  ${file}`),
    '各专业填好后，用“合并录入”合成一份。',
  ],
} as const;

/** Why a file is not merged: a sentence, and further lines where there is more to be said of it. */
export function refusalLines(refusal: MergeRefusal): readonly string[] {
  const file = `“${refusal.file}”`;
  switch (refusal.code) {
    case 'unsound':
      return [
        `${file}不能合并：`,
        ...refusal.issues.slice(0, MOST_ISSUES).map((issue) => `  ${issueText(issue)}`),
        ...count(refusal.issues.length, MOST_ISSUES).map((line) => `  ${line}`),
      ];
    case 'altered':
      return [
        `${file}有 ${refusal.alterations.length} 处改动（不是填写的内容），没有合并。可先做发送前检查看改了什么。`,
      ];
    case 'no-site':
      return [`${file}没有填项目名称，看不出是不是同一个项目的，不能合并。请先填上。`];
    case 'other-site':
      return [`${file}是“${plain(refusal.there)}”的，第一份是“${plain(refusal.here)}”的，不能合并。`];
    case 'other-period':
      return [`${file}的检查期间是“${plain(refusal.there)}”，第一份是“${plain(refusal.here)}”，不能合并。`];
    case 'other-rubric':
      return [
        `${file}用的细则是 ${plain(refusal.there)}，第一份是 ${plain(refusal.here)}，不能合并。请先换成同一版细则。`,
      ];
  }
}

/** What a conflict is about: 客户服务 CS-01.1 服务中心……, 人员名单 张三, 检查人（客户服务）. */
export function conflictTitle({ kind, id, discipline, about, values }: ConflictView): string {
  const text = plain(about);
  switch (kind) {
    case 'checkpoint':
      return `${discipline ?? ''} ${id.slice(kind.length + 1)} ${text}`;
    case 'rectification':
      return `整改 ${id.slice(kind.length + 1)} ${text}`;
    case 'roster':
      return `人员 ${text}`;
    case 'table':
      return text;
    case 'fact': {
      const field = values[0]?.cells[0]?.field;
      return `${field === undefined ? '' : fieldText(field)}${discipline === null ? '' : `（${discipline}）`}`;
    }
  }
}

/** What one file says of it: 扣分 1.5，存在问题 门锁损坏. */
export const saidText = ({ cells }: ConflictView['values'][number]): string =>
  cells
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => `${fieldText(field)} ${plain(text)}`)
    .join('，');

/** Conflicts in lines, every one: what each is about, and what every file says. */
export const conflictLines = (conflicts: readonly ConflictView[]): readonly string[] =>
  conflicts.flatMap((conflict) => [
    `  ${conflictTitle(conflict)}`,
    ...conflict.values.map((value) => `    ${value.file}：${saidText(value)}`),
  ]);
