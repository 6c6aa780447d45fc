import type { RawValue } from '../domain/raw-value';
import type { RefusedCosmetic } from '../workbook/cosmetics';
import type { GridSheet, GridWorkbook } from '../workbook/grid';
import type { WorkbookPlan } from '../workbook/plan';

/** Why a host could not read or write; the wording is in src/messages. */
export type HostFailureCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-is-folder'
  | 'file-empty'
  | 'file-not-a-zip'
  | 'file-truncated'
  | 'file-damaged'
  | 'file-encrypted'
  | 'file-old-xls'
  | 'file-html-table'
  | 'file-xml-table'
  | 'file-ods'
  | 'file-numbers'
  | 'file-et'
  | 'file-mail'
  | 'file-link'
  | 'file-archive'
  | 'file-archive-empty'
  | 'file-nested'
  | 'file-text'
  | 'file-other'
  | 'file-xlsb'
  | 'file-not-a-workbook'
  | 'file-too-large'
  | 'list-too-large'
  | 'file-not-text'
  | 'file-exists'
  | 'file-unwritable'
  | 'folder-is-file'
  | 'folder-missing'
  | 'sheet-too-large'
  | 'excel-editing'
  | 'excel-not-now'
  | 'excel-protected'
  | 'excel-changed'
  | 'excel-no-answer'
  | 'excel-occupied'
  | 'excel-too-much'
  | 'excel-too-old'
  | 'excel-refused'
  | 'excel-unfinished'
  | 'grid-failed'
  | 'part-missing'
  | 'workbook-newer'
  | 'cancelled';

/** Trouble with a host or file: a code for people, the cause for developers; caught once per use case. */
export class HostFailure extends Error {
  /** Technical words for a report to developers, e.g. a code and a member's name; never contents of the workbook. */
  detail = '';

  constructor(
    readonly code: HostFailureCode,
    /** What the user knows it by, e.g. the path. */
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${subject}`, options);
    this.name = 'HostFailure';
  }
}

/** A cell to be set to a value by hand, so to say. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  /** What it is taken to hold: a cell that holds something else by now stays as it is. Not looked at when missing. */
  readonly was?: RawValue;
}

/** How a plan is to be written. A file takes the whole plan as it is: nobody works in it meanwhile. */
export interface WriteOptions {
  /** What this port's last `read` gave and the plan was made from; what people changed since is kept. Read when missing. */
  readonly since?: GridWorkbook;
  /** Only these planned sheets are written; all when missing. */
  readonly only?: readonly string[];
  /** Cells of sheets that are not written, set with the last of it: they are written only if everything else was. */
  readonly also?: readonly CellEdit[];
  /** Leave sizes of rows as people made them. */
  readonly keepSizes?: boolean;
  /** Makes the plan anew from a later state of the workbook; null where that cannot be read. */
  readonly replan?: (found: GridWorkbook) => WorkbookPlan | null;
  /** Called before each step that takes time. */
  readonly onStep?: (step: number, steps: number) => void;
  /** Stops before the next step while nothing has been changed yet. */
  readonly signal?: AbortSignal;
  /** Called once, right before the first change is made: from then on `signal` stops nothing. */
  readonly onCommit?: () => void;
  /** Called afterwards when Excel refused something that only concerns looks and paper. */
  readonly onRefused?: (refused: readonly RefusedCosmetic[]) => void;
}

/** What the use cases ask of a host, be it a file or a running Excel. Both reject with `HostFailure`. */
export interface WorkbookPort {
  /** Everything the workbook holds. */
  read(): Promise<GridWorkbook>;
  /**
   * Makes the workbook what the plan says; either as a whole or not at all. In an open Excel the user's own sheets
   * stay; a file is written anew and holds the plan's sheets only.
   */
  write(plan: WorkbookPlan, options?: WriteOptions): Promise<void>;
}

/** Something changed in an open workbook. */
export interface LiveChange {
  /** Name of the sheet; null when it is not known or the sheets themselves changed. */
  readonly sheet: string | null;
  /** Nothing changed: another sheet came to the front. */
  readonly turned?: true;
}

/** The first rows and columns of a sheet. */
export interface SizedArea {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** Sizes of the rows and columns of an area, from the first on, in points; 0 for a hidden one. */
export interface Sizes {
  readonly heights: readonly number[];
  readonly widths: readonly number[];
}

/** New sizes in points by the number of the row or column; what is not named stays. */
export interface SizeChange {
  readonly sheet: string;
  readonly heights: ReadonlyMap<number, number>;
  readonly widths: ReadonlyMap<number, number>;
}

/** Whether there was nothing to repair, all was put right, or an older sheet was kept because it differs. */
export type RepairResult = 'nothing' | 'done' | 'kept';

/** A workbook that is open in a running Excel. */
export interface LivePort extends WorkbookPort {
  /** One sheet as it is now; null when it is gone. One request. */
  readSheet(name: string): Promise<GridSheet | null>;
  /** Sets input cells; answers how many. One request; a second one where cells were not as they were taken to be. */
  edit(edits: readonly CellEdit[]): Promise<number>;
  /** Sizes of areas as they are now, one for each. One request. */
  readSizes(areas: readonly SizedArea[]): Promise<readonly Sizes[]>;
  /** Sets sizes of rows and columns, on protected sheets too. One request. */
  setSizes(changes: readonly SizeChange[]): Promise<void>;
  /** Shows a sheet and selects a cell of it. */
  select(sheet: string, row?: number, column?: number): Promise<void>;
  /** Finishes what an interrupted `write` left behind. */
  repair(isCarried: (current: GridWorkbook, retired: GridSheet) => boolean): Promise<RepairResult>;
  /** Calls back after changes by people, and when another sheet came to the front; answers how to stop. */
  watch(listener: (change: LiveChange) => void): Promise<() => Promise<void>>;
}
