import type { Random } from '../random';

/** A checkpoint: what it means stays with the words it has; its id is its own. */
export interface Checkpoint {
  id: string;
  meaning: number;
  text: string;
}
/** An item; entries know it by nothing but its id and name. */
export interface Item {
  id: string;
  /** Who it truly is, whatever it is called. */
  readonly self: number;
  name: string;
  category: string;
  max: number;
  checks: Checkpoint[];
}
/** A discipline. */
export interface Part {
  id: string;
  name: string;
  weight: number;
  items: Item[];
}

let meanings = 0;
let selves = 0;

/** Words of a new meaning. */
function words(): Checkpoint {
  meanings += 1;
  return {
    id: `k-${meanings}`,
    meaning: meanings,
    text: `标准${meanings}、台账齐全，每月${meanings}次；有1.5米标识。`,
  };
}
/** An item with words of its own. */
export function newItem(id: string, checks: number): Item {
  selves += 1;
  return {
    id,
    self: selves,
    name: `项目${selves}`,
    category: '类别',
    max: 2,
    checks: Array.from({ length: checks }, words),
  };
}

/** A rubric under edit, and the checkpoints that were taken out of it. */
export interface Draft {
  readonly parts: Part[];
  readonly removed: Checkpoint[];
}

type Edit = (draft: Draft, rng: Random) => void;
const someItem = (parts: Part[], rng: Random): Item => rng.pick(parts.flatMap(({ items }) => items));
const some = (parts: Part[], rng: Random): [Item, number] => {
  const one = someItem(parts, rng);
  return [one, rng.int(0, one.checks.length - 1)];
};

/** What head offices do to a rubric. Items are never left without a checkpoint, nor disciplines without an item. */
export const EDITS = {
  insert: ({ parts }, rng) => {
    const [one, at] = some(parts, rng);
    one.checks.splice(at, 0, words());
  },
  delete: ({ parts, removed }, rng) => {
    const [one, at] = some(parts, rng);
    if (one.checks.length > 1) removed.push(...one.checks.splice(at, 1));
  },
  'come back': ({ parts, removed }, rng) => {
    const there = new Set(
      parts.flatMap(({ items }) => items.flatMap(({ checks }) => checks.map(({ id }) => id))),
    );
    const back = removed.filter(({ id }) => !there.has(id));
    if (back.length > 0) someItem(parts, rng).checks.push({ ...rng.pick(back) });
  },
  move: ({ parts }, rng) => {
    const [one, at] = some(parts, rng);
    if (one.checks.length === 1) return;
    const [check] = one.checks.splice(at, 1);
    const { checks } = rng.chance(0.5) ? one : someItem(parts, rng);
    if (check) checks.splice(rng.int(0, checks.length), 0, check);
  },
  reword: ({ parts }, rng) => {
    const [one, at] = some(parts, rng);
    const check = one.checks[at];
    if (!check) return;
    meanings += 1;
    check.meaning = meanings;
    check.text = rng.pick([
      check.text.replace(/每月(\d+)次/, (_, n) => `每月${Number(n) + 100000 * meanings}次`),
      `${check.text}并签字${meanings}`,
    ]);
    if (!check.text.includes(String(meanings))) check.text += `甲${meanings}`;
  },
  punctuation: ({ parts }, rng) => {
    const [one, at] = some(parts, rng);
    const check = one.checks[at];
    if (!check) return;
    check.text = rng.pick([
      check.text.replaceAll('，', '；'),
      check.text.replaceAll('、', ', '),
      check.text.replace(/。$/, ''),
      ` ${check.text}`,
      check.text.replace('台账', '台 账'),
    ]);
  },
  're-mark': ({ parts }, rng) => {
    const one = someItem(parts, rng);
    one.max = one.max === 2 ? 1.5 : 2;
  },
  rename: ({ parts }, rng) => {
    someItem(parts, rng).name += '改';
    someItem(parts, rng).category += '改';
  },
  'swap texts': ({ parts }, rng) => {
    const [one, i] = some(parts, rng);
    const [other, j] = some(parts, rng);
    const [a, b] = [one.checks[i], other.checks[j]];
    if (a && b) [a.text, b.text, a.meaning, b.meaning] = [b.text, a.text, b.meaning, a.meaning];
  },
  'repeat a text': ({ parts }, rng) => {
    const [one, at] = some(parts, rng);
    const check = one.checks[at];
    const { checks } = rng.chance(0.5) ? one : someItem(parts, rng);
    if (check)
      checks.splice(rng.int(0, checks.length), 0, { ...words(), meaning: check.meaning, text: check.text });
  },
  'item in front': ({ parts }, rng) => {
    const part = rng.pick(parts);
    if (part.items.length > 6) return;
    const made = newItem('', rng.int(1, 2));
    const echo = rng.pick(part.items).checks[0];
    if (echo && rng.chance(0.7)) made.checks.push({ ...words(), meaning: echo.meaning, text: echo.text });
    part.items.unshift(made);
    renumber(parts, part);
  },
  'item gone': ({ parts, removed }, rng) => {
    const part = rng.pick(parts);
    if (part.items.length === 1) return;
    const [gone] = part.items.splice(rng.int(0, part.items.length - 1), 1);
    removed.push(...(gone?.checks ?? []));
    if (rng.chance(0.7)) renumber(parts, part);
  },
  'item to another discipline': ({ parts }, rng) => {
    const part = rng.pick(parts);
    const other = rng.pick(parts);
    if (part.items.length === 1) return;
    const [moved] = part.items.splice(0, 1);
    if (moved) other.items.push(moved);
  },
  'other weights': ({ parts }) => {
    const [a, b] = parts;
    if (a && b) [a.weight, b.weight] = [b.weight, a.weight];
  },
  'discipline gone': ({ parts, removed }, rng) => {
    const last = parts.at(-1);
    if (parts.length < 3 || !last || rng.chance(0.6)) return;
    removed.push(...last.items.flatMap(({ checks }) => checks));
    parts.pop();
    const [first] = parts;
    if (first) first.weight += last.weight;
  },
  'discipline new': ({ parts }, rng) => {
    const [first] = parts;
    if (parts.length > 4 || !first || first.weight < 20 || rng.chance(0.6)) return;
    first.weight -= 10;
    selves += 1;
    parts.push({
      id: `n${selves}`,
      name: `新专业${selves}`,
      weight: 10,
      items: [newItem(`N${selves}-01`, 2)],
    });
  },
} satisfies Readonly<Record<string, Edit>>;

/** Ids of items are positions, too, in many a rubric. */
function renumber(parts: readonly Part[], part: Part): void {
  const taken = parts.filter((other) => other !== part).flatMap(({ items }) => items.map(({ id }) => id));
  let number = 0;
  for (const one of part.items) {
    do number += 1;
    while (taken.includes(`${part.id.toUpperCase()}-0${number}`));
    one.id = `${part.id.toUpperCase()}-0${number}`;
  }
}
