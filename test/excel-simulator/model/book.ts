import { addressOf, type Box } from '../../../src/hosts/univer/grid/box';
import { gridValue } from '../../../src/hosts/univer/grid/cell-value';
import type { UniverGrid } from '../../../src/hosts/univer/grid/univer-grid';
import type { ApiObject } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import { type Realm, runRequest } from '../protocol/interpreter';
import type { RequestBody, ResponseBody } from '../protocol/request';
import { ChangeFeed } from './change-feed';
import { GridRules } from './grid-rules';
import { InternalService } from './internal-service';
import { withIntersections } from './intersections';
import type { OpenBook } from './open-book';
import { Range } from './range';
import { newSheetFacts, type SheetFacts } from './sheet-facts';
import { ShownFormulas } from './shown-formulas';
import { Workbook } from './workbook';
import { Worksheet } from './worksheet';

/** How a book differs from the Excel that the workbench stands in for. */
export interface BookOptions {
  /** Whether formulas that come from a file show `@` where Excel with dynamic arrays does. */
  readonly showsIntersections?: boolean;
}

/** Raises an event in the pane: type and target as office.js expects them. */
export type EventSink = (type: number, target: string, message: Readonly<Record<string, unknown>>) => void;

/**
 * The workbook behind the protocol: Univer holds cells, styles, merges, sizes, tabs and names; everything else that a
 * sheet has (protection, rules, paper, charts) is kept here by sheet id.
 */
export class Book implements Realm, OpenBook {
  readonly root: Workbook;
  readonly rules: GridRules;
  readonly shownFormulas = new ShownFormulas();
  readonly othersOpened: string[] = [];
  private readonly facts = new Map<string, SheetFacts>();
  private readonly references = new Map<string, ApiObject>();
  private readonly worksheets = new Map<string, Worksheet>();
  private readonly feed: ChangeFeed;
  private lastReference = 0;
  private queue: Promise<unknown> = Promise.resolve();
  /** Whether a person is typing into a cell right now; Excel refuses writes meanwhile. */
  editing = false;
  /** Whether nothing may be changed by anybody. */
  isOnlyToLookAt = false;

  constructor(
    readonly grid: UniverGrid,
    private readonly sink: EventSink = () => undefined,
    private readonly options: BookOptions = {},
  ) {
    this.root = new Workbook(this);
    this.rules = new GridRules(grid);
    this.feed = new ChangeFeed(this);
  }

  /** Runs one request after all earlier ones. */
  execute(body: RequestBody): Promise<ResponseBody> {
    const run = this.queue.then(() => runRequest(this, body));
    this.queue = run.catch(() => undefined);
    return run;
  }

  newObject(name: string): ApiObject {
    if (name === 'Microsoft.InternalService.AddinInternalService') return new InternalService();
    throw new HostError('ApiNotFound', `the workbench does not know ${name}`);
  }

  reference(id: string): ApiObject | undefined {
    return this.references.get(id);
  }

  /** Keeps an object for later requests; answers its name. */
  keep(object: ApiObject): string {
    this.lastReference += 1;
    const id = `{reference-${this.lastReference}}`;
    this.references.set(id, object);
    return id;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  async settle(): Promise<void> {
    this.flushRules();
    await this.grid.settle();
  }

  flush(): void {
    this.grid.flushStyles();
    this.flushRules();
    this.feed.flush();
  }

  private flushRules(): void {
    for (const [id, facts] of this.facts) if (this.grid.has(id)) this.rules.show(id, facts);
  }

  worksheet(id: string): Worksheet {
    const present = this.worksheets.get(id);
    if (present) return present;
    const sheet = new Worksheet(this, id);
    this.worksheets.set(id, sheet);
    return sheet;
  }

  sheetFacts(id: string): SheetFacts {
    const present = this.facts.get(id);
    if (present) return present;
    const facts = newSheetFacts();
    this.facts.set(id, facts);
    return facts;
  }

  forget(id: string): void {
    this.facts.delete(id);
    this.worksheets.delete(id);
    this.shownFormulas.forget(id);
  }

  /** What the grid is to calculate for a formula of a file. */
  loadedFormula(sheet: string, row: number, column: number, formula: string): string {
    if (!this.options.showsIntersections) return formula;
    return this.shownFormulas.note(sheet, row, column, withIntersections(formula));
  }

  isLocked(sheet: string, row: number, column: number): boolean {
    if (this.isOnlyToLookAt) return true;
    return this.sheetFacts(sheet).protection !== null && !this.grid.isUnlocked(sheet, row, column);
  }

  /** Refuses a change of contents where a protected sheet has locked cells. */
  guardCells(sheet: string, box: Box): void {
    this.guardEditing();
    if (!this.sheetFacts(sheet).protection) return;
    const { row, column, rows, columns } = this.grid.clip(sheet, box);
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++)
        if (this.isLocked(sheet, r, c)) throw new HostError('AccessDenied', `locked cell ${addressOf(box)}`);
  }

  /** Refuses a change of formats on a protected sheet unless its options allow it. */
  guardFormat(sheet: string, allowedBy?: 'allowFormatColumns' | 'allowFormatRows'): void {
    this.guardEditing();
    const protection = this.sheetFacts(sheet).protection;
    if (protection && !(allowedBy && protection[allowedBy] === true))
      throw new HostError('AccessDenied', 'the sheet is protected');
  }

  /** Refuses every write while a person is typing into a cell. */
  guardEditing(): void {
    if (this.editing) throw new HostError('InvalidOperationInCellEditMode', 'a cell is being edited');
  }

  /** Notes a change by the program, to be reported when the request is done. */
  changed(sheet: string, box: Box, before?: unknown): void {
    this.feed.note(sheet, box, before);
  }

  raise(type: number, target: string, message: Readonly<Record<string, unknown>>): void {
    this.sink(type, target, message);
  }

  value(sheet: string, row: number, column: number): string | number | boolean {
    return gridValue(this.grid.cell(sheet, row, column));
  }

  numberFormat(sheet: string, row: number, column: number): string {
    return this.grid.style(sheet, row, column).n?.pattern ?? 'General';
  }

  range(sheet: string, box: Box): Range {
    return new Range(this, sheet, box);
  }
}
