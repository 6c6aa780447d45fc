import type { IBorderData, IStyleData } from '@univerjs/core';
import { FONT, STYLES, type StyleId, type StyleSpec } from '../../workbook/styles';

const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const THIN = 1;
const WRAP = 3;
/** Pixels of the grid per step of indent. */
const INDENT = 9;

/** Every style of a plan as the grid has it, by its name: a cell names its style. */
export const GRID_STYLES = Object.fromEntries(
  (Object.keys(STYLES) as StyleId[]).map((id) => [id, toGridStyle(STYLES[id])]),
) as Readonly<Record<StyleId, IStyleData>>;

/** Whether people may change cells of a style on a protected sheet. */
export const isUnlockedStyle = (id: StyleId): boolean => (STYLES[id] as StyleSpec).unlocked === true;

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
