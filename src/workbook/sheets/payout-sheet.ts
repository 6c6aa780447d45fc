import { isRosterRowUsed, nameWithoutSpaces, type RosterRow } from '../../domain/roster';
import { TEXT_LIMITS } from '../../domain/site-facts';
import { a1, absoluteRef, columnArea, textLiteral } from '../address';
import { cellOf } from '../cell-of';
import { byLayout, wording } from '../layout-version';
import { looksEmptyFormula } from '../looks-empty-formula';
import { mmToWidth } from '../measure';
import { NAMES, SHEETS, WORDS } from '../names';
import type { PlainValue, ValidationPlan } from '../plan';
import { namesOf, type PlanContext, type PlannedSheet, printPlan } from '../plan-context';
import { SheetBuilder } from '../sheet-builder';
import { PALETTE } from '../styles';
import { textRule } from '../text-rule';
import { gradeWord, payoutStateWord, rosterWord } from '../words';
import { headScore } from './payout-score';
import { ROSTER_CAPTIONS, ROSTER_END } from './roster-captions';

/** Columns of 奖惩明细. */
const COLUMN = {
  number: 1,
  name: 2,
  role: 3,
  discipline: 4,
  amount: 5,
  check: 6,
  signature: 7,
  key: 8,
} as const;

const WIDTHS_MM = [11, 30, 38, 32, 25, 20.5, 23, 20];

/** The last column is a hidden helper: names as they are compared. */
const PRINTED = COLUMN.signature;
const FIRST_ROW = 5;
const MIN_ROWS = 20;
const SPARE_ROWS = 5;

/** 奖惩明细: one row per person; roster typed in, amounts by formula. */
export function planPayoutSheet(context: PlanContext): PlannedSheet {
  const rows = rosterRows(context);
  const last = FIRST_ROW + rows.length - 1;
  const builder = new SheetBuilder(COLUMN.key);
  putHead(builder, context);
  const issues = context.assessment.rosterIssues.filter((_, i) => {
    const row = context.inspection.roster[i];
    return row !== undefined && isRosterRowUsed(row);
  });
  let used = 0;
  rows.forEach((row, i) => {
    const at = row && isRosterRowUsed(row) ? used++ : -1;
    const person = context.assessment.payouts.people[at];
    const shown = person ? (person.amount ?? payoutStateWord(context.assessment)) : '';
    putPerson(
      builder,
      FIRST_ROW + i,
      last,
      row ?? undefined,
      [shown, rosterWord(issues[at] ?? null)],
      context.layout,
    );
  });
  putFoot(builder, context, last + 1);
  builder.fit(WIDTHS_MM.map((mm, i) => (i < PRINTED ? mm : 0)));
  const area = (column: number) => columnArea(column, FIRST_ROW, last);
  return {
    sheet: {
      name: SHEETS.payouts,
      visibility: 'visible',
      tabColor: PALETTE.good,
      columns: WIDTHS_MM.map((mm, i) => ({
        width: mmToWidth(mm),
        ...(i >= PRINTED ? { hidden: true } : {}),
      })),
      heights: builder.heights,
      cells: builder.cells,
      merges: builder.merges,
      validations: validations(last),
      conditionalFormats: [
        {
          areas: [area(COLUMN.check)],
          formula: `$${a1(FIRST_ROW, COLUMN.check)}<>""`,
          format: { fontColor: PALETTE.bad, fill: PALETTE.badFill, bold: true },
        },
        {
          areas: [area(COLUMN.amount)],
          formula: `IF(ISNUMBER($${a1(FIRST_ROW, COLUMN.amount)}),$${a1(FIRST_ROW, COLUMN.amount)}<0,FALSE)`,
          format: { fontColor: PALETTE.bad },
        },
      ],
      freeze: { rows: FIRST_ROW - 1, columns: 0 },
      print: printPlan(context, SHEETS.payouts, {
        orientation: 'portrait',
        area: { top: 1, left: 1, bottom: last + 3, right: PRINTED },
        titleRows: [1, FIRST_ROW - 1],
        breaksAfter: [],
      }),
      protected: true,
      showGridlines: false,
    },
    names: namesOf(SHEETS.payouts, {
      [NAMES.rosterName]: area(COLUMN.name),
      [NAMES.rosterRole]: area(COLUMN.role),
      [NAMES.rosterAmount]: area(COLUMN.amount),
      [NAMES.rosterCheck]: area(COLUMN.check),
    }),
  };
}

/** The rows of the roster: as they stand, or the people without gaps and then free rows. */
function rosterRows({ inspection, standing }: PlanContext): readonly (RosterRow | null)[] {
  if (standing?.roster) return standing.roster;
  const roster = inspection.roster.filter(isRosterRowUsed);
  const count = Math.max(MIN_ROWS, roster.length + SPARE_ROWS);
  return Array.from({ length: count }, (_, i) => roster[i] ?? null);
}

function putHead(
  builder: SheetBuilder,
  { rubric, inspection: { facts }, assessment, layout }: PlanContext,
): void {
  const say = wording(layout);
  builder.wide(1, 1, PRINTED, say('奖惩明细（建议）'), 'title');
  builder.height(1, 34);
  builder.wideFormula(
    2,
    [1, PRINTED],
    `"项目 "&${NAMES.site}&"    期间 "&${NAMES.period}`,
    `项目 ${facts.site}    期间 ${facts.period}`,
    'subtitle',
  );
  builder.height(2, 20);
  const score = headScore(rubric, assessment, layout);
  builder.wideFormula(
    3,
    [1, PRINTED],
    `${score.formula}&"    等级 "&${NAMES.grade}&"    奖惩 "&${NAMES.payoutState}`,
    `${score.shown}    等级 ${gradeWord(assessment)}    奖惩 ${payoutStateWord(assessment)}`,
    'subtitle',
  );
  builder.height(3, 20);
  builder.row(FIRST_ROW - 1, Object.values(ROSTER_CAPTIONS).map(say), 'header');
  builder.height(FIRST_ROW - 1, 24);
}

/** A name without ASCII and ideographic spaces, as people are told apart by it; see `rosterKey`. */
const keyFormula = (name: string): string => `SUBSTITUTE(SUBSTITUTE(${name}," ",""),"\u3000","")`;

function putPerson(
  builder: SheetBuilder,
  row: number,
  last: number,
  person: RosterRow | undefined,
  [amount, check]: readonly [PlainValue, string],
  layout: number,
): void {
  const name = a1(row, COLUMN.name);
  const role = a1(row, COLUMN.role);
  const key = a1(row, COLUMN.key);
  const keys = absoluteRef(columnArea(COLUMN.key, FIRST_ROW, last));
  const nameless = looksEmptyFormula(name, layout);
  const unused = `AND(${nameless},${looksEmptyFormula(role, layout)})`;
  builder.value(row, COLUMN.number, row - FIRST_ROW + 1, 'textCenter');
  builder.value(row, COLUMN.name, cellOf.raw(person?.name ?? null), 'inputText');
  builder.value(row, COLUMN.role, cellOf.raw(person?.role ?? null), 'inputText');
  builder.value(row, COLUMN.discipline, cellOf.raw(person?.discipline ?? null), 'inputText');
  const derived = `INDEX(${NAMES.payoutTable},MATCH(${role},${NAMES.payoutRole},0),MATCH(${NAMES.grade},${NAMES.bandName},0))`;
  const payable = `IF(${NAMES.payoutState}=${textLiteral(WORDS.payable)},${derived},${NAMES.payoutState})`;
  builder.formula(row, COLUMN.amount, `IF(${unused},"",${payable})`, amount, 'money');
  const twice = `SUMPRODUCT((${keys}=${key})*1)>1`;
  const known = `SUMPRODUCT((${NAMES.payoutRole}=${role})*1)>0`;
  builder.formula(
    row,
    COLUMN.check,
    `IF(${unused},"",IF(${byLayout(layout, nameless, { until: 1, was: `${key}=""` })},"缺姓名",IF(${twice},"姓名重复",IF(${known},"","岗位不符"))))`,
    check,
    'check',
  );
  builder.value(row, COLUMN.signature, null, 'text');
  builder.formula(row, COLUMN.key, keyFormula(name), person ? nameWithoutSpaces(person) : '', 'hidden');
  builder.height(row, 24);
}

function putFoot(builder: SheetBuilder, { assessment, layout }: PlanContext, row: number): void {
  const say = wording(layout);
  const { teamBonus, total } = assessment.payouts;
  const waiting = payoutStateWord(assessment);
  const lines = [
    [ROSTER_END, NAMES.teamBonus, teamBonus],
    [say('合计（含团队奖励）'), NAMES.payoutTotal, total],
  ] as const;
  lines.forEach(([label, name, value], i) => {
    builder.wide(row + i, COLUMN.number, COLUMN.discipline, label, 'total');
    builder.formula(row + i, COLUMN.amount, name, value ?? waiting, 'totalMoney');
    builder.wide(row + i, COLUMN.check, COLUMN.signature, null, 'total');
    builder.height(row + i, 22);
  });
  builder.wide(row + 2, 1, PRINTED, say('金额为建议，发放以公司人力资源部门核定为准。'), 'note');
  builder.height(row + 2, 20);
}

function validations(last: number): readonly ValidationPlan[] {
  return [
    textRule(columnArea(COLUMN.name, FIRST_ROW, last), '姓名', TEXT_LIMITS.person),
    {
      area: columnArea(COLUMN.role, FIRST_ROW, last),
      rule: { kind: 'list', source: `=${NAMES.payoutRole}` },
      severity: 'stop',
      error: { title: '岗位', text: '请从列表中选择岗位；岗位和标准见“参数”表。' },
    },
    {
      area: columnArea(COLUMN.discipline, FIRST_ROW, last),
      rule: { kind: 'list', source: `=${NAMES.disciplineNames}` },
      severity: 'information',
      error: { title: '分管专业', text: '列表中没有这个专业，确定要填写吗？' },
    },
  ];
}
