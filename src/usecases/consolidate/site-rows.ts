import type { Rubric } from '../../domain/rubric';
import type { SiteDetail } from '../../domain/site-result';
import { type DetailHead, DetailLayout, type DetailRows } from '../../workbook/headquarters/detail-rows';
import { repeatedTexts } from '../../workbook/headquarters/repeated-texts';

/** A site on 明细, with the rubric it was scored with. */
export interface SiteOnDetail {
  readonly fingerprint: string;
  readonly head: DetailHead;
  readonly detail: SiteDetail;
}

/** Lays out sites on 明细; their rubrics are among head office's. */
export class SiteRows {
  private readonly layouts = new Map<string, DetailLayout>();

  constructor(private readonly rubrics: readonly Rubric[]) {}

  of({ fingerprint, head, detail }: SiteOnDetail): DetailRows {
    const layout = this.layouts.get(fingerprint) ?? new DetailLayout(rubricOf(this.rubrics, fingerprint));
    this.layouts.set(fingerprint, layout);
    return layout.rowsOf(head, detail);
  }
}

/** Texts that head office's workbook holds once, in their order, by the fingerprints of its rubrics. */
export const textsHeldOnce = (
  fingerprints: readonly string[],
  rubrics: readonly Rubric[],
): readonly string[] => repeatedTexts(fingerprints.map((fingerprint) => rubricOf(rubrics, fingerprint)));

function rubricOf(rubrics: readonly Rubric[], fingerprint: string): Rubric {
  const rubric = rubrics.find((candidate) => candidate.fingerprint === fingerprint);
  if (!rubric) throw new Error(`no rubric ${fingerprint}`);
  return rubric;
}
