import type { Packed } from '../../hosts/xlsx/zip/write-zip';
import type { Examined } from '../../usecases/consolidate/examine';
import type { SiteOnDetail } from '../../usecases/consolidate/site-rows';
import type { StyleId } from '../../workbook/styles';

/** What every worker is told at its start. */
export interface WorkerSetup {
  /** Marks a worker of ours. */
  readonly dudao: true;
  /** Head office's rubrics as documents. */
  readonly rubrics: readonly unknown[];
}

/** A file to be examined. */
export interface ExamineJob {
  readonly kind: 'examine';
  readonly path: string;
}

/** The rows of one site on 明细. */
export interface PackJob extends SiteOnDetail {
  readonly kind: 'pack';
  readonly first: number;
  /** Style and its number in the file, column by column. */
  readonly styles: readonly (readonly [StyleId, number])[];
}

export type Job = ExamineJob | PackJob;
export type Answer = Examined | Packed;
