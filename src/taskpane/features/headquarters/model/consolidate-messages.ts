import type { GapPolicy } from '../../../../domain/scheme';
import type { OpenedArchive } from '../../../../usecases/consolidate/archive';
import type { Examined } from '../../../../usecases/consolidate/examine';
import type { ConsolidationView } from './consolidate-view';

/** A file as the user picked it, under a name unlike those of all others. */
export interface PickedFile {
  readonly name: string;
  readonly file: File;
}

/** A file to be read: one that was picked, or one inside of a zip that was. */
export interface FileJob extends PickedFile {
  /** Its place in the zip's directory; null for the file itself. */
  readonly member: number | null;
}

/** What workers hold files against: documents of the rubrics that head office added to the built-in one, and its 空档处理. */
export interface ExamineSetup {
  readonly rubrics: readonly unknown[];
  /** Null where that is as the rubrics say. */
  readonly gapPolicy: GapPolicy | null;
}

/** What became of one file: a zip was opened, or it was examined. */
export type FileOutcome = FileReport | OpenedArchive;

/** What became of one file that was examined. */
export interface FileReport {
  readonly kind: 'report';
  readonly examined: Examined;
  /** Its 完整性核对; null where there was nothing to hold it against. */
  readonly alterations: {
    readonly count: number;
    /** The first of them, each a sentence. */
    readonly lines: readonly string[];
  } | null;
}

/** What the pane asks of the worker that sums up. */
export type ConsolidateRequest =
  | { readonly kind: 'take'; readonly examined: Examined }
  | {
      readonly kind: 'finish';
      /** Files that nobody came to before the user stopped. */
      readonly notBegun: readonly string[];
      readonly now: Date;
      readonly rubrics: readonly unknown[];
      /** Files that are to count before others of their inspections. */
      readonly prefer: readonly string[];
    }
  | { readonly kind: 'rubric'; readonly file: File };

/** What it answers; texts are sentences for the user. */
export type ConsolidateReply =
  | { readonly kind: 'consolidated'; readonly view: ConsolidationView }
  | { readonly kind: 'writing'; readonly done: number; readonly of: number }
  /** The workbook, or null where no site is ranked. */
  | { readonly kind: 'written'; readonly file: Blob | null; readonly name: string }
  | { readonly kind: 'rubric'; readonly rubric: KnownRubric }
  | { readonly kind: 'rubric-refused'; readonly problems: readonly string[] };

/** One of head office's rubrics. */
export interface KnownRubric {
  readonly document: unknown;
  readonly version: string;
  /** Short fingerprint. */
  readonly code: string;
}

/** What a pool's worker is sent, and what it answers. */
export type PoolRequest<Setup, Job> = { readonly setup: Setup } | { readonly job: Job };
export type PoolReply<Answer> = { readonly ready: true } | { readonly answer: Answer };
