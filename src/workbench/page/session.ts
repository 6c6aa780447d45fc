import { IUndoRedoService } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import { showCharts } from '../../hosts/univer/grid/chart-layer';
import { showFormulaBar } from '../../hosts/univer/grid/formula-bar';
import { skipGoneSheets } from '../../hosts/univer/grid/gone-sheets';
import { type ScreenUniver, screenUniver } from '../../hosts/univer/grid/screen';
import type { UniverGrid } from '../../hosts/univer/grid/univer-grid';
import { GridBook } from '../../hosts/univer/grid-book';
import { UniverPort } from '../../hosts/univer/univer-port';
import { GRID_WORDS } from '../../messages/workbench-text';
import type { WorkbookPlan } from '../../workbook/plan';
import { isChange } from '../drafts/changed-cells';
import type { OpenEntry } from '../drafts/draft';
import { openEntryOf } from '../drafts/open-entry';
import { FindBar } from '../find/find-bar';
import { closeLists } from './close-list';
import { EditorState } from './editor-state';
import { FrozenColumns } from './frozen-columns';
import { refuseChanges } from './guard';
import { showPrompts } from './input-prompt';
import { checkTyped } from './input-rules';
import { Jumps } from './jump';
import { focusCell, keepKeyboard } from './keyboard-owner';
import { keepOpenEntry } from './open-entry';
import { keepRulesInPlace } from './rule-hooks';
import { seenCharts } from './seen-charts';
import { selectedCellView } from './sheet-view';
import { handleTabs } from './tab-bar';
import { tabBetweenInputs } from './tab-key';
import { finishName, followNames } from './tab-name';
import { typeInto } from './type-into';

/** One open workbook: its grid, and the port through which the pane reads and changes it. */
export class Session {
  readonly grid: UniverGrid;
  readonly book: GridBook;
  readonly port: UniverPort;
  /** Resolves when the grid is drawn and takes keys. */
  readonly ready: Promise<void>;
  private readonly screen: ScreenUniver;
  private readonly editor: EditorState;
  private readonly releaseKeyboard: () => void;
  private readonly frozen: FrozenColumns;
  private readonly finder: FindBar;
  private readonly jumps: Jumps;
  private readonly releaseLists: () => void;
  private readonly releaseTabs: () => void;
  private readonly releaseNames: () => void;

  /** Shows a workbook, or an empty one; `onChange` is called for every change of it. */
  constructor(place: HTMLElement, plan: WorkbookPlan | null, onChange: () => void) {
    const container = document.createElement('div');
    container.className = 'wb-univer';
    place.replaceChildren(container);
    this.screen = screenUniver(container, GRID_WORDS);
    const { api, injector } = this.screen;
    this.ready = new Promise((resolve) => {
      api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
        if (stage >= api.Enum.LifecycleStages.Rendered) resolve();
      });
    });
    this.book = new GridBook(api, plan);
    this.grid = this.book.grid;
    this.editor = new EditorState(api);
    this.jumps = new Jumps(injector, this.grid);
    this.port = new UniverPort(this.book, {
      entered: () => this.editor.closed(),
      written: (tabs) => this.written(tabs),
      wentTo: () => this.jumps.arrive(),
    });
    refuseChanges(this.screen, this.book);
    showFormulaBar(injector);
    keepOpenEntry(injector);
    this.releaseKeyboard = keepKeyboard(injector);
    this.frozen = new FrozenColumns(place, this.book);
    this.finder = new FindBar(place, this.book, {
      show: ({ sheet, ...cell }) => {
        this.grid.select(sheet, { ...cell, rows: 1, columns: 1 });
        this.jumps.arrive();
      },
      focusCell: () => focusCell(injector),
    });
    skipGoneSheets(injector);
    tabBetweenInputs(injector, this.book);
    checkTyped(injector, this.book, this.editor);
    showPrompts(injector, this.book);
    this.releaseLists = closeLists(injector);
    this.releaseTabs = handleTabs(place, injector, this.grid);
    this.releaseNames = followNames(place, injector, this.grid, this.editor);
    showCharts(api, this.grid.unitId, (sheet) => seenCharts(this.book, sheet));
    api.addEvent(api.Event.LifeCycleChanged, () => keepRulesInPlace(injector));
    this.forgetUndo();
    this.watchChanges(onChange);
  }

  /** Ends what is being typed, as a click elsewhere does. */
  async finishEditing(): Promise<void> {
    if (!this.editor.isOpen) return;
    finishName();
    await this.grid.api.getActiveWorkbook()?.endEditingAsync(true);
    await this.editor.closed();
  }

  /** Asks what to look for. */
  async find(): Promise<void> {
    await this.finishEditing();
    this.finder.open();
  }

  /** Enters a value as a person does; answers whether the cell took it. */
  type(sheet: string, address: string, value: string | number): Promise<boolean> {
    return typeInto(this.screen.injector, this.book, sheet, address, value);
  }

  /** What is being typed into a cell; null while no cell is being edited. */
  openEntry(): OpenEntry | null {
    return openEntryOf(this.screen.injector, this.grid);
  }

  /** Where the selected cell lies in what is seen of its sheet. */
  view(): ReturnType<typeof selectedCellView> {
    return selectedCellView(this.screen.injector, this.grid);
  }

  /** Takes the grid away; what the pane still asks for is refused. */
  async close(): Promise<void> {
    this.port.close();
    this.releaseKeyboard();
    this.frozen.stop();
    this.finder.remove();
    this.jumps.stop();
    this.releaseLists();
    this.releaseTabs();
    this.releaseNames();
    await this.grid.calculation.stop();
    // it looks at rules whenever there is time, also when the workbook is gone
    this.screen.injector.get(SheetsDataValidationValidatorService).validatorRanges = async () => [];
    this.screen.dispose();
  }

  /** Nothing of a change by the pane can be undone: undoing halves of it would break sheets. */
  private written(tabs: boolean): void {
    this.forgetUndo();
    this.frozen.show();
    if (tabs) this.grid.showSelection(); // new sheets leave remains of others on the screen
  }

  private forgetUndo(): void {
    this.screen.injector.get(IUndoRedoService).clearUndoRedo(this.grid.unitId);
  }

  private watchChanges(onChange: () => void): void {
    this.grid.api.onCommandExecuted(({ id }, options) => {
      if (isChange(id, options)) onChange();
    });
  }
}
