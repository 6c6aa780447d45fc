import type { Box } from '../../../src/hosts/univer/grid/box';
import type { UniverGrid } from '../../../src/hosts/univer/grid/univer-grid';
import type { ApiObject } from '../protocol/api-object';
import type { GridRules } from './grid-rules';
import type { ModelOf } from './modelled';
import type { SheetFacts } from './sheet-facts';
import type { ShownFormulas } from './shown-formulas';

/** What the objects of the model ask of the book that they belong to. */
export interface OpenBook {
  readonly grid: UniverGrid;
  readonly root: ModelOf<Excel.Workbook>;
  readonly rules: GridRules;
  readonly shownFormulas: ShownFormulas;
  /** Files that were opened as other workbooks, as Base64. */
  readonly othersOpened: string[];
  worksheet(id: string): ModelOf<Excel.Worksheet>;
  range(sheet: string, box: Box): ModelOf<Excel.Range>;
  sheetFacts(id: string): SheetFacts;
  /** Drops what is kept of a sheet that is gone. */
  forget(id: string): void;
  /** Refuses a change of contents where a protected sheet has locked cells. */
  guardCells(sheet: string, box: Box): void;
  /** Refuses a change of formats on a protected sheet unless its options allow it. */
  guardFormat(sheet: string, allowedBy?: 'allowFormatColumns' | 'allowFormatRows'): void;
  /** Refuses every write while a person is typing into a cell. */
  guardEditing(): void;
  /** Notes a change by the program, to be reported when the request is done. */
  changed(sheet: string, box: Box, before?: unknown): void;
  /** Raises an event in the pane. */
  raise(type: number, target: string, message: Readonly<Record<string, unknown>>): void;
  value(sheet: string, row: number, column: number): string | number | boolean;
  numberFormat(sheet: string, row: number, column: number): string;
  /** Keeps an object for later requests; answers its name. */
  keep(object: ApiObject): string;
  reference(id: string): ApiObject | undefined;
  release(id: string): void;
  /** Tells the changes that were noted. */
  flush(): void;
  /** Resolves when nothing is being calculated any more. */
  settle(): Promise<void>;
}
