import type { UnsafeName } from '../../../domain/lookup-names';
import { checkpointCount, type Discipline } from '../../../domain/rubric';
import type { Scheme } from '../../../domain/scheme';
import { textLiteral } from '../../address';
import { wording } from '../../layout-version';
import { disciplineName, GAP_POLICY_LABELS, NAMES, SHEETS, WORDS } from '../../names';
import { blankCountFormula, errorCountFormula } from '../score/formulas';

const word = textLiteral;
const { composite, grade, bandName, bandMin, bandMax, gapPolicy } = NAMES;

/** Weight × score, exact to four decimals: both factors are made integers first. */
export const weightedFormula = (score: string, weight: string): string =>
  `IF(ISNUMBER(${score}),ROUND(100*${weight},0)*ROUND(100*${score},0)/10000,${word(WORDS.notApplicable)})`;

/** 综合得分: Σ(weight × score) ÷ Σ weights of the applicable disciplines; the quotient of two integers. */
export function compositeFormula(scores: string, weights: string, weighted: string): string {
  const applicable = `ROUND(100*SUMIF(${scores},">=0",${weights}),0)`;
  return `IF(${applicable}=0,${word(WORDS.notApplicable)},ROUND(ROUND(10000*SUM(${weighted}),0)/${applicable},0)/100)`;
}

/** Checkpoints of a discipline not inspected yet. */
export const disciplineBlankFormula = (discipline: Discipline, layout: number): string =>
  blankCountFormula(disciplineName('Check', discipline), layout);

/** Checkpoints of a discipline in error. */
export const disciplineErrorFormula = (discipline: Discipline, layout: number): string =>
  errorCountFormula(
    disciplineName('Check', discipline),
    disciplineName('Ids', discipline),
    checkpointCount(discipline),
    layout,
  );

/** 完成 / 待完成 / 待核对 from a number of errors and a number of blanks. */
export const stateOf = (errors: string, blanks: string): string =>
  `IF(${errors}>0,${word(WORDS.invalid)},IF(${blanks}>0,${word(WORDS.incomplete)},${word(WORDS.complete)}))`;

const ROSTER_ERRORS = `COUNTIF(${NAMES.rosterCheck},"?*")`;

/**
 * What payouts wait for beside the entries: errors of the roster, and `unsafe` names of the rubric by which MATCH would
 * find another amount.
 */
const payoutErrors = (unsafe: number): string =>
  unsafe === 0 ? ROSTER_ERRORS : `(${ROSTER_ERRORS}+${unsafe})`;

/** 状态 of the whole workbook, roster included. */
export const statusFormula = (unsafe: number): string =>
  stateOf(`(${NAMES.errorTotal}+${payoutErrors(unsafe)})`, NAMES.blankTotal);

const BAND = `MATCH(${composite},${bandMin},1)`;
const IN_BAND = `${composite}<=INDEX(${bandMax},${BAND})`;

/** 等级: the band, or why there is none. Policies act only inside a gap; see `gradeComposite`. */
export function gradeFormula(): string {
  const lower = `INDEX(${bandName},${BAND})`;
  const higher = `INDEX(${bandName},${BAND}+1)`;
  const below = `ROUND(100*(${composite}-INDEX(${bandMax},${BAND})),0)`;
  const above = `ROUND(100*(INDEX(${bandMin},${BAND}+1)-${composite}),0)`;
  const policy = (name: keyof typeof GAP_POLICY_LABELS): string =>
    `${gapPolicy}=${word(GAP_POLICY_LABELS[name])}`;
  return [
    `IF(${NAMES.errorTotal}>0,${word(WORDS.invalid)},`,
    `IF(${NAMES.blankTotal}>0,${word(WORDS.incomplete)},`,
    `IF(NOT(ISNUMBER(${composite})),${word(WORDS.notApplicable)},`,
    `IF(${IN_BAND},${lower},`,
    `IF(${policy('lower')},${lower},`,
    `IF(${policy('higher')},${higher},`,
    `IF(${policy('nearest')},IF(${below}<${above},${lower},${higher}),`,
    `${word(WORDS.undetermined)})))))))`,
  ].join('');
}

/** Whether payouts are derived (可核发), or what they wait for. */
export function payoutStateFormula(unsafe: number): string {
  const graded = `SUMPRODUCT((${bandName}=${grade})*1)>0`;
  return [
    `IF(${NAMES.errorTotal}>0,${word(WORDS.invalid)},`,
    `IF(${NAMES.blankTotal}>0,${word(WORDS.incomplete)},`,
    `IF(${payoutErrors(unsafe)}>0,${word(WORDS.invalid)},`,
    `IF(${graded},${word(WORDS.payable)},${grade}))))`,
  ].join('');
}

const payable = (amount: string): string =>
  `IF(${NAMES.payoutState}=${word(WORDS.payable)},${amount},${NAMES.payoutState})`;

/** 团队奖励: compared with the composite itself, never with the grade. */
export const teamBonusFormula = (): string =>
  payable(`IF(${composite}>=${NAMES.bonusThreshold},${NAMES.bonusAmount},0)`);

/** Σ of all amounts of the roster and the team bonus. */
export const payoutTotalFormula = (): string => payable(`SUM(${NAMES.rosterAmount})+${NAMES.teamBonus}`);

/** The amount per person of one role at the current grade. */
export const roleAmountFormula = (index: number): string =>
  payable(`INDEX(${NAMES.payoutTable},${index + 1},MATCH(${grade},${bandName},0))`);

/** People of a role on the roster. */
export const roleCountFormula = (roleCell: string): string =>
  `SUMPRODUCT((${NAMES.rosterRole}=${roleCell})*1)`;

/** Number of people × amount. */
export const roleTotalFormula = (amount: string, count: string): string =>
  `IF(ISNUMBER(${amount}),${amount}*${count},${amount})`;

/** Said while a name of the rubric keeps payouts from being derived. */
export const unsafeSentence = (names: readonly UnsafeName[]): string =>
  `细则中的名称${names
    .map(({ name }) => `“${name.slice(0, 20)}”`)
    .slice(0, 3)
    .join('、')}${names.length > 3 ? '等' : ''}会让 Excel 查错金额，奖惩待核对，请项目管理中心改名。`;

/** The line under the figures: what is still open, or how a gap was treated. */
export function noteFormula({ bands }: Scheme, unsafe: readonly UnsafeName[], layout: number): string {
  const say = (text: string): string => word(wording(layout)(text));
  const open = `${say('暂计：还有 ')}&${NAMES.blankTotal}&${say(' 项未检，')}&${NAMES.errorTotal}&${say(' 处待核对；全部完成后才评定等级和奖惩。')}`;
  const unfinished = `${NAMES.errorTotal}+${NAMES.blankTotal}>0`;
  const roster = `"人员名单有 "&${ROSTER_ERRORS}&${say(` 处问题，奖惩待核对，见“${SHEETS.payouts}”表。`)}`;
  const none = say('没有适用的专业，无综合得分。');
  const line = (settled: string): string =>
    `IF(${unfinished},${open},IF(${ROSTER_ERRORS}>0,${roster},${settled}))`;
  if (unsafe.length > 0) return line(word(unsafeSentence(unsafe)));
  if (bands.length < 2) return line(`IF(ISNUMBER(${composite}),"",${none})`);
  const lower = `INDEX(${bandName},${BAND})&${say('（≤')}&INDEX(${bandMax},${BAND})&${say('）')}`;
  const higher = `INDEX(${bandName},${BAND}+1)&${say('（≥')}&INDEX(${bandMin},${BAND}+1)&${say('）')}`;
  const between = `"综合得分 "&TEXT(${composite},"0.00")&" 落在"&${lower}&"与"&${higher}&"之间"`;
  const undecided = say(
    `，暂不定级、不奖惩。请项目管理中心在“${SHEETS.parameters}”表的“空档处理”中选定办法。`,
  );
  const decided = `${say('，按“')}&${gapPolicy}&"”定为"&${grade}&"。"`;
  const gap = `${between}&IF(${grade}=${word(WORDS.undetermined)},${undecided},${decided})`;
  return line(`IF(ISNUMBER(${composite}),IF(${IN_BAND},"",${gap}),${none})`);
}
