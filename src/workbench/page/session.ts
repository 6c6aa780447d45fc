import { IUndoRedoService } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/preset-sheets-core';
import { showCharts } from '../../hosts/univer/grid/chart-layer';
import { skipGoneSheets } from '../../hosts/univer/grid/gone-sheets';
import { type ScreenUniver, screenUniver } from '../../hosts/univer/grid/screen';
import type { UniverGrid } from '../../hosts/univer/grid/univer-grid';
import { GRID_WORDS, REFUSAL_TEXT } from '../../messages/workbench-text';
import type { WorkbookPlan } from '../../workbook/plan';
import type { OpenEntry } from '../drafts/draft';
import { openEntryOf } from '../drafts/open-entry';
import { loadPlan } from '../files/load-plan';
import { Book } from '../model/book';
import { SimulatedGrid } from '../model/simulated-grid';
import type { RequestBody, ResponseBody } from '../protocol/request';
import { EditorState } from './editor-state';
import { guardGrid } from './guard';
import { showPrompts } from './input-prompt';
import { checkTyped } from './input-rules';
import { notify } from './notices';
import { keepOpenEntry } from './open-entry';
import { openPane, type PaneFrame } from './pane-frame';
import { keepRulesInPlace } from './rule-hooks';
import { seenCharts } from './seen-charts';
import type { Shell } from './shell';
import { typeInto } from './type-into';

/** What does not change the workbook. */
const UNIMPORTANT = /auto-height|mark-dirty|\.empty$/;

/** The answer to a request that waited until its pane was gone. */
const NOBODY_ASKS: ResponseBody = { Results: [], TraceIds: [] };

/** One open workbook: its grid, its model and the pane that belongs to it. */
export class Session {
  readonly grid: UniverGrid;
  readonly book: Book;
  private readonly screen: ScreenUniver;
  private readonly editor: EditorState;
  private pane: PaneFrame | null = null;
  private readonly settings = new Map<string, string>();
  private programChanged = false;
  private closed = false;
  /** The request that is being carried out, or was last. */
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly shell: Pick<Shell, 'grid' | 'pane'>,
    private readonly onChange: () => void,
  ) {
    const container = document.createElement('div');
    container.className = 'wb-univer';
    shell.grid.replaceChildren(container);
    this.screen = screenUniver(container, GRID_WORDS);
    const { api, injector } = this.screen;
    this.grid = new SimulatedGrid(api);
    this.book = new Book(this.grid, (type, target, message) => this.pane?.host.raise(type, target, message));
    this.editor = new EditorState(api, this.book);
    guardGrid(api, this.book, (reason) => {
      notify(REFUSAL_TEXT[reason], 'refusal');
      // What was typed still stands in the formula bar.
      injector.get(IEditorBridgeService).refreshEditCellState();
    });
    keepOpenEntry(injector);
    skipGoneSheets(injector);
    checkTyped(injector, this.book, this.editor);
    showPrompts(api, injector);
    showCharts(api, this.grid.unitId, (sheet) => seenCharts(this.book, sheet));
    api.addEvent(api.Event.LifeCycleChanged, () => keepRulesInPlace(injector));
  }

  /**
   * Shows a workbook, or an empty one, and beside it the pane of an address; or an element, and then the workbook is only
   * to be looked at.
   */
  async start(plan: WorkbookPlan | null, beside: string | HTMLElement): Promise<void> {
    if (plan) await loadPlan(this.book, plan);
    this.forgetUndo();
    if (typeof beside !== 'string') {
      this.book.isOnlyToLookAt = true;
      this.shell.pane.replaceChildren(beside);
      return;
    }
    this.watchChanges();
    this.pane = openPane(this.shell.pane, beside, this.settings, (body, mayWait) =>
      this.execute(body, mayWait),
    );
  }

  /** Ends what is being typed, as a click elsewhere does. */
  async finishEditing(): Promise<void> {
    if (!this.book.editing) return;
    await this.grid.api.getActiveWorkbook()?.endEditingAsync(true);
    await this.editor.closed();
  }

  /** Enters a value as a person does; answers whether the cell took it. */
  type(sheet: string, address: string, value: string | number): Promise<boolean> {
    return typeInto(this.screen.injector, this.book, sheet, address, value);
  }

  /** What is being typed into a cell; null while no cell is being edited. */
  openEntry(): OpenEntry | null {
    return openEntryOf(this.screen.injector, this.grid);
  }

  /** Resolves when no request of the pane is being carried out. */
  async idle(): Promise<void> {
    for (let last: unknown = null; last !== this.running; await this.running) last = this.running;
  }

  /** Takes the pane away at once, and the grid when the running request has ended. */
  async close(): Promise<void> {
    this.closed = true;
    this.pane?.close();
    await this.idle();
    this.screen.dispose();
  }

  private async execute(body: RequestBody, mayWait: boolean): Promise<ResponseBody> {
    if (mayWait) await this.editor.closed();
    if (this.closed) return NOBODY_ASKS;
    const request = this.request(body);
    this.running = request.catch(() => undefined);
    return await request;
  }

  private async request(body: RequestBody): Promise<ResponseBody> {
    this.programChanged = false;
    const answer = await this.book.execute(body);
    // Excel forgets what can be undone when an add-in writes; undoing halves of it would break sheets.
    if (this.programChanged) {
      this.forgetUndo();
      this.grid.showSelection();
    }
    return answer;
  }

  private forgetUndo(): void {
    this.screen.injector.get(IUndoRedoService).clearUndoRedo(this.grid.unitId);
  }

  private watchChanges(): void {
    this.grid.api.onCommandExecuted(({ id }, options) => {
      const changes = /^(sheet|data-validation)\.mutation\./.test(id) && !UNIMPORTANT.test(id);
      if (!changes || options?.fromFormula || options?.applyFormulaCalculationResult) return;
      if (this.grid.isBusy) this.programChanged = true;
      this.onChange();
    });
  }
}
