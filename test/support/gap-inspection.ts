import { assess } from '../../src/domain/assessment';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import type { Inspection } from '../../src/domain/inspection';
import { checkpointIndex, type Rubric } from '../../src/domain/rubric';
import type { GapPolicy } from '../../src/domain/scheme';
import { completed } from './complete-inspection';
import { entry, inspectionOf, person } from './inspections';

/** Three people of whom 优秀 pays 3,000 yuan, 良好 nothing. */
export const THREE_PEOPLE = [
  person('陈志明', '项目经理'),
  person('周敏', '项目经理'),
  person('罗海', '项目经理'),
];

/** A complete inspection whose composite lies between two bands of the 方案: 90 < x < 91. */
export function gapInspection(
  site: string,
  gapPolicy: GapPolicy = 'undetermined',
  rubric: Rubric = defaultRubric(),
): Inspection {
  const given: Record<string, RawEntry> = {};
  for (const [id, { item }] of checkpointIndex(rubric)) {
    const composite = assess(rubric, inspectionOf(given, [], rubric)).composite ?? 0;
    if (composite < 9100) break;
    given[id] = entry(item.rule.min / 10);
  }
  const inspection = completed(rubric, inspectionOf(given, [], rubric));
  return {
    ...inspection,
    gapPolicy,
    facts: { ...inspection.facts, site },
    roster: THREE_PEOPLE,
  };
}
