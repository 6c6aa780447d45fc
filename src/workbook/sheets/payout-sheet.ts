import { isRosterRowUsed, nameWithoutSpaces, type RosterRow } from '../../domain/roster';
import { a1, textLiteral } from '../address';
import { cellOf } from '../cell-of';
import { checkColours, inputRules, ruleFacts } from '../kit/columns';
import { columnNumber, columnsOf, rowCells, rowReferences } from '../kit/declared-table';
import { firstRowOf, formulaLine, type HeadLine, type LineSpan, siteLine, textLine } from '../kit/head-lines';
import type { PlannedRow } from '../kit/list-rows';
import { type ColumnArea, planTableSheet } from '../kit/table-sheet';
import { byLayout, wording } from '../layout-version';
import { looksEmptyFormula } from '../looks-empty-formula';
import { NAMES, SHEETS, WORDS } from '../names';
import type { ConditionalFormatPlan, PlainValue } from '../plan';
import { namesOf, type PlanContext, type PlannedSheet, printPlan } from '../plan-context';
import type { SheetBuilder } from '../sheet-builder';
import { PALETTE } from '../styles';
import { gradeWord, payoutStateWord, rosterWord } from '../words';
import { headScore } from './payout-score';
import { ROSTER_TABLE, type RosterField } from './roster-table';

const MIN_ROWS = 20;
const SPARE_ROWS = 5;

/** 奖惩明细: one row per person; roster typed in, amounts by formula. */
export function planPayoutSheet(context: PlanContext): PlannedSheet {
  const people = rosterRows(context);
  const say = wording(context.layout);
  const head = headLines(context);
  const first = firstRowOf(head);
  const rows = { first, last: first + people.length - 1 };
  const sheet = planTableSheet({
    name: SHEETS.payouts,
    tabColor: PALETTE.good,
    head,
    captionHeight: 24,
    columns: columnsOf(ROSTER_TABLE).map((column) => ({ ...column, caption: say(column.caption) })),
    rows: {
      count: people.length,
      rows: () => rowsFor(context, people, rows),
    },
    rowHeights: 'fitted',
    foot: (builder, row, span) => putFoot(context, builder, row, span),
    validations: (area) => inputRules(columnsOf(ROSTER_TABLE), area, ruleFacts(context.inspection)),
    colours,
    protected: true,
    print: (own) => printPlan(context, SHEETS.payouts, { ...own, orientation: 'portrait' }),
  });
  const area = (field: RosterField) => {
    const column = columnNumber(ROSTER_TABLE, field);
    return { top: rows.first, left: column, bottom: rows.last, right: column };
  };
  return {
    sheet,
    names: namesOf(SHEETS.payouts, {
      [NAMES.rosterName]: area('name'),
      [NAMES.rosterRole]: area('role'),
      [NAMES.rosterAmount]: area('amount'),
      [NAMES.rosterCheck]: area('check'),
    }),
  };
}

function colours(area: ColumnArea): readonly ConditionalFormatPlan[] {
  const amounts = area(columnNumber(ROSTER_TABLE, 'amount'));
  const amount = `$${a1(amounts.top, amounts.left)}`;
  return [
    checkColours(area(columnNumber(ROSTER_TABLE, 'check')), true),
    {
      areas: [amounts],
      formula: `IF(ISNUMBER(${amount}),${amount}<0,FALSE)`,
      format: { fontColor: PALETTE.bad },
    },
  ];
}

/** The rows of the roster: as they are in the workbook, or the people without gaps and then free rows. */
function rosterRows({ inspection, existing }: PlanContext): readonly (RosterRow | null)[] {
  if (existing?.roster) return existing.roster;
  const roster = inspection.roster.filter(isRosterRowUsed);
  const count = Math.max(MIN_ROWS, roster.length + SPARE_ROWS);
  return Array.from({ length: count }, (_, i) => roster[i] ?? null);
}

function headLines({
  rubric,
  inspection: { facts },
  assessment,
  layout,
}: PlanContext): readonly [HeadLine, ...HeadLine[]] {
  const score = headScore(rubric, assessment, layout);
  return [
    textLine(wording(layout)('奖惩明细（建议）'), 'title', 34),
    siteLine(facts, 20),
    formulaLine(
      `${score.formula}&"    等级 "&${NAMES.grade}&"    奖惩 "&${NAMES.payoutState}`,
      `${score.shown}    等级 ${gradeWord(assessment)}    奖惩 ${payoutStateWord(assessment)}`,
      'subtitle',
      20,
    ),
  ];
}

/** A name without ASCII and ideographic spaces, by which people are distinguished; see `rosterKey`. */
const keyFormula = (name: string): string => `SUBSTITUTE(SUBSTITUTE(${name}," ",""),"\u3000","")`;

interface Rows {
  readonly first: number;
  readonly last: number;
}

function* rowsFor(
  context: PlanContext,
  people: readonly (RosterRow | null)[],
  rows: Rows,
): Generator<PlannedRow> {
  const { assessment, inspection } = context;
  const issues = assessment.rosterIssues.filter((_, i) => {
    const row = inspection.roster[i];
    return row !== undefined && isRosterRowUsed(row);
  });
  let used = 0;
  for (const [i, person] of people.entries()) {
    const at = person && isRosterRowUsed(person) ? used++ : -1;
    const paid = assessment.payouts.people[at];
    const amount = paid ? (paid.amount ?? payoutStateWord(assessment)) : '';
    const check = rosterWord(issues[at] ?? null);
    yield { cells: cellsFor(context, rows.first + i, rows, person, amount, check), height: 24 };
  }
}

function cellsFor(
  { layout }: PlanContext,
  row: number,
  rows: Rows,
  person: RosterRow | null,
  amount: PlainValue,
  check: string,
): PlannedRow['cells'] {
  const at = rowReferences(ROSTER_TABLE, row, rows, layout);
  const [name, role, key] = [at.cell('name'), at.cell('role'), at.cell('key')];
  const nameless = looksEmptyFormula(name, layout);
  const unused = `AND(${nameless},${looksEmptyFormula(role, layout)})`;
  const derived = `INDEX(${NAMES.payoutTable},MATCH(${role},${NAMES.payoutRole},0),MATCH(${NAMES.grade},${NAMES.bandName},0))`;
  const payable = `IF(${NAMES.payoutState}=${textLiteral(WORDS.payable)},${derived},${NAMES.payoutState})`;
  const twice = `SUMPRODUCT((${at.column('key')}=${key})*1)>1`;
  const inScheme = `SUMPRODUCT((${NAMES.payoutRole}=${role})*1)>0`;
  const missing = byLayout(layout, nameless, { until: 1, was: `${key}=""` });
  return rowCells(ROSTER_TABLE, {
    number: row - rows.first + 1,
    name: cellOf.raw(person?.name ?? null),
    role: cellOf.raw(person?.role ?? null),
    discipline: cellOf.raw(person?.discipline ?? null),
    amount: { formula: `IF(${unused},"",${payable})`, result: amount },
    check: {
      formula: `IF(${unused},"",IF(${missing},"缺姓名",IF(${twice},"姓名重复",IF(${inScheme},"","岗位不符"))))`,
      result: check,
    },
    signature: null,
    key: { formula: keyFormula(name), result: person ? nameWithoutSpaces(person) : '' },
  });
}

/** The team bonus, the sum, and what the amounts are; answers how many rows that takes. */
function putFoot(
  { assessment, layout }: PlanContext,
  builder: SheetBuilder,
  row: number,
  [, right]: LineSpan,
): number {
  const say = wording(layout);
  const { teamBonus, total } = assessment.payouts;
  const waiting = payoutStateWord(assessment);
  const lines = [
    [ROSTER_TABLE.end ?? '', NAMES.teamBonus, teamBonus],
    [say('合计（含团队奖励）'), NAMES.payoutTotal, total],
  ] as const;
  lines.forEach(([label, name, value], i) => {
    builder.wide(row + i, 1, columnNumber(ROSTER_TABLE, 'discipline'), label, 'total');
    builder.formula(row + i, columnNumber(ROSTER_TABLE, 'amount'), name, value ?? waiting, 'totalMoney');
    builder.wide(row + i, columnNumber(ROSTER_TABLE, 'check'), right, null, 'total');
    builder.height(row + i, 22);
  });
  builder.wide(row + 2, 1, right, say('金额为建议，发放以公司人力资源部门核定为准。'), 'note');
  builder.height(row + 2, 20);
  return lines.length + 1;
}
