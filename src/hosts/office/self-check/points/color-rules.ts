import type { PointId } from '../../../../usecases/self-check';
import { isSameFormula } from '../../../../workbook/formula-text';
import type { Bench } from '../bench';
import { type CheckPoint, point } from '../check-point';
import type { ExpectedFacts, Facts } from '../facts';

const formulaOf = (bench: Bench): string => `=$${bench.ref(1, 1)}=1`;

/** A colour rule with its formula. */
function add(bench: Bench, cells: Excel.Range | Excel.RangeAreas): Excel.CustomConditionalFormat {
  const { custom } = cells.conditionalFormats.add('Custom');
  custom.rule.formula = formulaOf(bench);
  return custom;
}

/** A point that gives a colour rule one look. */
const lookPoint = (
  id: PointId,
  part: 'font.color' | 'font.bold' | 'fill.color',
  expected: ExpectedFacts,
  act: (format: Excel.ConditionalRangeFormat) => void,
  read: (format: Excel.ConditionalRangeFormat) => Facts,
): CheckPoint =>
  point({
    id,
    after: 'color-rule',
    members: [`ConditionalFormat.custom.format.${part}`],
    expected,
    act: (bench) => act(add(bench, bench.cells(1, 1, 2, 2)).format),
    read: (bench) => {
      const { custom } = bench.cells(1, 1).conditionalFormats.getItemAt(0);
      custom.format.load(part.replace('.', '/'));
      return () => read(custom.format);
    },
  });

/** Colours that follow a formula. */
export const COLOR_RULES: readonly CheckPoint[] = [
  point({
    id: 'color-rule',
    members: ['Range.conditionalFormats.add', 'ConditionalFormat.custom.rule.formula'],
    expected: { count: 1, same: true },
    act: (bench) => void add(bench, bench.cells(1, 1, 2, 2)),
    read: (bench) => {
      const formats = bench.cells(1, 1).conditionalFormats;
      const count = formats.getCount();
      const { rule } = formats.getItemAt(0).custom;
      rule.load('formula');
      return () => ({ count: count.value, same: isSameFormula(rule.formula, formulaOf(bench)) });
    },
  }),
  lookPoint(
    'color-rule-font',
    'font.color',
    { color: '#B42318' },
    ({ font }) => {
      font.color = '#B42318';
    },
    ({ font }) => ({ color: font.color.toUpperCase() }),
  ),
  lookPoint(
    'color-rule-bold',
    'font.bold',
    { bold: true },
    ({ font }) => {
      font.bold = true;
    },
    ({ font }) => ({ bold: font.bold }),
  ),
  lookPoint(
    'color-rule-fill',
    'fill.color',
    { color: '#FDE7E4' },
    ({ fill }) => {
      fill.color = '#FDE7E4';
    },
    ({ fill }) => ({ color: fill.color.toUpperCase() }),
  ),
  point({
    id: 'color-rule-areas',
    members: ['RangeAreas.conditionalFormats.add'],
    expected: { first: 1, last: 1, between: 0 },
    act: (bench) => void add(bench, bench.sheet.getRanges(`${bench.ref(1, 1)},${bench.ref(1, 4)}`)),
    read: (bench) => {
      const [first, between, last] = [1, 2, 4].map((column) =>
        bench.cells(1, column).conditionalFormats.getCount(),
      );
      return () => ({
        first: first?.value ?? null,
        last: last?.value ?? null,
        between: between?.value ?? null,
      });
    },
  }),
  {
    id: 'color-rule-clear',
    members: ['Range.conditionalFormats.clearAll'],
    expected: { count: 0 },
    run: async (bench) => {
      add(bench, bench.cells(1, 1));
      await bench.send();
      bench.cells(1, 1, 2, 2).conditionalFormats.clearAll();
      await bench.send();
      return await bench.readBack(() => {
        const count = bench.cells(1, 1).conditionalFormats.getCount();
        return () => ({ count: count.value });
      });
    },
  },
];
