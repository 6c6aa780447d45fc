import { type CheckPoint, point } from '../check-point';
import type { ExpectedFacts } from '../facts';

/** Figures that the formulas work on, from the first row of the point on: two columns. */
const DATA = [
  ['甲', 1],
  ['乙', 2],
  ['丙', 3],
  ['甲', 4],
] as const;

/** Every function that formulas of our sheets use, and what it must give; A and B stand for the two columns of figures. */
const FORMULAS: readonly (readonly [formula: string, result: string | number | boolean])[] = [
  ['=IF(AND(OR(B1=1,B1=9),NOT(ISERROR(B1))),"是","否")', '是'],
  ['=ROUND(2.345,2)', 2.35],
  ['=IF(ISNUMBER(B1),INDEX(B1:B4,MATCH("丙",A1:A4,0)),0)', 3],
  ['=SUMPRODUCT((A1:A4="甲")*B1:B4)', 5],
  ['=SUM(B1:B4)+MAX(B1:B4)', 14],
  ['=SUBSTITUTE(LEFT("a-b-c",3),"-","+")', 'a+b'],
  ['=CLEAN("a"&CHAR(10)&"b")', 'ab'],
  ['=COUNTIF(A1:A4,"甲")+COUNTA(A1:A4)', 6],
  ['=SUMIF(A1:A4,"甲",B1:B4)', 5],
  ['=COUNTIFS(A1:A4,"甲",B1:B4,">1")', 1],
  ['=IFERROR(VLOOKUP("丁",A1:B4,2,FALSE),-1)', -1],
  ['=TEXT(0.5,"0.00")', '0.50'],
  ['=LEN("督导")+FIND("b","abc")+ABS(-3)+ROWS(A1:A4)', 11],
  ['=IF(EXACT("a","A"),0,IF(ISTEXT(A1),VALUE("1.5"),0))', 1.5],
  ['=ISERROR(1/0)', true],
  ['=SMALL(B1:B4,2)*10+LARGE(B1:B4,2)+N(A1)', 23],
  ['=IF(ISLOGICAL(TRUE),DATE(2011,11,27),0)', 40874],
];

/** The functions that are tried. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  FORMULAS.flatMap(([formula]) =>
    [...formula.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name ?? ''),
  ),
);

/** The figures are on the second sheet, whose rows other points leave alone. */
const FIRST_ROW = 30;
const placed = (formula: string): string =>
  formula.replace(
    /(?<![A-Z"])([AB])(\d)(?!\d)/g,
    (_, column, row) => `${column}${Number(row) + FIRST_ROW - 1}`,
  );

/** Formulas give what our own calculation gives. */
export const FUNCTION_POINT: CheckPoint = point({
  id: 'cells-functions',
  members: ['Range.formulas'],
  expected: Object.fromEntries(FORMULAS) as ExpectedFacts,
  act: ({ other }) => {
    other.getRange(`A${FIRST_ROW}:B${FIRST_ROW + DATA.length - 1}`).values = DATA.map((line) => [...line]);
    other.getRange(`D${FIRST_ROW}:D${FIRST_ROW + FORMULAS.length - 1}`).formulas = FORMULAS.map(
      ([formula]) => [placed(formula)],
    );
  },
  read: ({ other }) => {
    const cells = other.getRange(`D${FIRST_ROW}:D${FIRST_ROW + FORMULAS.length - 1}`).load('values');
    return () => Object.fromEntries(FORMULAS.map(([formula], i) => [formula, cells.values[i]?.[0] ?? null]));
  },
});
