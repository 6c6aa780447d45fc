import { hasUnstorableCharacter } from './control-characters';
import type { Issue } from './issue';
import { toTenths } from './marks';
import type { DisciplineDocument, ItemDocument, RubricDocument } from './rubric-document';
import { RULES } from './rule';
import { formatPath } from './shape-issues';

/** Sheet names that the workbook needs for itself. */
const RESERVED_SHEETS = ['参数', '汇总', '奖惩明细', '整改清单', '_细则', '_数据', 'history'];

/** Everything about a well-shaped rubric that does not add up; empty when it is sound. */
export function checkRubric(rubric: RubricDocument): readonly Issue[] {
  return [
    ...checkText(rubric, []),
    ...checkWeights(rubric),
    ...rubric.disciplines.flatMap(checkMarksSum),
    ...rubric.disciplines.flatMap((discipline) => discipline.items.flatMap(checkItem)),
    ...checkNames(rubric),
    ...checkStatedIds(rubric),
    ...checkBands(rubric),
    ...checkPayouts(rubric),
  ];
}

function checkText(value: unknown, path: readonly PropertyKey[]): Issue[] {
  if (typeof value === 'string')
    return hasUnstorableCharacter(value)
      ? [{ code: 'rubric-control-character', path: formatPath(path) }]
      : [];
  if (Array.isArray(value)) return value.flatMap((member, i) => checkText(member, [...path, i]));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, member]) => checkText(member, [...path, key]));
  return [];
}

function checkWeights(rubric: RubricDocument): Issue[] {
  const broken = rubric.disciplines.filter(({ weight }) => !Number.isInteger(weight) || weight < 1);
  if (broken.length > 0)
    return broken.map(({ name, weight }) => ({
      code: 'rubric-weight-not-whole',
      discipline: name,
      weight: String(weight),
    }));
  const sum = rubric.disciplines.reduce((total, { weight }) => total + weight, 0);
  return sum === 100 ? [] : [{ code: 'rubric-weights-sum', sum: String(sum) }];
}

/** Silent while a single mark is unusable: that one is named by `checkItem`, and no sum can be trusted. */
function checkMarksSum(discipline: DisciplineDocument): Issue[] {
  const marks = discipline.items.map(({ fullMark }) => toTenths(fullMark));
  if (marks.some((mark) => mark === null)) return [];
  const sum = marks.reduce<number>((total, mark) => total + (mark ?? 0), 0);
  return sum === 1000
    ? []
    : [{ code: 'rubric-marks-sum', discipline: discipline.name, sum: String(sum / 10) }];
}

function checkItem(item: ItemDocument): Issue[] {
  const issues: Issue[] = [];
  const mark = toTenths(item.fullMark);
  if (mark === null || mark <= 0)
    issues.push({ code: 'rubric-mark-invalid', item: item.id, mark: String(item.fullMark) });
  issues.push(...RULES.deductPerMissing.check(item));
  if (item.checkpoints.length === 0) issues.push({ code: 'rubric-no-checkpoints', item: item.id });
  return issues;
}

function checkNames(rubric: RubricDocument): Issue[] {
  const { disciplines } = rubric;
  const twice = (what: 'discipline' | 'item' | 'sheet', ids: readonly string[]): Issue[] =>
    [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => ({
      code: 'rubric-duplicate',
      what,
      id,
    }));
  const sheets = disciplines.map(({ name }) => name);
  const folded = sheets.map((name) => name.toLowerCase());
  return [
    ...twice(
      'discipline',
      disciplines.map(({ id }) => id),
    ),
    ...twice(
      'item',
      disciplines.flatMap(({ items }) => items.map(({ id }) => id)),
    ),
    ...twice('sheet', folded),
    ...sheets
      .filter((name) => !isSheetName(name))
      .map((name): Issue => ({ code: 'rubric-sheet-name', name })),
  ];
}

/** Stated ids are unique in the whole rubric; to Excel's MATCH the case of letters makes no difference. */
function checkStatedIds({ disciplines }: RubricDocument): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { items } of disciplines)
    for (const { checkpoints } of items)
      for (const checkpoint of checkpoints) {
        if (typeof checkpoint === 'string') continue;
        const id = checkpoint.id.toLowerCase();
        if (seen.has(id)) issues.push({ code: 'rubric-duplicate', what: 'checkpoint', id: checkpoint.id });
        seen.add(id);
      }
  return issues;
}

/** Whether a discipline's name can name its sheet: ≤ 31 UTF-16 units, none of []:*?/\, not one of ours. */
const isSheetName = (name: string): boolean =>
  name.length <= 31 &&
  !/[[\]:*?/\\]/.test(name) &&
  !/^'|'$/.test(name) &&
  !RESERVED_SHEETS.includes(name.toLowerCase());

/** Bands must rise without overlapping, start at 0, end at 100 and have at most two decimals. */
function checkBands({ bands, teamBonus }: RubricDocument): Issue[] {
  const hundredth = (n: number): boolean => Number.isSafeInteger(Number((n * 100).toPrecision(15)));
  const issues: Issue[] = [];
  if (teamBonus && !hundredth(teamBonus.threshold)) issues.push({ code: 'rubric-bands', band: 'teamBonus' });
  for (const [i, band] of (bands ?? []).entries()) {
    const before = bands?.[i - 1];
    const starts = before ? band.min > before.max : band.min === 0;
    const ends = i < (bands?.length ?? 0) - 1 || band.max === 100;
    const twice = bands?.some((other, j) => j < i && other.name === band.name);
    if (!starts || !ends || twice || band.min > band.max || !hundredth(band.min) || !hundredth(band.max))
      issues.push({ code: 'rubric-bands', band: band.name });
  }
  return issues;
}

function checkPayouts({ bands, payouts }: RubricDocument): Issue[] {
  const count = bands?.length ?? 3;
  return (payouts ?? [])
    .filter(
      ({ role, amounts }, i, all) => amounts.length !== count || all.findIndex((p) => p.role === role) !== i,
    )
    .map(({ role }) => ({ code: 'rubric-payout-bands', role }));
}
