import type { Alignment, Borders, Style } from '@cj-tech-master/excelts';
import { FONT, STYLES, type StyleId, type StyleSpec } from '../../../workbook/styles';

const argb = (rgb: string) => ({ argb: `FF${rgb}` });

const cache = new Map<StyleId, Partial<Style>>();

/** The library's style of a style id; one shared object each, as the library registers styles by content. */
export function styleOf(id: StyleId): Partial<Style> {
  let style = cache.get(id);
  if (!style) {
    style = toStyle(STYLES[id]);
    cache.set(id, style);
  }
  return style;
}

function toStyle(spec: StyleSpec): Partial<Style> {
  return {
    font: {
      name: FONT,
      size: spec.size,
      bold: spec.bold ?? false,
      ...(spec.color ? { color: argb(spec.color) } : {}),
    },
    alignment: alignmentOf(spec),
    ...(spec.border && spec.border !== 'none' ? { border: bordersOf(spec) } : {}),
    ...(spec.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(spec.fill) } } : {}),
    ...(spec.numberFormat ? { numFmt: spec.numberFormat } : {}),
    ...(spec.unlocked ? { protection: { locked: false } } : {}),
  };
}

function alignmentOf({ horizontal, vertical, wrap, indent }: StyleSpec): Partial<Alignment> {
  return {
    vertical: vertical ?? 'middle',
    ...(horizontal ? { horizontal } : {}),
    ...(wrap ? { wrapText: true } : {}),
    ...(indent ? { indent } : {}),
  };
}

function bordersOf({ border, borderColor }: StyleSpec): Partial<Borders> {
  const edge = { style: 'thin' as const, color: argb(borderColor ?? '000000') };
  if (border === 'bottom') return { bottom: edge };
  if (border === 'top') return { top: edge };
  return { top: edge, left: edge, bottom: edge, right: edge };
}
