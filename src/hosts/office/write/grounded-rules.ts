import type { ValidationPlan } from '../../../workbook/plan';
import { mostFrequent } from './most-frequent';
import { toR1C1 } from './r1c1';

/** A rule to be set; `over` where it takes the place of one that was set before. */
export interface RuleToSet extends ValidationPlan {
  readonly over: boolean;
}

/**
 * The same rules with fewer writes: where areas of one column follow each other without a gap, the rule that most of
 * them have is set for all of their cells first, and then the others in its place.
 */
export function grounded(validations: readonly ValidationPlan[]): readonly RuleToSet[] {
  return stretches(validations).flatMap((stretch) => {
    const usual = mostFrequent(stretch.map(keyOf));
    const [first, last] = [stretch[0], stretch.at(-1)];
    const others = stretch.filter((plan) => keyOf(plan) !== usual);
    const ground = stretch.find((plan) => keyOf(plan) === usual);
    const area = first && last && { ...first.area, bottom: last.area.bottom };
    // the formula of a rule is relative to the first cell of its area, so the ground begins where its own rule does
    if (!ground || !area || ground !== first || others.length > stretch.length - 2)
      return stretch.map((plan) => ({ ...plan, over: false }));
    return [{ ...ground, area, over: false }, ...others.map((plan) => ({ ...plan, over: true }))];
  });
}

/** Equal for rules that say the same of every cell. */
function keyOf({ area, rule, severity, prompt, error }: ValidationPlan): string {
  const said = rule.kind === 'custom' ? toR1C1(rule.formula, area.top, area.left) : rule;
  return JSON.stringify([said, severity, prompt, error]);
}

/** Rules of areas that follow each other in a column without a gap. */
function stretches(validations: readonly ValidationPlan[]): readonly (readonly ValidationPlan[])[] {
  const found: ValidationPlan[][] = [];
  for (const plan of validations) {
    const last = found.at(-1)?.at(-1)?.area;
    const { left, right, top } = plan.area;
    if (last && last.left === left && last.right === right && last.bottom + 1 === top)
      found.at(-1)?.push(plan);
    else found.push([plan]);
  }
  return found;
}
