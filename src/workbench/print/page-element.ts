import { drawBars } from '../../hosts/univer/grid/draw-bars';
import type { ChartPlan, SheetPlan } from '../../workbook/plan';
import { STYLES, type StyleSpec } from '../../workbook/styles';
import { domElement } from '../page/element';
import { seenChart } from '../page/seen-charts';
import { boxesOf, type CellBox, type PixelRect, rectOf } from './boxes';
import { A4, mmPixels, type PrintedSheet, type PrintPage, type Stretch } from './pages';
import { SvgCanvas } from './svg-canvas';

/** Which page of how many, counted over everything that is printed together. */
export interface PageNumber {
  readonly page: number;
  readonly pages: number;
}

/** The pages of a sheet; the first has the number that comes after `before`. */
export function pageElements(
  { sheet, edges, pages }: PrintedSheet,
  before: number,
  all: number,
): readonly HTMLElement[] {
  const [first] = pages;
  if (!first) return [];
  const boxes = boxesOf(sheet, edges, first.print.area);
  const charts = (sheet.charts ?? []).map((chart) => ({ chart, place: rectOf(edges, chart.place) }));
  return pages.map((page, i) => {
    const bands = page.bands.map((band) => {
      const shows = (place: PixelRect): boolean => isIn(place, band, page.columns);
      const at = { top: band.from, left: page.columns.from };
      return domElement(
        'div',
        { class: 'wb-paper-band', style: `height:${px(band.to - band.from)}` },
        ...boxes.filter((box) => shows({ ...box, width: box.textWidth })).map((box) => cellElement(box, at)),
        ...charts
          .filter(({ place }) => shows(place))
          .map(({ chart, place }) => chartElement(sheet, chart, place, at)),
      );
    });
    return paper(page, bands, { page: before + i + 1, pages: all });
  });
}

const isIn = ({ top, left, width, height }: PixelRect, rows: Stretch, columns: Stretch): boolean =>
  top < rows.to && top + height > rows.from && left < columns.to && left + width > columns.from;

const px = (pixels: number): string => `${Math.round(pixels * 1000) / 1000}px`;

const placed = ({ top, left, width, height }: PixelRect, at: Pick<PixelRect, 'top' | 'left'>): string =>
  `top:${px(top - at.top)};left:${px(left - at.left)};width:${px(width)};height:${px(height)}`;

/** Half a line more on every side, so that cells beside each other share theirs. */
const overLines = ({ top, left, width, height }: PixelRect): PixelRect => ({
  top: top - 0.5,
  left: left - 0.5,
  width: width + 1,
  height: height + 1,
});

function cellElement(box: CellBox, at: Pick<PixelRect, 'top' | 'left'>): HTMLElement {
  const { text, style, isNumber, textWidth, width } = box;
  const { fill, fontColor, bold } = box.colours;
  const look = [
    fill ? `background:#${fill}` : '',
    fontColor ? `color:#${fontColor}` : '',
    bold ? 'font-weight:bold' : '',
  ];
  const properties = {
    class: `wb-paper-cell wb-style-${style}`,
    style: [placed(overLines(box), at), ...look.filter(Boolean)].join(';'),
  };
  if (text === '') return domElement('div', properties);
  const kind = isNumber ? numberKind(STYLES[style]) : {};
  const wide = textWidth > width ? { style: `width:${px(textWidth)};flex:none` } : {};
  return domElement('div', properties, domElement('span', { ...kind, ...wide }, text));
}

/** A number is set to the right where nothing is said, and has fewer digits in a narrow cell where it may. */
const numberKind = ({ horizontal, numberFormat }: StyleSpec): Readonly<Record<string, string>> => ({
  class: horizontal ? 'wb-paper-number' : 'wb-paper-number wb-paper-right',
  ...(numberFormat ? {} : { 'data-general': '' }),
});

function chartElement(
  sheet: SheetPlan,
  chart: ChartPlan,
  place: PixelRect,
  at: Pick<PixelRect, 'top' | 'left'>,
): SVGSVGElement {
  const canvas = new SvgCanvas();
  const { width, height } = place;
  const seen = seenChart(chart, (row, column) => sheet.cells[row - 1]?.[column - 1]?.value ?? '');
  drawBars(canvas, { x: 0, y: 0, width, height }, seen);
  canvas.picture.setAttribute('class', 'wb-paper-chart');
  canvas.picture.setAttribute('style', placed(place, at));
  return canvas.picture;
}

/** One sheet of paper with its footer. */
function paper(
  { print, columns }: PrintPage,
  bands: readonly HTMLElement[],
  number: PageNumber,
): HTMLElement {
  const { orientation, margins, scale = 100, centerHorizontally, footer } = print;
  const width = columns.to - columns.from;
  const free = A4[orientation].width - margins.left - margins.right - (width * scale * 25.4) / 9600;
  const left = mmPixels(margins.left + (centerHorizontally ? Math.max(0, free / 2) : 0));
  const body = `left:${px(left)};top:${margins.top}mm;width:${px(width)}`;
  const zoom = scale === 100 ? '' : `;transform:scale(${scale / 100})`;
  const words = (text: string): string =>
    text.replaceAll('{pages}', String(number.pages)).replaceAll('{page}', String(number.page));
  return domElement(
    'section',
    { class: `wb-paper wb-paper-${orientation}` },
    domElement('div', { class: 'wb-paper-body', style: body + zoom }, ...bands),
    domElement(
      'div',
      {
        class: 'wb-paper-footer',
        style: `left:${margins.left}mm;right:${margins.right}mm;bottom:${margins.footer}mm`,
      },
      ...[footer.left, footer.center, footer.right].map((text) => domElement('span', {}, words(text))),
    ),
  );
}
