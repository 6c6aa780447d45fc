import { CONTENT_PARTS } from '../content-digest';
import type { SiteDeduction, SiteResult } from '../site-result';
import { compareNatural } from '../text-order';
import type { DeductionDifference, Difference } from './difference';

/** Deductions that are listed one by one. */
const MOST_DEDUCTIONS = 3;

/** Everything in which two results differ that head office wants to know; empty: 内容相同. */
export function differencesOf(here: SiteResult, there: SiteResult): readonly Difference[] {
  const deductions = deductionsThatDiffer(here.deductions, there.deductions);
  const open = here.openRectifications.length !== there.openRectifications.length;
  const figures: readonly (Difference | null)[] = [
    here.fingerprint === there.fingerprint ? null : { what: 'rubric' },
    pair('composite', here.composite, there.composite),
    pair('grade', here.grade, there.grade),
    deductions.length === 0
      ? null
      : { what: 'deductions', count: deductions.length, first: deductions.slice(0, MOST_DEDUCTIONS) },
    pair('payout', here.payoutTotal, there.payoutTotal),
    pair('date', here.inspectedOn, there.inspectedOn),
    pair('open', here.openRectifications.length, there.openRectifications.length),
  ];
  const parts = CONTENT_PARTS.filter(
    (part) => here.revision.content[part] !== there.revision.content[part],
  ).flatMap((part): Difference[] => {
    if (part === 'facts') return here.inspectedOn === there.inspectedOn ? [{ what: part }] : [];
    if (part === 'deductions') return deductions.length > 0 ? [] : [{ what: 'texts' }];
    return part === 'rectification' && open ? [] : [{ what: part }];
  });
  return [...figures.flatMap((difference) => difference ?? []), ...parts];
}

/** A figure that differs. */
function pair<What extends 'composite' | 'grade' | 'payout' | 'date' | 'open', Value>(
  what: What,
  here: Value,
  there: Value,
): { readonly what: What; readonly here: Value; readonly there: Value } | null {
  return here === there ? null : { what, here, there };
}

function deductionsThatDiffer(
  here: readonly SiteDeduction[],
  there: readonly SiteDeduction[],
): readonly DeductionDifference[] {
  const marks = new Map<string, { here: number; there: number }>();
  for (const { checkpoint, marks: taken } of here) marks.set(checkpoint, { here: taken, there: 0 });
  for (const { checkpoint, marks: taken } of there)
    marks.set(checkpoint, { here: marks.get(checkpoint)?.here ?? 0, there: taken });
  return [...marks]
    .map(([checkpoint, both]) => ({ checkpoint, ...both }))
    .filter(({ here: mine, there: theirs }) => mine !== theirs)
    .sort((a, b) => compareNatural(a.checkpoint, b.checkpoint));
}
