import type { Rubric } from '../../domain/rubric';
import type { SiteDetail } from '../../domain/site-result';
import { type DetailHead, detailRows } from '../../workbook/headquarters/detail-rows';
import type { PlainValue } from '../../workbook/plan';

/** A site on 明细, with the rubric it was scored with. */
export interface SiteOnDetail {
  readonly fingerprint: string;
  readonly head: DetailHead;
  readonly detail: SiteDetail;
}

/** The rows of a site on 明细; its rubric is one of head office's. */
export function siteRows(
  { fingerprint, head, detail }: SiteOnDetail,
  rubrics: readonly Rubric[],
): readonly (readonly PlainValue[])[] {
  const rubric = rubrics.find((candidate) => candidate.fingerprint === fingerprint);
  if (!rubric) throw new Error(`no rubric ${fingerprint}`);
  return detailRows(rubric, head, detail);
}
