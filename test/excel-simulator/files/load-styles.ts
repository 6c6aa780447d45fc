import type { IBorderData, IStyleData } from '@univerjs/core';
import type { SheetPlan } from '../../../src/workbook/plan';
import { FONT, STYLES, type StyleId, type StyleSpec } from '../../../src/workbook/styles';
import type { Book } from '../model/book';

const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const THIN = 1;
const WRAP = 3;
/** Pixels of the grid per step of indent. */
const INDENT = 9;

const made = new Map<StyleId, IStyleData>();

/** Gives the cells of a sheet their planned looks, and the marks of those that may be changed. */
export function loadStyles({ grid }: Book, sheet: string, cells: SheetPlan['cells']): void {
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!cell) return;
      const box = { row, column, rows: 1, columns: 1 };
      grid.addStyle(sheet, box, () => gridStyle(cell.style));
    });
    for (const [column, columns] of unlockedRuns(line))
      grid.setUnlocked(sheet, { row, column, rows: 1, columns }, true);
  });
}

function unlockedRuns(line: SheetPlan['cells'][number]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  line.forEach((cell, column) => {
    if (!cell || !(STYLES[cell.style] as StyleSpec).unlocked) return;
    const last = found.at(-1);
    if (last && last[0] + last[1] === column) last[1] += 1;
    else found.push([column, 1]);
  });
  return found;
}

function gridStyle(id: StyleId): IStyleData {
  const style = made.get(id) ?? toGridStyle(STYLES[id]);
  made.set(id, style);
  return style;
}

function toGridStyle(spec: StyleSpec): IStyleData {
  return {
    ff: FONT,
    fs: spec.size,
    bl: spec.bold ? 1 : 0,
    vt: VERTICAL[spec.vertical ?? 'middle'],
    ...(spec.color ? { cl: { rgb: `#${spec.color}` } } : {}),
    ...(spec.fill ? { bg: { rgb: `#${spec.fill}` } } : {}),
    ...(spec.horizontal ? { ht: HORIZONTAL[spec.horizontal] } : {}),
    ...(spec.wrap ? { tb: WRAP } : {}),
    ...(spec.indent ? { pd: { l: spec.indent * INDENT, r: spec.indent * INDENT } } : {}),
    ...(spec.numberFormat && spec.numberFormat !== 'General' ? { n: { pattern: spec.numberFormat } } : {}),
    ...(spec.border && spec.border !== 'none' ? { bd: bordersOf(spec) } : {}),
  };
}

function bordersOf({ border, borderColor }: StyleSpec): IBorderData {
  const line = { s: THIN, cl: { rgb: `#${borderColor ?? '000000'}` } };
  if (border === 'top') return { t: line };
  return border === 'bottom' ? { b: line } : { t: line, b: line, l: line, r: line };
}
