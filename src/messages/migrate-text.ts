import type { EditionNote } from '../domain/migration/edition-notes';
import type { Unheld } from '../workbook/unheld';
import { editionNoteText } from './edition-note-text';
import { LOOK_TEXT } from './look-text';
import { plain } from './plain';

/** Most lines of one kind; the rest is counted. */
const MOST_LINES = 20;

const capped = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES), `……另有 ${lines.length - MOST_LINES} 条`];

/** Texts of the commands that bring a workbook, or a rubric, up to date. */
export const MIGRATE_TEXT = {
  done: (from: string, to: string, out: string): string =>
    `已从细则版本 ${plain(from)} 换到 ${plain(to)}，保存为 ${out}`,
  kept: (count: number): string => `带过来 ${count} 条`,
  restored: (count: number): string => `从「未迁移」取回 ${count} 条`,
  moved: (entries: readonly { readonly id: string; readonly why: string }[]): readonly string[] => [
    `没有带过来 ${entries.length} 条，都在「未迁移」，请对照新表重新填写：`,
    ...capped(entries.map(({ id, why }) => `  ${plain(id)} ${why}`)),
  ],
  notes: (notes: readonly EditionNote[]): readonly string[] => [
    '细则的其他改动：',
    ...capped(notes.map((note) => `  ${editionNoteText(note)}`)),
  ],
  notAlong: (ownSheets: readonly string[], unheld: readonly Unheld[]): readonly string[] => [
    '这些内容不属于评分表，不会带到新文件：',
    ...ownSheets.map((name) => `  工作表「${plain(name)}」`),
    ...unheld.map(
      ({ sheet, contents }) =>
        `  ${sheet === '' ? LOOK_TEXT.whole : `「${plain(sheet)}」里`}的${LOOK_TEXT.what(contents)}`,
    ),
  ],
  dropHint: '确定不要它们，请加上 --drop-own-sheets 再试；想保留的请先复制到别的文件。',
  nothingWritten: '没有写入文件。',
  rubricFine: (version: string, code: string, format: number): string =>
    `细则没有问题。版本 ${plain(version)}，指纹 ${code}，格式 ${format}`,
  upgraded: (out: string, count: number, taken: number): string =>
    `已写好 ${out}：${count} 条检查内容都有了自己的编号，其中 ${taken} 条沿用以前的编号`,
  alreadyStated: '这份细则已经是格式 2，检查内容都有自己的编号，不用再升级。',
} as const;
