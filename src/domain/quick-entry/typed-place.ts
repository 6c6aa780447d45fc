import { withoutUnseen } from '../folding';
import { type Named, namedDiscipline } from './named-discipline';

/** What somebody typed to say which checkpoint comes next. */
export type TypedPlace =
  | { readonly kind: 'nothing' }
  /** By position, as on the field form: `discipline` where it was said too, `checkpoint` null where only the item was. */
  | {
      readonly kind: 'number';
      readonly discipline: Named | null;
      readonly item: number;
      readonly checkpoint: number | null;
    }
  | { readonly kind: 'discipline'; readonly discipline: Named }
  /** A position in a discipline that there is not. */
  | { readonly kind: 'no-discipline'; readonly typed: string }
  /** Nothing but signs, which nobody looks for: a 、 that an input method wrote. */
  | { readonly kind: 'sign'; readonly typed: string }
  /** Words of a checkpoint. */
  | { readonly kind: 'text'; readonly text: string };

/** What people and input methods put between two numbers. */
const BETWEEN = '[-.,、。/—–−~:]';
const THREE = new RegExp(`^(\\d{1,2})${BETWEEN}(\\d{1,3})${BETWEEN}(\\d{1,3})$`);
const NUMBER = new RegExp(
  `^(?:([a-z]|\\p{Script=Han}+)${BETWEEN}?)?(\\d{1,3})(?:${BETWEEN}(\\d{1,3}))?$`,
  'iu',
);
/** Neither letters nor digits. */
const SIGNS = /^[\p{P}\p{S}\s]+$/u;
/** A letter or a character. */
const SHORT = /^(?:[a-z]|\p{Script=Han})$/iu;

/**
 * Reads what was typed: `3-2`, `3.2` and `3、2` are a position, `3` an item, `客3-2`, `k3-2` and `1-3-2` positions in another
 * discipline, `客`, `k` or its whole name another discipline; anything else is words to look for, unless it is signs only.
 */
export function readPlace(typed: string, disciplines: readonly Named[]): TypedPlace {
  const text = withoutUnseen(typed).trim();
  if (text === '') return { kind: 'nothing' };
  if (SIGNS.test(text)) return { kind: 'sign', typed: text };
  const plain = text.normalize('NFKC').replace(/\s+/g, '-');
  const [, first, second, third] = THREE.exec(plain) ?? [];
  if (first) return numbered(first, Number(second), Number(third), disciplines, text);
  const [, prefix, item, checkpoint] = NUMBER.exec(plain) ?? [];
  if (item)
    return numbered(prefix ?? null, Number(item), checkpoint ? Number(checkpoint) : null, disciplines, text);
  const discipline = SHORT.test(plain)
    ? namedDiscipline(plain, disciplines)
    : disciplines.find(({ name }) => name === text);
  return discipline ? { kind: 'discipline', discipline } : { kind: 'text', text };
}

function numbered(
  prefix: string | null,
  item: number,
  checkpoint: number | null,
  disciplines: readonly Named[],
  text: string,
): TypedPlace {
  const discipline = prefix === null ? null : namedDiscipline(prefix, disciplines);
  if (prefix === null || discipline) return { kind: 'number', discipline, item, checkpoint };
  return /\w/.test(prefix) ? { kind: 'no-discipline', typed: prefix } : { kind: 'text', text };
}
