import { HostError } from '../protocol/host-error';
import { type FormulaNode, parseFormula } from './formula-syntax';

/** How a part of a formula is used: as one value, as cells, or value by value of a whole array. */
type Use = 'value' | 'cells' | 'array';

/** Functions whose result may be several cells. */
const GIVES_CELLS = new Set(['INDEX', 'OFFSET', 'INDIRECT']);

/** Functions whose result is that of one of their arguments. */
const PASSES_ON: Readonly<Record<string, number>> = { IF: 1, CHOOSE: 1, IFERROR: 0, IFNA: 0 };

const CELLS = new Set(
  (
    'SUM COUNT COUNTA COUNTBLANK MAX MIN AVERAGE AND OR ROW ROWS COLUMN COLUMNS AREAS SUBTOTAL AGGREGATE MEDIAN MODE ' +
    'STDEV VAR PRODUCT CONCAT TEXTJOIN NPV IRR ISREF ISFORMULA FORMULATEXT CELL'
  ).split(' '),
);

const ARRAYS = new Set('SUMPRODUCT MMULT TRANSPOSE FREQUENCY MINVERSE MDETERM LINEST'.split(' '));

/** Of other functions, the arguments that take cells, counted from 0; a last one that repeats ends with +. */
const SOME_CELLS: Readonly<Record<string, string>> = {
  INDEX: '0',
  OFFSET: '0',
  MATCH: '1',
  LOOKUP: '1 2',
  VLOOKUP: '1',
  HLOOKUP: '1',
  XLOOKUP: '1 2',
  COUNTIF: '0',
  SUMIF: '0 2',
  AVERAGEIF: '0 2',
  COUNTIFS: '0 2 4 6 8 10 12 14',
  SUMIFS: '0 1 3 5 7 9 11 13 15',
  AVERAGEIFS: '0 1 3 5 7 9 11 13 15',
  RANK: '1',
  LARGE: '0',
  SMALL: '0',
  PERCENTILE: '0',
  QUARTILE: '0',
};

/**
 * A formula of a file as Excel with dynamic arrays shows it: files hold the older language, in which several cells
 * where one value is needed mean the one beside the formula; the newer language writes `@` there.
 */
export function withIntersections(formula: string): string {
  const node = readable(formula);
  if (!node) return formula;
  const places = [...placesIn(node, 'value')].sort((a, b) => a - b);
  return [0, ...places].map((from, i) => formula.slice(from, places[i])).join('@');
}

/** Null for what a file holds but Excel's own language does not know, such as other workbooks by number. */
function readable(formula: string): FormulaNode | null {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function* placesIn(node: FormulaNode, use: Use): Generator<number> {
  if (use === 'value' && isSeveral(node)) yield node.at;
  if (node.kind === 'operation') {
    const within = usedIn(node.sign, use);
    for (const part of node.parts) yield* placesIn(part, within);
  }
  if (node.kind !== 'call') return;
  for (const [i, part] of node.parts.entries()) yield* placesIn(part, argumentUse(node.name, i, use));
}

/** Whether this part may be several cells. */
const isSeveral = (node: FormulaNode): boolean =>
  (node.kind === 'call' && GIVES_CELLS.has(node.name)) ||
  (node.kind === 'reference' && node.many) ||
  (node.kind === 'operation' && [':', ' '].includes(node.sign));

/** Corners of an area are cells, what is in brackets is used as the brackets are; everything else takes values. */
function usedIn(sign: string, use: Use): Use {
  if ([':', ' ', ',', '#', '@'].includes(sign)) return 'cells';
  if (sign === '()' || use === 'array') return use;
  return 'value';
}

function argumentUse(name: string, index: number, use: Use): Use {
  const first = PASSES_ON[name];
  if (first !== undefined) return index >= first ? use : use === 'array' ? 'array' : 'value';
  if (ARRAYS.has(name)) return 'array';
  if (CELLS.has(name) || SOME_CELLS[name]?.split(' ').includes(String(index))) return 'cells';
  return use === 'array' ? 'array' : 'value';
}
