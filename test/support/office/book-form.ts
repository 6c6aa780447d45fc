import { a1, columnLetters } from '../../../src/workbook/address';
import type { SheetPlan } from '../../../src/workbook/plan';
import type { Book } from '../../excel-simulator/model/book';
import type { Worksheet } from '../../excel-simulator/model/worksheet';
import type { CellForm, SheetForm, WorkbookForm } from './forms';

/** What is in an open workbook, as far as a plan decides it. */
export async function bookForm(book: Book, plans: readonly SheetPlan[]): Promise<WorkbookForm> {
  await book.settle();
  const sheets = book.root.worksheets.items();
  return {
    names: Object.fromEntries(
      book.root.names.items().map(({ name, formula }) => [name, formula.slice(1).replaceAll("'", '')]),
    ),
    active: book.root.worksheets.getActiveWorksheet().name,
    sheets: plans.map((plan) => {
      const sheet = sheets.find(({ name }) => name === plan.name);
      if (!sheet) throw new Error(`no sheet ${plan.name}`);
      return sheetForm(book, sheet, plan);
    }),
  };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const bare = (color: string): string => color.replace('#', '').toUpperCase();

/** What of a protected sheet is locked; null where it is not protected. */
function protectionForm({ protection }: Worksheet): object | null {
  if (!protection.protected) return null;
  const { allowEditObjects, allowFormatColumns, allowFormatRows, allowFormatCells } = protection.options;
  return {
    objects: !allowEditObjects,
    columns: !allowFormatColumns,
    rows: !allowFormatRows,
    cells: !allowFormatCells,
  };
}

function sheetForm(book: Book, sheet: Worksheet, plan: SheetPlan): SheetForm {
  const { grid } = book;
  const { id } = sheet;
  const facts = book.sheetFacts(id);
  const frozen = grid.frozen(id);
  return {
    name: sheet.name,
    visibility: lower(sheet.visibility),
    tab: bare(sheet.tabColor),
    gridlines: sheet.showGridlines,
    protection: protectionForm(sheet),
    freeze: frozen.rows + frozen.columns === 0 ? null : a1(frozen.rows + 1, frozen.columns + 1),
    cells: cellsOf(book, sheet),
    merges: grid
      .merges(id)
      .map(
        ({ row, column, rows, columns }) => `${a1(row + 1, column + 1)}:${a1(row + rows, column + columns)}`,
      )
      .sort(),
    heights: Object.fromEntries(
      plan.heights.map((_, i) => [String(i + 1), sheet.getRange(`${i + 1}:${i + 1}`).format.rowHeight ?? 0]),
    ),
    widths: Object.fromEntries(
      plan.columns.map((_, i) => [
        columnLetters(i + 1),
        [Math.round(grid.columnWidth(id, i)), grid.isColumnHidden(id, i)] as const,
      ]),
    ),
    validations: facts.validations.map(validationForm).sort((a, b) => (a.area < b.area ? -1 : 1)),
    formats: facts.conditionalFormats.map(({ boxes, formula, font, fill }) => ({
      areas: boxes.map(boxRef),
      formula: formula.slice(1),
      color: bare(font.color),
      bold: font.bold === true,
      fill: bare(fill),
    })),
    paper: paperForm(sheet),
    charts: facts.charts.map(({ series, place }) => {
      const [first] = series.items();
      return {
        categories: absolute(first?.categories?.address ?? ''),
        values: absolute(first?.values?.address ?? ''),
        place,
      };
    }),
    tables: sheet.tables.items().map((table) => ({
      name: table.name,
      area: table.getRange().address.replace(/^.*!/, ''),
      captions: table.getHeaderRowRange().values[0],
    })),
  };
}

const boxRef = ({
  row,
  column,
  rows,
  columns,
}: {
  row: number;
  column: number;
  rows: number;
  columns: number;
}) =>
  rows * columns === 1
    ? a1(row + 1, column + 1)
    : `${a1(row + 1, column + 1)}:${a1(row + rows, column + columns)}`;

const absolute = (reference: string): string =>
  reference.replaceAll("'", '').replace(/([A-Z]+)(\d+)/g, (_, letters, row) => `$${letters}$${row}`);

function cellsOf(book: Book, sheet: Worksheet): Readonly<Record<string, CellForm>> {
  const cells: Record<string, CellForm> = {};
  const used = book.grid.usedBox(sheet.id, false);
  if (!used) return cells;
  for (let row = 0; row < used.row + used.rows; row++)
    for (let column = 0; column < used.column + used.columns; column++)
      cells[a1(row + 1, column + 1)] = cellForm(book, sheet, row, column);
  return cells;
}

function cellForm(book: Book, sheet: Worksheet, row: number, column: number): CellForm {
  const range = book.range(sheet.id, { row, column, rows: 1, columns: 1 });
  const { format } = range;
  const formula = String(range.formulas[0]?.[0] ?? '');
  const value = range.values[0]?.[0];
  const borders = book.grid.style(sheet.id, row, column).bd;
  const line = (side: 'l' | 'r' | 't' | 'b'): string | null => {
    const found = borders?.[side];
    return found ? bare(found.cl?.rgb ?? '#000000') : null;
  };
  return {
    value,
    formula: formula.startsWith('=') && formula !== value ? formula.slice(1) : null,
    font: [format.font.name, format.font.size, format.font.bold, bare(format.font.color ?? '')],
    fill: bare(format.fill.color ?? ''),
    align: [
      lower(format.horizontalAlignment ?? ''),
      lower(format.verticalAlignment ?? ''),
      format.wrapText,
      format.indentLevel,
    ],
    borders: [line('l'), line('r'), line('t'), line('b')],
    format: range.numberFormat[0]?.[0] as string,
    locked: format.protection.locked === true,
  };
}

function validationForm({ box, rule, errorAlert, prompt, ignoreBlanks }: SheetFactsValidation) {
  const [kind = ''] = Object.keys(rule);
  const { formula, source, formula1, formula2 } = (rule[kind] ?? {}) as Record<string, string>;
  return {
    area: boxRef(box),
    type: kind,
    formulas: [formula ?? source ?? formula1, formula2]
      .filter((text) => text !== undefined)
      .map((text) => String(text).replace(/^=/, '')),
    style: errorAlert.style.toLowerCase(),
    error: [errorAlert.title, errorAlert.message],
    prompt: [prompt.title, prompt.message],
    blank: ignoreBlanks,
  };
}

type SheetFactsValidation = ReturnType<Book['sheetFacts']>['validations'][number];

function paperForm({ pageLayout, horizontalPageBreaks, id, book }: Worksheet): object | null {
  const page = book.sheetFacts(id).page;
  const area = page.get('printArea');
  if (!area) return null;
  const read = (name: string): unknown => (pageLayout as unknown as Record<string, unknown>)[name];
  const millimetres = (points: unknown): number => Math.round((Number(points) / 72) * 254) / 10;
  const titles = page.get('printTitleRows') as { row: number; rows: number } | undefined;
  return {
    paper: read('paperSize') === 'A4' ? 9 : read('paperSize'),
    orientation: lower(String(read('orientation'))),
    scale: (read('zoom') as { scale?: number }).scale,
    fit: Object.keys(read('zoom') as object).some((key) => key.endsWith('FitToPages')),
    centre: read('centerHorizontally'),
    margins: ['left', 'right', 'top', 'bottom', 'header', 'footer'].map((side) =>
      millimetres(read(`${side}Margin`)),
    ),
    area: boxRef(area as never),
    titles: titles ? `${titles.row + 1}:${titles.row + titles.rows}` : '',
    breaks: horizontalPageBreaks.items().map(({ rowIndex }) => rowIndex),
    footer: ['leftFooter', 'centerFooter', 'rightFooter'].map((part) => page.get(part)),
  };
}
