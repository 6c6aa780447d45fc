import { isInput } from '../../../workbook/change/same-layout';
import type { Area, SheetPlan } from '../../../workbook/plan';
import { FONT, STYLES, type StyleSpec } from '../../../workbook/styles';
import type { AddressBook, Formatted } from './address-book';
import { rectanglesOf } from './rectangles';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
/** The borders that an area has, outer and inner. */
export const EVERY_SIDE = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const SIDES = {
  all: EVERY_SIDE,
  bottom: ['EdgeBottom', 'InsideHorizontal'],
  top: ['EdgeTop', 'InsideHorizontal'],
} as const;

/** One aspect of a style: its value as a key, '' where it needs nothing beyond the ground, and how to set it. */
interface Aspect {
  readonly of: (style: StyleSpec) => string;
  readonly set: (target: Formatted, value: string) => void;
}

const GROUND: StyleSpec = STYLES.plain;

/** Aspects that most cells share with the ground are set there once and only exceptions are named. */
const ASPECTS: readonly Aspect[] = [
  {
    of: ({ size }) => (size === GROUND.size ? '' : String(size)),
    set: ({ format }, size) => {
      format.font.size = Number(size);
    },
  },
  {
    of: ({ bold }) => (bold ? 'bold' : ''),
    set: ({ format }) => {
      format.font.bold = true;
    },
  },
  {
    of: ({ color }) => (color === GROUND.color ? '' : (color ?? '')),
    set: ({ format }, color) => {
      format.font.color = `#${color}`;
    },
  },
  {
    of: ({ fill }) => fill ?? '',
    set: ({ format }, fill) => {
      format.fill.color = `#${fill}`;
    },
  },
  {
    of: ({ horizontal }) => horizontal ?? '',
    set: ({ format }, horizontal) => {
      format.horizontalAlignment = HORIZONTAL[horizontal as keyof typeof HORIZONTAL];
    },
  },
  {
    of: ({ indent }) => (indent ? String(indent) : ''),
    set: ({ format }, indent) => {
      format.indentLevel = Number(indent);
    },
  },
  {
    of: ({ wrap }) => (wrap ? 'wrap' : ''),
    set: ({ format }) => {
      format.wrapText = true;
    },
  },
  {
    of: ({ border, borderColor }) =>
      border && border !== 'none' ? `${border} ${borderColor ?? '000000'}` : '',
    set: ({ format }, value) => {
      const [border, color] = value.split(' ') as [keyof typeof SIDES, string];
      for (const side of SIDES[border]) {
        const line = format.borders.getItem(side);
        line.style = 'Continuous';
        line.color = `#${color}`;
      }
    },
  },
  {
    of: ({ unlocked }) => (unlocked ? 'unlocked' : ''),
    set: ({ format }) => {
      format.protection.locked = false;
    },
  },
];

/** Number formats come before any value: they decide how a text is taken. One call per rectangle. */
export function writeNumberFormats(book: AddressBook, plan: SheetPlan): void {
  for (const [format, areas] of group(plan, ({ numberFormat }) => numberFormat ?? ''))
    for (const area of areas) book.range(area).numberFormat = format as unknown as string[][];
}

/** Takes away what pasting may have brought into a sheet that is there; what belongs is set afterwards. */
export function resetStyles(book: AddressBook, plan: SheetPlan): void {
  for (const { format } of book.all(groundOf(plan))) {
    const { font } = format;
    font.bold = false;
    font.italic = false;
    font.underline = 'None';
    font.strikethrough = false;
    format.wrapText = false;
    format.indentLevel = 0;
  }
  const locked = rectanglesOf(plan.cells.length, widthOf(plan.cells), (row, column) => {
    const cell = plan.cells[row - 1]?.[column - 1];
    return cell !== undefined && cell !== null && !isInput(cell);
  });
  // not all cells: if the rest fails, nobody finds the inputs locked
  for (const { format } of book.all(locked)) format.protection.locked = true;
}

/** Sets typeface, colours, alignment, borders and locks: one call per aspect and value, not per cell. */
export function writeStyles(book: AddressBook, plan: SheetPlan): void {
  for (const target of book.all(groundOf(plan))) {
    target.format.font.name = FONT;
    target.format.font.size = GROUND.size;
    target.format.font.color = `#${GROUND.color}`;
    target.format.verticalAlignment = VERTICAL[GROUND.vertical ?? 'middle'];
  }
  for (const { of, set } of ASPECTS)
    for (const [value, areas] of group(plan, of)) for (const target of book.all(areas)) set(target, value);
}

/** The cells that have any style. */
const groundOf = ({ cells }: SheetPlan): readonly Area[] =>
  rectanglesOf(
    cells.length,
    widthOf(cells),
    (row, column) => (cells[row - 1]?.[column - 1] ?? null) !== null,
  );

const widthOf = (cells: SheetPlan['cells']): number => Math.max(0, ...cells.map((row) => row.length));

/** Rectangles by the value that an aspect has there. */
function group({ cells }: SheetPlan, of: Aspect['of']): ReadonlyMap<string, readonly Area[]> {
  const keys = cells.map((row) => row.map((cell) => (cell ? of(STYLES[cell.style]) : '')));
  const values = new Set(keys.flat().filter((key) => key !== ''));
  return new Map(
    [...values].map((value) => [
      value,
      rectanglesOf(cells.length, widthOf(cells), (row, column) => keys[row - 1]?.[column - 1] === value),
    ]),
  );
}
