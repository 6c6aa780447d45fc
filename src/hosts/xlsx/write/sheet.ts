import { a1, areaRef } from '../../../workbook/address';
import { MOST_COLUMN_WIDTH, widthPixels } from '../../../workbook/measure';
import type { ColumnPlan, SheetPlan } from '../../../workbook/plan';
import { NAMESPACE } from './namespaces';
import { breaksXml, paperXml } from './print';
import { conditionalFormatsXml, validationsXml } from './rules';
import type { DifferentialFormats } from './style';
import { counted, element, XML_HEAD } from './xml';

/** A worksheet part around its cells. */
export interface SheetFrame {
  /** XML before the first and after the last row. */
  readonly before: string;
  readonly after: string;
}

/** Relations of a sheet's part to what is in parts of its own, by their ids. */
export interface SheetRelations {
  readonly drawing?: string | undefined;
  readonly table?: string | undefined;
}

/** Everything of a sheet but its rows, in the order that the file format wants (ECMA-376 part 1, 18.3.1.99). */
export function sheetFrame(
  plan: SheetPlan,
  isActive: boolean,
  looks: DifferentialFormats,
  { drawing, table }: SheetRelations,
): SheetFrame {
  const { main, relations } = NAMESPACE;
  return {
    before: [
      `${XML_HEAD}<worksheet xmlns="${main}" xmlns:r="${relations}">`,
      plan.tabColor === undefined
        ? ''
        : element('sheetPr', {}, element('tabColor', { rgb: `FF${plan.tabColor}` })),
      element('dimension', { ref: usedArea(plan) }),
      element('sheetViews', {}, viewXml(plan, isActive)),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      columnsXml(plan.columns),
      '<sheetData>',
    ].join(''),
    after: [
      '</sheetData>',
      plan.protected ? PROTECTION : '',
      counted(
        'mergeCells',
        plan.merges.map((area) => element('mergeCell', { ref: areaRef(area) })),
      ),
      conditionalFormatsXml(plan.conditionalFormats, looks),
      validationsXml(plan.validations),
      plan.print ? paperXml(plan.print) + breaksXml(plan.print) : '',
      drawing === undefined ? '' : element('drawing', { 'r:id': drawing }),
      table === undefined ? '' : counted('tableParts', [element('tablePart', { 'r:id': table })]),
      '</worksheet>',
    ].join(''),
  };
}

/**
 * Without a password: it prevents accidents. Sizes may be changed, locked cells may be selected and copied; a chart stays
 * where it is.
 */
const PROTECTION = element('sheetProtection', {
  sheet: true,
  objects: true,
  scenarios: true,
  formatColumns: '0',
  formatRows: '0',
});

function usedArea({ cells, table, tail }: SheetPlan): string {
  const right = cells.reduce((width, { length }) => Math.max(width, length), 1);
  const bottom = Math.max(1, cells.length + (tail?.count ?? 0), table?.area.bottom ?? 0);
  return areaRef({ top: 1, left: 1, bottom, right });
}

const viewXml = ({ freeze, showGridlines }: SheetPlan, isActive: boolean): string =>
  element(
    'sheetView',
    { showGridLines: showGridlines ? undefined : '0', tabSelected: isActive, workbookViewId: '0' },
    freeze ? paneXml(freeze) : '',
  );

/** Rows and columns that stay in view. */
function paneXml({ rows, columns }: NonNullable<SheetPlan['freeze']>): string {
  if (rows === 0 && columns === 0) return '';
  const below = rows > 0 ? 'bottom' : 'top';
  const active = columns > 0 ? `${below}Right` : `${below}Left`;
  const panes = rows > 0 && columns > 0 ? ['topRight', 'bottomLeft', active] : [active];
  return [
    element('pane', {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell: a1(rows + 1, columns + 1),
      activePane: active,
      state: 'frozen',
    }),
    ...panes.map((pane) => element('selection', { pane })),
  ].join('');
}

/** A width as a file states it: with the cell's padding, in 256ths of a character. */
const storedWidth = (width: number): number =>
  Math.floor((widthPixels(Math.min(width, MOST_COLUMN_WIDTH)) / 7) * 256) / 256;

/** The columns; neighbours that are alike are said once. */
function columnsXml(columns: readonly ColumnPlan[]): string {
  const looks = columns.map(({ width, hidden = false }) => ({ width: storedWidth(width), hidden }));
  const runs: { from: number; to: number; width: number; hidden: boolean }[] = [];
  looks.forEach(({ width, hidden }, i) => {
    const last = runs.at(-1);
    if (last?.width === width && last.hidden === hidden) last.to = i + 1;
    else runs.push({ from: i + 1, to: i + 1, width, hidden });
  });
  if (runs.length === 0) return '';
  return element(
    'cols',
    {},
    ...runs.map(({ from, to, width, hidden }) =>
      element('col', { min: from, max: to, width, hidden, customWidth: true }),
    ),
  );
}
