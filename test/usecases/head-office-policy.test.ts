/**
 * 空档处理 that counts in a ranking (ADR 2, issue “money raised without a mark”).
 *
 * P1 grade and payouts follow head office's 空档处理: the one it names, else the one its rubric states; never the one that
 *    is in the workbook.
 * P2 where the workbook has another one, what it comes to by that is stated beside; where it has the same, nothing is.
 * P3 whether that decides the grade is stated: outside of gaps no 空档处理 changes anything.
 * P4 it is an input: none counts as 改动, and what does not hang on it stays.
 * P5 another 空档处理 for an assessment gives what the assessment of the inspection with that one gives.
 */
import { assess, underPolicy } from '../../src/domain/assessment';
import { defaultRubric } from '../../src/domain/default-rubric';
import { blankInspection, type Inspection } from '../../src/domain/inspection';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';
import { GAP_POLICIES, type GapPolicy } from '../../src/domain/scheme';
import { blankFacts } from '../../src/domain/site-facts';
import type { SiteResult } from '../../src/domain/site-result';
import { examine } from '../../src/usecases/consolidate/examine';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection, planToWorkbook } from '../support/filled-workbook';
import { gapInspection } from '../support/gap-inspection';
import { person } from '../support/inspections';

const rubric = defaultRubric();

function resultOf(inspection: Inspection, gapPolicy: GapPolicy | null, used: Rubric = rubric): SiteResult {
  const examined = examine('甲.xlsx', planToWorkbook(planWorkbook(used, inspection)), [used], gapPolicy);
  if (examined.kind !== 'site') throw new Error(JSON.stringify(examined.exclusion));
  return examined.result;
}

const OUTCOMES: Readonly<Record<GapPolicy, Pick<SiteResult, 'grade' | 'payoutTotal'>>> = {
  undetermined: { grade: null, payoutTotal: null },
  lower: { grade: '良好', payoutTotal: 0 },
  higher: { grade: '优秀', payoutTotal: 3000 },
  nearest: { grade: '优秀', payoutTotal: 3000 },
};

/** The default rubric, its 空档处理 stated. */
function stating(gapPolicy: GapPolicy): Rubric {
  const parsed = parseRubric({ ...toDocument(rubric), gapPolicy });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

test.each(GAP_POLICIES.flatMap((own) => GAP_POLICIES.map((counts) => [own, counts] as const)))(
  'P1, P2: %s in the workbook, %s at head office',
  (own, counts) => {
    const result = resultOf(gapInspection('甲', own), counts);
    expect(result.composite).toBeGreaterThan(90.49);
    expect(result.composite).toBeLessThan(91);
    expect(result).toMatchObject({ ...OUTCOMES[counts], gapPolicy: counts, alterations: 0 });
    expect(result.claim).toEqual(own === counts ? null : { gapPolicy: own, decides: true, ...OUTCOMES[own] });
  },
);

test('P1: without a choice the rubric decides, and by itself it leaves it open', () => {
  expect(resultOf(gapInspection('甲', 'higher'), null)).toMatchObject({
    ...OUTCOMES.undetermined,
    gapPolicy: 'undetermined',
    claim: { gapPolicy: 'higher', ...OUTCOMES.higher },
  });
  const lower = stating('lower');
  expect(resultOf(gapInspection('甲', 'higher', lower), null, lower)).toMatchObject({
    ...OUTCOMES.lower,
    gapPolicy: 'lower',
    claim: { gapPolicy: 'higher', ...OUTCOMES.higher },
  });
  expect(resultOf(gapInspection('甲', 'lower', lower), 'higher', lower)).toMatchObject(OUTCOMES.higher);
});

test('P3: outside of gaps', () => {
  const inspection = gapInspection('甲', 'higher');
  const entries = new Map(
    [...inspection.entries].map(([id]) => [id, { deduction: 0, reason: null, method: null }]),
  );
  const result = resultOf({ ...inspection, entries, rectification: new Map() }, 'lower');
  expect(result).toMatchObject({ composite: 100, grade: '优秀', payoutTotal: 6000, gapPolicy: 'lower' });
  expect(result.claim).toEqual({ gapPolicy: 'higher', decides: false, grade: '优秀', payoutTotal: 6000 });
});

test('P4: everything else is the same', () => {
  const of = (own: GapPolicy) => {
    const { claim: _, revision, ...rest } = resultOf(gapInspection('甲', own), 'lower');
    const { policy, ...content } = revision.content; // the choice itself
    return { ...rest, revision: { ...revision, content } };
  };
  expect(of('higher')).toEqual(of('lower'));
});

test('P5: as if the workbook had it', () => {
  const inspections = [
    gapInspection('甲', 'higher'),
    filledInspection(rubric),
    { ...gapInspection('甲'), roster: [person('', '项目经理')] },
    blankInspection(blankFacts('甲', '2011Q4', 2011), 'nearest'),
  ];
  for (const inspection of inspections)
    for (const gapPolicy of GAP_POLICIES)
      expect(underPolicy(assess(rubric, inspection), rubric, inspection, gapPolicy)).toEqual(
        assess(rubric, { ...inspection, gapPolicy }),
      );
});
