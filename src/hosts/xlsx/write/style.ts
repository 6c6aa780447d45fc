import type { ConditionalFormatPlan } from '../../../workbook/plan';
import { FONT, STYLES, type StyleId, type StyleSpec } from '../../../workbook/styles';
import { NAMESPACE } from './namespaces';
import { counted, element, XML_HEAD } from './xml';

/** Things of one kind that others name by number; equal ones are held once. */
class Numbered {
  readonly all: string[];

  constructor(...first: readonly string[]) {
    this.all = [...first];
  }

  /** Number of a thing, counted from 0. */
  numberOf(xml: string): number {
    const found = this.all.indexOf(xml);
    return found >= 0 ? found : this.all.push(xml) - 1;
  }
}

/**
 * The Normal style: Calibri by name, because its digits are what widths are counted in. As a font of the theme it is another
 * one in Chinese Excel, whose digits are wider, and so would be every column.
 */
const NORMAL_FONT = element(
  'font',
  {},
  element('sz', { val: 11 }),
  element('name', { val: 'Calibri' }),
  element('family', { val: 2 }),
);

/** Fills that every program takes for granted under these numbers. */
const FIRST_FILLS = ['none', 'gray125'].map((patternType) =>
  element('fill', {}, element('patternFill', { patternType })),
);

const border = (left: string, right: string, top: string, bottom: string): string =>
  element('border', {}, left, right, top, bottom, '<diagonal/>');
const NO_BORDER = border('<left/>', '<right/>', '<top/>', '<bottom/>');

/** Number formats that need no definition (ECMA-376 part 1, 18.8.30). */
const KNOWN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

/** First number of a format of one's own. */
const OWN_FORMATS = 164;

const colour = (name: string, rgb: string): string => element(name, { rgb: `FF${rgb}` });

const fontXml = ({ size, bold, color }: StyleSpec): string =>
  element(
    'font',
    {},
    bold ? '<b/>' : '',
    element('sz', { val: size }),
    color === undefined ? '' : colour('color', color),
    element('name', { val: FONT }),
  );

const fillXml = (rgb: string): string =>
  element('fill', {}, element('patternFill', { patternType: 'solid' }, colour('fgColor', rgb)));

function borderXml({ border: kind = 'none', borderColor = '000000' }: StyleSpec): string {
  const edge = (side: 'left' | 'right' | 'top' | 'bottom'): string =>
    kind === 'all' || kind === side
      ? element(side, { style: 'thin' }, colour('color', borderColor))
      : `<${side}/>`;
  return border(edge('left'), edge('right'), edge('top'), edge('bottom'));
}

const alignmentXml = ({ horizontal, vertical = 'middle', wrap, indent }: StyleSpec): string =>
  element('alignment', {
    horizontal,
    vertical: vertical === 'middle' ? 'center' : vertical,
    wrapText: wrap,
    indent: indent || undefined,
  });

const fonts = new Numbered(NORMAL_FONT);
const fills = new Numbered(...FIRST_FILLS);
const borders = new Numbered(NO_BORDER);
const formats = new Numbered();
const cellFormats = new Numbered(
  element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' }),
);

function formatNumber(code: string): number {
  return KNOWN_FORMATS[code] ?? OWN_FORMATS + formats.numberOf(code);
}

function cellFormatXml(spec: StyleSpec): string {
  const format = formatNumber(spec.numberFormat ?? 'General');
  const fill = spec.fill === undefined ? 0 : fills.numberOf(fillXml(spec.fill));
  const edges = borders.numberOf(borderXml(spec));
  return element(
    'xf',
    {
      numFmtId: String(format),
      fontId: String(fonts.numberOf(fontXml(spec))),
      fillId: String(fill),
      borderId: String(edges),
      xfId: '0',
      applyNumberFormat: format > 0,
      applyFont: true,
      applyFill: fill > 0,
      applyBorder: edges > 0,
      applyAlignment: true,
      applyProtection: spec.unlocked,
    },
    alignmentXml(spec),
    spec.unlocked ? element('protection', { locked: '0' }) : '',
  );
}

const NUMBERS = new Map(
  Object.entries(STYLES).map(
    ([id, spec]) => [id as StyleId, cellFormats.numberOf(cellFormatXml(spec))] as const,
  ),
);

/** Number of a style in the table of styles, which is the same in every file. */
export const styleNumber = (style: StyleId): number => NUMBERS.get(style) as number;

/** Looks that follow formulas, as the file numbers them. */
export class DifferentialFormats {
  private readonly formats = new Numbered();

  numberOf({ fontColor, bold, fill }: ConditionalFormatPlan['format']): number {
    const font = (bold ? '<b/>' : '') + (fontColor === undefined ? '' : colour('color', fontColor));
    const background =
      fill === undefined
        ? ''
        : element(
            'fill',
            {},
            element('patternFill', { patternType: 'solid' }, colour('bgColor', fill)), // here the fill is the back, not the front
          );
    return this.formats.numberOf(
      element('dxf', {}, font === '' ? '' : element('font', {}, font), background),
    );
  }

  /** The part that holds all styles, once every sheet has numbered its own. */
  stylesXml(): string {
    return (
      XML_HEAD +
      element(
        'styleSheet',
        { xmlns: NAMESPACE.main },
        counted(
          'numFmts',
          formats.all.map((formatCode, i) => element('numFmt', { numFmtId: OWN_FORMATS + i, formatCode })),
        ),
        counted('fonts', fonts.all),
        counted('fills', fills.all),
        counted('borders', borders.all),
        counted('cellStyleXfs', [element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' })]),
        counted('cellXfs', cellFormats.all),
        counted('cellStyles', [element('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' })]),
        counted('dxfs', this.formats.all),
      )
    );
  }
}
