import type { EditionNote } from '../domain/migration/edition-notes';
import { plain } from './plain';

const WHAT: Readonly<Record<EditionNote['what'], string>> = {
  'full-mark': '规定分值',
  weight: '权重',
  'item-name': '项目名称',
  category: '类别',
  'discipline-name': '专业名称',
  inspector: '检查人',
  'usual-method': '默认检查方式',
};

const OF_ITEM: readonly EditionNote['what'][] = ['full-mark', 'item-name', 'category'];

/** What else another edition of the rubric changes, in a sentence without its full stop. */
export function editionNoteText({ id, name, what, from, to }: EditionNote): string {
  const place = OF_ITEM.includes(what) ? plain(id) : `「${plain(name)}」`;
  if (to === null) return `${place}在新细则中没有，${WHAT[what]}“${plain(from)}”不会带过去`;
  return `${place}${OF_ITEM.includes(what) ? ' ' : '的'}${WHAT[what]}“${plain(from)}”改为“${plain(to)}”`;
}
