import type { Rubric } from '../../domain/rubric';
import type { SiteDetail } from '../../domain/site-result';
import { type DetailHead, detailRows } from '../../workbook/headquarters/detail-rows';
import { repeatedTexts } from '../../workbook/headquarters/repeated-texts';
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
  return detailRows(rubricOf(rubrics, fingerprint), head, detail);
}

/** Texts that head office's workbook holds once, in their order, by the fingerprints of its rubrics. */
export const textsHeldOnce = (
  fingerprints: readonly string[],
  rubrics: readonly Rubric[],
): readonly string[] => repeatedTexts(fingerprints.map((fingerprint) => rubricOf(rubrics, fingerprint)));

/** The rubric of a fingerprint; it is among those that are known. */
function rubricOf(rubrics: readonly Rubric[], fingerprint: string): Rubric {
  const rubric = rubrics.find((candidate) => candidate.fingerprint === fingerprint);
  if (!rubric) throw new Error(`no rubric ${fingerprint}`);
  return rubric;
}
