import type { Area } from '../../../src/workbook/plan';

/** Rows and columns of a sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

const REFERENCE =
  /^(?:([A-Z]{1,3})(\d{1,7})|([A-Z]{1,3})|(\d{1,7}))(?::(?:([A-Z]{1,3})(\d{1,7})|([A-Z]{1,3})|(\d{1,7})))?$/;

/** The area of a reference without a sheet, null for what is none or lies outside of a sheet. */
export function areaIn(reference: string): Area | null {
  const match = REFERENCE.exec(reference.replaceAll('$', ''));
  if (!match) return null;
  const [, l1, r1, c1, n1, l2, r2, c2, n2] = match;
  if ((c1 && !c2) || (n1 && !n2)) return null;
  const left = l1 ?? c1;
  const right = l2 ?? c2 ?? left;
  const top = r1 ?? n1;
  const bottom = r2 ?? n2 ?? top;
  const area = {
    top: top ? Number(top) : 1,
    left: left ? columnOf(left) : 1,
    bottom: bottom ? Number(bottom) : ROWS,
    right: right ? columnOf(right) : COLUMNS,
  };
  const inside = area.top >= 1 && area.bottom <= ROWS && area.right <= COLUMNS;
  return inside && area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** Whether two areas have a cell in common. */
export const meet = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Areas of a list of references with blanks between; null where one of them is none. */
export function areasIn(list: string): readonly Area[] | null {
  const areas = list.split(' ').map(areaIn);
  return areas.every((area) => area !== null) ? (areas as Area[]) : null;
}

/** Pairs of different owners whose areas meet. */
export function meetings<T>(
  owners: readonly { readonly owner: T; readonly areas: readonly Area[] }[],
): readonly (readonly [T, T])[] {
  const flat = owners.flatMap(({ owner, areas }) => areas.map((area) => ({ owner, area })));
  flat.sort((a, b) => a.area.top - b.area.top);
  const pairs: (readonly [T, T])[] = [];
  flat.forEach((one, i) => {
    for (let j = i + 1; j < flat.length; j++) {
      const other = flat[j] as (typeof flat)[number];
      if (other.area.top > one.area.bottom) break;
      if (meet(one.area, other.area)) pairs.push([one.owner, other.owner]);
    }
  });
  return pairs;
}
