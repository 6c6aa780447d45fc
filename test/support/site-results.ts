import { assess } from '../../src/domain/assessment';
import { digestContent } from '../../src/domain/content-digest';
import { defaultRubric } from '../../src/domain/default-rubric';
import { type RawEntry, readEntry } from '../../src/domain/entry';
import { entryOf, type Inspection } from '../../src/domain/inspection';
import { hundredthsToNumber, tenthsToNumber } from '../../src/domain/marks';
import { RECTIFICATION_STATES } from '../../src/domain/rectification';
import { checkpointIndex, type Rubric } from '../../src/domain/rubric';
import type { OpenRectification, SiteDeduction, SiteResult } from '../../src/domain/site-result';
import { entry, inspectionOf, person } from './inspections';

const REASONS = [
  '未上墙公示',
  '记录不完整',
  '标识缺失，已拍照',
  '现场抽查三处不合格，责任班组当场签字确认，要求三日内完成整改并由专人复查',
  '台账未更新',
  '=未见记录',
  '当班人员不熟悉流程',
];
const PEOPLE = ['张三', '李四', '王小明', '欧阳建国', null];
const DUE = ['2011-11-20', '2011-12-10', 40878, '2011/12/25', '尽快', null];
const MEASURES = ['重新制作并上墙', '每周检查一次，由主管签字', null];

/** A repeatable stream of numbers in [0, 1). */
function numbersOf(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What a site's result is to be like. */
export interface SiteWish extends Partial<Omit<SiteResult, 'scores' | 'composite' | 'deductions'>> {
  readonly seed: number;
  /** Share of checkpoints that are missing, 0–1. */
  readonly missing?: number;
  /** Ids of disciplines that do not apply. */
  readonly notApplicable?: readonly string[];
  readonly rubric?: Rubric;
}

/** A result as it follows from a random inspection, its figures by the domain's own rules. */
export function siteResult({
  seed,
  missing = 0.05,
  notApplicable = [],
  rubric = defaultRubric(),
  ...wish
}: SiteWish): SiteResult {
  const next = numbersOf(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const given: Record<string, RawEntry> = {};
  for (const [id, { discipline, item }] of checkpointIndex(rubric)) {
    const most = item.rule.max - item.rule.min;
    if (notApplicable.includes(discipline.id)) given[id] = entry('/', '无此业务');
    else if (next() < missing)
      given[id] = entry((item.rule.min + Math.round(next() * most)) / 10, pick(REASONS));
  }
  const inspection: Inspection = inspectionOf(given, [person('张三', '项目经理')], rubric);
  const { disciplines, composite, grading, payouts } = assess(rubric, inspection);
  const deductions = deductionsOf(rubric, inspection);
  if (composite === null) throw new Error('nothing applies');
  return {
    file: `督导评分_${wish.site ?? `项目${seed}`}_${wish.period ?? '2011Q4'}.xlsx`,
    site: `项目${seed}`,
    period: '2011Q4',
    inspectedOn: '2011-11-27',
    fingerprint: rubric.fingerprint,
    scores: Object.fromEntries(
      disciplines.map(({ discipline, score }) => [
        discipline.id,
        score === null ? null : hundredthsToNumber(score),
      ]),
    ),
    composite: hundredthsToNumber(composite),
    grade: grading?.kind === 'graded' ? grading.band.name : null,
    payoutTotal: payouts.total,
    gapPolicy: rubric.scheme.gapPolicy,
    claim: null,
    sinceHandout: null,
    deductions,
    openRectifications: deductions
      .filter(() => next() < 0.4)
      .map(
        (deduction): OpenRectification => ({
          ...deduction,
          responsible: pick(PEOPLE),
          dueOn: pick(DUE),
          measure: pick(MEASURES),
          state: pick(RECTIFICATION_STATES.slice(0, 2)),
          recheck: next() < 0.1 ? '不合格' : null,
        }),
      ),
    alterations: 0,
    revision: { saved: null, modified: null, content: digestContent(inspection, rubric) },
    ...wish,
  };
}

const deductionsOf = (rubric: Rubric, inspection: Inspection): readonly SiteDeduction[] =>
  [...checkpointIndex(rubric)].flatMap(([id, { item }]) => {
    const found = entryOf(inspection, id);
    const { state, deduction } = readEntry(found, item.rule);
    return state === 'missing'
      ? [{ checkpoint: id, marks: tenthsToNumber(deduction), reason: String(found.reason) }]
      : [];
  });
