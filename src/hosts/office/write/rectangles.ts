import { areaRef } from '../../../workbook/address';
import type { Area } from '../../../workbook/plan';

/** Longest list of addresses that `Worksheet.getRanges` takes. */
const LONGEST = 8192;

/** Cells as few rectangles: equal runs of neighbouring rows grow together. */
export function rectanglesOf(
  rows: number,
  columns: number,
  holds: (row: number, column: number) => boolean,
): readonly Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = 1; row <= rows; row++) {
    const runs = runsOf(row, columns, holds);
    const next: Area[] = [];
    for (const run of runs) {
      const above = open.find(({ left, right }) => left === run.left && right === run.right);
      next.push(above ? { ...above, bottom: row } : run);
    }
    done.push(...open.filter(({ left, right }) => !next.some((n) => n.left === left && n.right === right)));
    open = next;
  }
  return [...done, ...open];
}

function runsOf(row: number, columns: number, holds: (row: number, column: number) => boolean): Area[] {
  const runs: Area[] = [];
  let left = 0;
  for (let column = 1; column <= columns + 1; column++) {
    const inside = column <= columns && holds(row, column);
    if (inside && left === 0) left = column;
    if (!inside && left > 0) {
      runs.push({ top: row, left, bottom: row, right: column - 1 });
      left = 0;
    }
  }
  return runs;
}

/** Lists of addresses, each short enough for one call. */
export function addressLists(areas: readonly (Area | string)[]): readonly string[] {
  const lists: string[] = [];
  let list = '';
  for (const area of areas) {
    const address = typeof area === 'string' ? area : areaRef(area);
    if (list !== '' && list.length + address.length + 1 > LONGEST) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}
