/**
 * Where new sheets go among the tabs that are there.
 *
 * P1 one that replaces another goes right before it, one that is new right behind the sheet before it in the plan, wherever
 *    people moved that to.
 * P2 it is the same place when only a part of the workbook is written.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { changeWorkbook, type SheetChange } from '../../src/workbook/change/change-workbook';
import { newPositions } from '../../src/workbook/change/new-positions';
import type { GridWorkbook } from '../../src/workbook/grid';
import { SHEETS } from '../../src/workbook/names';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { planToGrid } from '../support/plan-to-grid';

const plan = planWorkbook(defaultRubric(), filledInspection());
const whole = planToGrid(plan);
const sheet = plan.sheets[0] as (typeof plan.sheets)[number];
const own = { name: '我的表', visibility: 'visible', rows: new Map() } as const;

/** The tabs once new sheets have been moved there, those that are replaced left out. */
function tabsAfter(found: GridWorkbook, only?: readonly string[]): readonly string[] {
  const change = changeWorkbook(plan, found, only);
  const before = found.sheets.map(({ name }) => name);
  const tabs = [...before];
  const placed = newPositions(change.sheets, before);
  for (const [name, at] of placed) tabs.splice(at, 0, name);
  const others = change.sheets.filter(
    ({ kind, plan: { name } }) => kind === 'create' && !placed.some(([one]) => one === name),
  );
  return [...tabs, ...others.map(({ plan: { name } }) => name)];
}

const without = (name: string): GridWorkbook['sheets'] => whole.sheets.filter((sheet) => sheet.name !== name);

test('P1: behind the sheet before it, moved or not', () => {
  const { rectification, payouts } = SHEETS;
  const names = whole.sheets.map(({ name }) => name);
  expect(tabsAfter({ sheets: without(rectification) })).toEqual(names);
  const moved = [
    ...whole.sheets.filter(({ name }) => name === payouts),
    own,
    ...without(rectification).filter(({ name }) => name !== payouts),
  ];
  expect(tabsAfter({ sheets: moved }).slice(0, 3)).toEqual([payouts, rectification, own.name]);
});

test('P1: between two that people moved there', () => {
  const change = (kind: 'refresh' | 'replace' | 'create', name: string, behind?: string): SheetChange => ({
    kind,
    plan: { ...sheet, name },
    tab: kind === 'create' ? null : name,
    ...(behind === undefined ? {} : { behind }),
  });
  const sheets = [change('replace', 'B'), change('refresh', 'A'), change('create', 'N', 'A')];
  expect(newPositions(sheets, ['A', 'B'])).toEqual([
    ['N', 1],
    ['B', 2],
  ]);
});

test.each([
  [[SHEETS.rectification], SHEETS.rectification],
  [[SHEETS.summary, SHEETS.payouts], SHEETS.payouts],
])('P2: %s', (only, gone) => {
  const found = { sheets: [...without(gone), own] };
  expect(tabsAfter(found, only)).toEqual([...whole.sheets.map(({ name }) => name), own.name]);
});
