import type { Discipline } from '../rubric';

/** A discipline as it is called. */
export type Named = Pick<Discipline, 'id' | 'name'>;

/** Characters that names of disciplines begin with, by the letter that people type for them. */
const INITIALS: Readonly<Record<string, string>> = {
  a: '安',
  b: '保',
  c: '财车餐',
  d: '电',
  f: '服',
  g: '工',
  h: '环会',
  k: '客',
  l: '绿',
  m: '门',
  p: '品',
  r: '人弱',
  s: '设水',
  t: '停',
  w: '物维',
  x: '消行巡',
  y: '园应',
  z: '秩综',
};

/** Whether all characters of `part` are in `whole`, in this order: 客服 in 客户服务. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/**
 * The discipline that people mean by its number from 1, by the letter that its name begins with in pinyin (k), or by characters of
 * its name (客, 客服); null where there is none, or more than one.
 */
export function namedDiscipline(typed: string, disciplines: readonly Named[]): Named | null {
  if (/^\d+$/.test(typed)) return disciplines[Number(typed) - 1] ?? null;
  const initials = /^[a-z]$/i.test(typed) ? (INITIALS[typed.toLowerCase()] ?? '') : null;
  const fits = ({ name }: Named): boolean =>
    initials === null ? name.startsWith(typed) : initials.includes(name.charAt(0));
  const found = disciplines.filter(fits);
  const loosely = found.length > 0 ? found : disciplines.filter(({ name }) => isWithin(typed, name));
  return loosely.length === 1 ? (loosely[0] ?? null) : null;
}
