/**
 * 自检 exercises everything that the product asks of Excel.
 *
 * K1 whatever the product does with the Excel API, the self check does as well: the same members with the same words.
 *    A member that the product begins to use without a point in the self check is named here.
 * K2 what a point says that it exercises, it does exercise.
 * K3 the formulas of our sheets use no function that the self check does not try.
 */

import { defaultRubric } from '../../../src/domain/default-rubric';
import { POINTS, REMOVAL } from '../../../src/hosts/office/self-check/points';
import { FUNCTIONS } from '../../../src/hosts/office/self-check/points/functions';
import { selfCheck } from '../../../src/hosts/office/self-check/self-check';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { filledInspection } from '../../support/filled-workbook';
import { noteUses, productUses } from '../../support/office/product-uses';
import { startOffice } from '../../support/office/start-office';
import { plainMember } from '../../support/office/used-members';

jest.setTimeout(600_000);

const memberOf = (use: string): string => plainMember(use.replace(/^\w+ /, ''));
const missing = (used: Iterable<string>, exercised: ReadonlySet<string>): readonly string[] =>
  [...used].filter((use) => !exercised.has(use)).sort();

let used: ReadonlySet<string>;
/** Uses by the point that made them. */
const byPoint = new Map<string, Set<string>>();

beforeAll(async () => {
  used = await productUses();
  const world = startOffice();
  let at = '';
  world.interfere((body, go) => {
    const uses = byPoint.get(at) ?? new Set<string>();
    byPoint.set(at, uses);
    noteUses(uses, body);
    return go();
  });
  const report = await selfCheck({
    now: () => performance.now(),
    saves: async () => true,
    onStep: (step) => {
      at = (POINTS[step] ?? REMOVAL).id;
    },
  });
  expect(report?.points.filter(({ status }) => status !== 'passed')).toEqual([]);
  world.dispose();
});

const exercisedBut = (...without: readonly string[]): ReadonlySet<string> =>
  new Set([...byPoint].flatMap(([id, uses]) => (without.includes(id) ? [] : [...uses])));

test('K1: everything that the product uses', () => {
  expect(used.size).toBeGreaterThan(150);
  expect(missing(used, exercisedBut())).toEqual([]);
});

test('K1: by what the points declare', () => {
  const declared = new Set([...POINTS, REMOVAL].flatMap(({ members }) => members));
  const leaves = [...used].filter((use) => !use.startsWith('reach ')).map(memberOf);
  expect(missing(new Set(leaves), declared)).toEqual([]);
});

test.each([
  ['chart-gap', 'set ChartSeries.gapWidth'],
  ['indent-areas', 'set RangeAreas.format.indentLevel'],
  ['print-scale', 'set Worksheet.pageLayout.zoom(scale)'],
  ['sheet-hide', 'set Worksheet.visibility(VeryHidden)'],
])('K1: without the point %s it would be named', (id, use) => {
  expect(missing(used, exercisedBut(id))).toContain(use);
});

test('K1: a new member would be named', () => {
  expect(missing([...used, 'call Range.autoFill'], exercisedBut())).toEqual(['call Range.autoFill']);
});

test.each([...POINTS, REMOVAL].map((point) => [point.id, point] as const))('K2: %s', (id, { members }) => {
  const exercised = new Set([...(byPoint.get(id) ?? [])].map(memberOf));
  expect(missing(members, exercised)).toEqual([]);
});

test('every point has an id of its own, and comes after the one it builds on', () => {
  const ids = POINTS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [i, { after }] of POINTS.entries())
    if (after !== undefined) expect(ids.slice(0, i)).toContain(after);
});

test('K3: functions', () => {
  const { sheets } = planWorkbook(defaultRubric(), filledInspection());
  const formulas = sheets.flatMap(({ cells }) => cells.flat().flatMap((cell) => cell?.formula ?? []));
  const functions = new Set(formulas.flatMap(functionsIn));
  expect(functions.size).toBeGreaterThan(15);
  expect(missing(functions, FUNCTIONS)).toEqual([]);
});

/** Functions that a formula calls; what is in texts is none. */
const functionsIn = (formula: string): readonly string[] =>
  [...formula.replace(/"[^"]*"/g, '').matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name ?? '');
