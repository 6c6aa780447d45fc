import type { Inspection } from '../../domain/inspection';
import type { GapPolicy } from '../../domain/scheme';
import type { Packed } from '../../hosts/xlsx/zip/write-zip';
import type { OpenedArchive, Source } from '../../usecases/consolidate/archive';
import type { Examined } from '../../usecases/consolidate/examine';
import type { SiteOnDetail } from '../../usecases/consolidate/site-rows';
import type { StyleId } from '../../workbook/styles';

/** What every worker is given at its start. */
export interface WorkerSetup {
  /** Rubrics as documents; the first one is that of workbooks to be made. */
  readonly rubrics: readonly unknown[];
  /** Written as the time of change of files that are made. */
  readonly modified: Date;
  /** Head office's 空档处理; null where that is as its rubrics say. */
  readonly gapPolicy: GapPolicy | null;
}

/** What 明细 shows of a site, deflated: of ten thousand sites it is kept until all of them are ranked. */
export type DeflatedDetail = Uint8Array;

/** What a file turned out to be. */
export type ExaminedFile = Examined<DeflatedDetail>;

/** A site on 明细, from row `first` on. */
export interface PlacedDetail extends Omit<SiteOnDetail, 'detail'> {
  readonly detail: DeflatedDetail;
  readonly first: number;
}

/** How cells of 明细 name what the file holds once. */
export interface DetailNames {
  /** Style of each column. */
  readonly styles: readonly StyleId[];
  /** Fingerprints of the rubrics whose texts are held, in their order. */
  readonly rubrics: readonly string[];
}

/** The kinds of work, each with what it takes and what it answers. */
export interface Work {
  /** A file is examined for the ranking. */
  readonly examine: {
    readonly job: { readonly source: Source };
    readonly answer: ExaminedFile | OpenedArchive;
  };
  /** What was altered in a file, in sentences; the first ones where there are many. */
  readonly explain: { readonly job: { readonly source: Source }; readonly answer: readonly string[] };
  /** The rows of sites that follow one another on 明细, as one piece. */
  readonly pack: {
    readonly job: { readonly sites: readonly PlacedDetail[]; readonly names: DetailNames };
    readonly answer: Packed;
  };
  /** The workbook of a site is made, or that of one discipline of it, by its id. */
  readonly make: {
    readonly job: { readonly inspection: Inspection; readonly discipline?: string | undefined };
    readonly answer: Uint8Array;
  };
}

export type WorkKind = keyof Work;

/** A piece of work as it is sent to a worker. */
export type Job = { [Kind in WorkKind]: Work[Kind]['job'] & { readonly kind: Kind } }[WorkKind];
export type WorkAnswer = Work[WorkKind]['answer'];
