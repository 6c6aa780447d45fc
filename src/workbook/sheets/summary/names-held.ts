import type { UnsafeName } from '../../../domain/lookup-names';
import { byLayout } from '../../layout-version';
import type { PlanContext } from '../../plan-context';

/** Names of the rubric for which the formulas hold payouts back; those of the first layout know of none. */
export const namesHeld = ({ assessment, layout }: PlanContext): readonly UnsafeName[] =>
  byLayout(layout, assessment.unsafeNames, { until: 1, was: [] });
