import type { Bench } from '../bench';
import { type CheckPoint, point } from '../check-point';
import { SCRATCH_NAME } from '../scratch';

/** What a name stands for in the formula of a name; Excel leaves quotes out where it needs none. */
const target = (bench: Bench, column: string): string => `='${bench.scratch?.name}'!$${column}$1`;
const bare = (formula: unknown): string => String(formula).replaceAll("'", '');

/** Names of the workbook. */
export const NAMES: readonly CheckPoint[] = [
  point({
    id: 'name-add',
    members: ['Workbook.names.add', 'Workbook.names.getItem'],
    expected: { same: true, result: 12 },
    act: (bench) => {
      bench.sheet.getRange('F1:G1').values = [[12, 34]];
      bench.workbook.names.add(SCRATCH_NAME, target(bench, 'F'));
      bench.cells(1, 1).formulas = [[`=${SCRATCH_NAME}`]];
    },
    read: (bench) => {
      bench.named = true;
      const name = bench.workbook.names.getItem(SCRATCH_NAME).load('formula');
      const cell = bench.cells(1, 1).load('values');
      return () => ({
        same: bare(name.formula) === bare(target(bench, 'F')),
        result: cell.values[0]?.[0],
      });
    },
  }),
  point({
    id: 'name-change',
    after: 'name-add',
    members: ['NamedItem.formula'],
    expected: { same: true, result: 34 },
    act: (bench) => {
      bench.workbook.names.getItem(SCRATCH_NAME).formula = target(bench, 'G');
      bench.cells(1, 1).formulas = [[`=${SCRATCH_NAME}`]];
    },
    read: (bench) => {
      const name = bench.workbook.names.getItem(SCRATCH_NAME).load('formula');
      const cell = bench.cells(1, 1).load('values');
      return () => ({
        same: bare(name.formula) === bare(target(bench, 'G')),
        result: cell.values[0]?.[0],
      });
    },
  }),
  point({
    id: 'name-delete',
    after: 'name-add',
    members: ['Workbook.names.getItemOrNullObject', 'NamedItem.delete'],
    expected: { gone: true },
    act: ({ workbook }) => workbook.names.getItemOrNullObject(SCRATCH_NAME).delete(),
    read: (bench) => {
      bench.named = false;
      const name = bench.workbook.names.getItemOrNullObject(SCRATCH_NAME).load('name');
      return () => ({ gone: name.isNullObject });
    },
  }),
];
