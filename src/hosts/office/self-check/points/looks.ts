import type { Fact, LookId } from '../../../../usecases/self-check';
import { FONT } from '../../../../workbook/styles';
import { EVERY_SIDE } from '../../write/styles';
import type { Bench } from '../bench';
import { type CheckPoint, point } from '../check-point';
import type { ExpectedFacts } from '../facts';

/** Whatever has a format. */
type Formatted = Excel.Range | Excel.RangeAreas;

/** A look of cells: values that are set one after the other, of which the last one has to be kept. */
interface Look {
  readonly id: LookId;
  /** The property, counted from the range. */
  readonly path: string;
  readonly values: readonly Fact[];
}

/** What gives one area, or several at once. */
const DOOR = { Range: 'Worksheet.getRange', RangeAreas: 'Worksheet.getRanges' } as const;

const LOOKS: readonly Look[] = [
  { id: 'font-name', path: 'format.font.name', values: [FONT] },
  { id: 'font-size', path: 'format.font.size', values: [18] },
  { id: 'font-bold', path: 'format.font.bold', values: [false, true] },
  { id: 'font-italic', path: 'format.font.italic', values: [true, false] },
  { id: 'font-underline', path: 'format.font.underline', values: ['Single', 'None'] },
  { id: 'font-strikethrough', path: 'format.font.strikethrough', values: [true, false] },
  { id: 'font-color', path: 'format.font.color', values: ['#B42318'] },
  { id: 'fill', path: 'format.fill.color', values: ['#FFF9E5'] },
  { id: 'align-horizontal', path: 'format.horizontalAlignment', values: ['Left', 'Center', 'Right'] },
  { id: 'align-vertical', path: 'format.verticalAlignment', values: ['Bottom', 'Top', 'Center'] },
  { id: 'indent', path: 'format.indentLevel', values: [0, 1] },
  { id: 'wrap', path: 'format.wrapText', values: [false, true] },
  { id: 'lock', path: 'format.protection.locked', values: [true, false] },
];

/** Looks of one area, then of several at once. */
export const LOOK_POINTS: readonly CheckPoint[] = [
  ...LOOKS.map((look) => lookPoint(look, look.id, 'Range')),
  bordersPoint('borders', 'Range'),
  ...LOOKS.map((look) => lookPoint(look, `${look.id}-areas`, 'RangeAreas')),
  bordersPoint('borders-areas', 'RangeAreas'),
];

/** The cells of a point that get a look, and two that show whether all of them have it. */
function placesOf(bench: Bench, kind: 'Range' | 'RangeAreas') {
  const [first, second] = [bench.ref(2, 2, 2, 2), bench.ref(6, 3, 2, 2)];
  const target: Formatted =
    kind === 'Range' ? bench.sheet.getRange(first) : bench.sheet.getRanges(`${first},${second}`);
  const shown = [bench.cells(2, 2), kind === 'Range' ? bench.cells(3, 3) : bench.cells(6, 3)] as const;
  return { target, shown };
}

function lookPoint({ path, values }: Look, id: CheckPoint['id'], kind: 'Range' | 'RangeAreas'): CheckPoint {
  const wanted = values.at(-1) ?? null;
  return point({
    id,
    members: [DOOR[kind], `${kind}.${path}`],
    expected: { first: wanted, last: wanted },
    act: (bench) => {
      const { target } = placesOf(bench, kind);
      for (const value of values) assign(target, path, value);
    },
    read: (bench) => {
      const [first, last] = placesOf(bench, kind).shown.map((cell) => cell.load(path.replaceAll('.', '/')));
      return () => ({ first: valueAt(first, path), last: valueAt(last, path) });
    },
  });
}

function bordersPoint(id: 'borders' | 'borders-areas', kind: 'Range' | 'RangeAreas'): CheckPoint {
  const expected: ExpectedFacts = Object.fromEntries(
    ['EdgeTop', 'EdgeLeft'].flatMap((side) => [
      [`${side} first`, 'Continuous #B4BEC9'],
      [`${side} last`, 'Continuous #B4BEC9'],
    ]),
  );
  return point({
    id,
    members: [
      DOOR[kind],
      `${kind}.format.borders.getItem`,
      `${kind}.format.borders.getItem.style`,
      `${kind}.format.borders.getItem.color`,
    ],
    expected,
    act: (bench) => {
      const { target } = placesOf(bench, kind);
      for (const side of EVERY_SIDE) {
        const line = target.format.borders.getItem(side);
        line.style = 'Continuous';
        line.color = '#B4BEC9';
      }
    },
    read: (bench) => {
      const lines = placesOf(bench, kind).shown.flatMap((cell, i) =>
        (['EdgeTop', 'EdgeLeft'] as const).map((side) => ({
          what: `${side} ${i === 0 ? 'first' : 'last'}`,
          line: cell.format.borders.getItem(side).load('style,color'),
        })),
      );
      return () =>
        Object.fromEntries(
          lines.map(({ what, line }) => [what, `${line.style} ${line.color.toUpperCase()}`]),
        );
    },
  });
}

type Properties = Record<string, unknown>;

function assign(target: object, path: string, value: Fact): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const holder = parts.reduce((object, part) => object[part] as Properties, target as Properties);
  holder[last] = value;
}

/** A property of what was loaded; colours in capitals. */
function valueAt(target: object | undefined, path: string): Fact {
  const found = path
    .split('.')
    .reduce<unknown>((object, part) => (object as Properties | undefined)?.[part], target) as Fact;
  return path.endsWith('color') && typeof found === 'string' ? found.toUpperCase() : found;
}
