import { dayToSerial } from '../../domain/calendar';
import type { Rubric } from '../../domain/rubric';
import type { SiteDetail, SiteResult } from '../../domain/site-result';
import { JUDGEMENT } from '../detail-table';
import type { PlainValue } from '../plan';

/** The facts of a site that stand in every row of it. */
export type DetailHead = Pick<SiteResult, 'site' | 'period' | 'inspectedOn'>;

/** The rows of 明细 for one site, one per checkpoint in the rubric's order. */
export function detailRows(
  rubric: Rubric,
  { site, period, inspectedOn }: DetailHead,
  { remarks, methods }: SiteDetail,
): readonly (readonly PlainValue[])[] {
  const day = inspectedOn === null ? null : dayToSerial(inspectedOn);
  const byId = new Map(remarks.map((remark) => [remark.checkpoint, remark] as const));
  const rows: PlainValue[][] = [];
  for (const discipline of rubric.disciplines) {
    const usual = methods[discipline.id] ?? '';
    for (const item of discipline.items)
      for (const { id, text } of item.checkpoints) {
        const remark = byId.get(id);
        const state = remark?.state ?? 'conforms';
        rows.push([
          site,
          period,
          day,
          rubric.version,
          discipline.name,
          id,
          item.category,
          text,
          item.fullMark / 10,
          state === 'not-applicable' ? null : (remark?.marks ?? 0),
          JUDGEMENT[state],
          remark?.reason || null,
          remark?.method || usual || null,
        ]);
      }
  }
  return rows;
}
