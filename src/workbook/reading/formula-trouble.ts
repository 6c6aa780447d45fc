import type { RawValue } from '../../domain/raw-value';
import type { GridCell } from '../grid';

/** Why nobody can rely on what a formula shows. */
export type FormulaTrouble = 'changing' | 'external' | 'picture' | 'unsaved';

/** Functions that put a picture into a cell; WPS has its own. */
const PICTURE = /^=?\s*(?:_xlfn\.)?(?:_xlws\.)?(?:DISPIMG|IMAGE)\s*\(/i;

const TROUBLES: readonly (readonly [FormulaTrouble, RegExp])[] = [
  ['picture', PICTURE],
  ['external', /\[[^\]]*\][^!"[\]]*!|\w\|'?[^|]|\b(?:WEBSERVICE|RTD|STOCKHISTORY|CUBE[A-Z]+)\s*\(/i],
  ['changing', /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\s*\(/i],
];

/** What is wrong with the formula of an input cell; null where there is none, or its result stays what it is. */
export function formulaTrouble({ value, formula }: GridCell): FormulaTrouble | null {
  if (isPictureText(value)) return 'picture';
  if (formula === undefined) return null;
  const bare = formula.replace(/"[^"]*"/g, '""');
  const [found] = TROUBLES.find(([, pattern]) => pattern.test(bare)) ?? [];
  return found ?? (value === null ? 'unsaved' : null);
}

/** Whether a text is the formula of a picture that some program saved as its result. */
export const isPictureText = (value: RawValue): boolean => typeof value === 'string' && PICTURE.test(value);
