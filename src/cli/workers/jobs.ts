import type { Inspection } from '../../domain/inspection';
import type { Packed } from '../../hosts/xlsx/zip/write-zip';
import type { Examined } from '../../usecases/consolidate/examine';
import type { SiteOnDetail } from '../../usecases/consolidate/site-rows';
import type { StyleId } from '../../workbook/styles';

/** What every worker is told at its start. */
export interface WorkerSetup {
  /** Rubrics as documents; the first one is that of workbooks to be made. */
  readonly rubrics: readonly unknown[];
  /** Written as the time of change of files that are made. */
  readonly modified: Date;
}

/** What 明细 shows of a site, deflated: of ten thousand sites it is kept until all of them are ranked. */
export type DeflatedDetail = Uint8Array;

/** What a file turned out to be. */
export type ExaminedFile = Examined<DeflatedDetail>;

/** The kinds of work, each with what it takes and what it answers. */
export interface Work {
  /** A file is examined for the ranking. */
  readonly examine: { readonly job: { readonly path: string }; readonly answer: ExaminedFile };
  /** What was altered in a file, in sentences; the first ones where there are many. */
  readonly explain: { readonly job: { readonly path: string }; readonly answer: readonly string[] };
  /**
   * The rows of one site on 明细, from row `first` on; style and its number in the file, column by column; fingerprints
   * of the rubrics whose texts the file holds once, in their order.
   */
  readonly pack: {
    readonly job: Omit<SiteOnDetail, 'detail'> & {
      readonly detail: DeflatedDetail;
      readonly first: number;
      readonly styles: readonly (readonly [StyleId, number])[];
      readonly rubrics: readonly string[];
    };
    readonly answer: Packed;
  };
  /** The workbook of a site is made. */
  readonly make: { readonly job: { readonly inspection: Inspection }; readonly answer: Uint8Array };
}

export type WorkKind = keyof Work;

/** A piece of work as it is sent to a worker. */
export type Job = { [Kind in WorkKind]: Work[Kind]['job'] & { readonly kind: Kind } }[WorkKind];
export type Answer = Work[WorkKind]['answer'];
