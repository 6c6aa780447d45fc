import {
  CommandType,
  Direction,
  EDITOR_ACTIVATED,
  type IAccessor,
  ICommandService,
  type Injector,
  type IRange,
  Rectangle,
} from '@univerjs/core';
import {
  DeviceInputEventType,
  IRenderManagerService,
  ISheetSelectionRenderService,
  IShortcutService,
  KeyCode,
  MetaKeys,
  MoveSelectionEnterAndTabCommand,
  SetCellEditVisibleOperation,
} from '@univerjs/preset-sheets-core';
import { SelectionMoveType, SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type { GridBook } from '../../hosts/univer/grid-book';
import { type InputPlace, nextInput } from '../../hosts/univer/next-input';

/** The grid's own shortcuts have less. */
const BEFORE_THE_GRID = 1000;

const END_BACKWARDS = 'workbench.operation.end-entry-backwards';

type Move = NonNullable<Parameters<typeof MoveSelectionEnterAndTabCommand.handler>[1]>;

/**
 * Lets Tab go from one cell that can be filled to the next on protected sheets, and Shift+Tab back, also out of an
 * entry. Enter goes on below the cell where Tab began in the row, as everywhere in the grid.
 */
export function tabBetweenInputs(injector: Injector, book: GridBook): void {
  const commands = injector.get(ICommandService);
  const tab = new TabKey(injector, book);
  commands.unregisterCommand(MoveSelectionEnterAndTabCommand.id);
  commands.registerCommand({
    ...MoveSelectionEnterAndTabCommand,
    handler: (accessor: IAccessor, move?: Move) => {
      if (move?.keycode === KeyCode.TAB && tab.goOn(move.direction === Direction.LEFT)) return true;
      if (move?.keycode === KeyCode.ENTER) tab.goBack();
      return MoveSelectionEnterAndTabCommand.handler(accessor, move);
    },
  });
  commands.registerCommand({
    id: END_BACKWARDS,
    type: CommandType.OPERATION,
    handler: () => {
      tab.isBackwards = true; // the grid moves when the entry has been judged, and no longer knows of the other key
      const end = { visible: false, eventType: DeviceInputEventType.Keyboard, keycode: KeyCode.TAB };
      return commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
        ...end,
        unitId: book.grid.unitId,
      });
    },
  });
  injector.get(IShortcutService).registerShortcut({
    id: END_BACKWARDS,
    binding: KeyCode.TAB | MetaKeys.SHIFT,
    priority: BEFORE_THE_GRID,
    preconditions: (context) => context.getContextValue(EDITOR_ACTIVATED) === true,
  });
  book.grid.api.addEvent(book.grid.api.Event.SheetEditStarted, () => {
    tab.isBackwards = false;
  });
}

/** Where Tab goes, and where it came from. */
class TabKey {
  /** Whether the entry that is being ended goes back. */
  isBackwards = false;
  /** Where it began in the row of the cell to which it went last. */
  private begin: InputPlace | null = null;
  private last: IRange | null = null;

  constructor(
    private readonly injector: Injector,
    private readonly book: GridBook,
  ) {}

  /** Goes to the next input; answers whether there is one. Several selected cells are left to the grid. */
  goOn(isShift: boolean): boolean {
    const backwards = isShift || this.isBackwards;
    this.isBackwards = false;
    const { range, primary } = this.selected ?? {};
    if (!range || !primary || !Rectangle.equals(range, primary)) return false;
    const from = { row: range.startRow, column: backwards ? range.startColumn : range.endColumn };
    const next = nextInput(this.book, this.sheet, from, backwards);
    if (!next) return false;
    const isFurther = !backwards && next.row === from.row;
    const begin = this.last && Rectangle.equals(this.last, range) ? this.begin : null;
    this.begin = isFurther ? (begin ?? from) : next;
    this.last = this.select(next, true);
    return true;
  }

  /** Goes back to where Tab began in the row, if it was the last to move. */
  goBack(): void {
    const { range } = this.selected ?? {};
    if (this.begin && this.last && range && Rectangle.equals(this.last, range))
      this.select(this.begin, false);
    this.begin = null;
    this.last = null;
  }

  private get sheet(): string {
    return this.book.grid.activeSheet();
  }

  private get selected() {
    return this.injector.get(SheetsSelectionsService).getCurrentLastSelection();
  }

  private select({ row, column }: InputPlace, reveal: boolean): IRange {
    const { grid } = this.book;
    const merged = grid.sheet(this.sheet).getSheet().getMergedCell(row, column);
    const range = merged ?? { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const isMerged = merged !== null && merged !== undefined;
    const primary = { ...range, actualRow: row, actualColumn: column, isMerged, isMergedMainCell: isMerged };
    this.injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: grid.unitId,
      subUnitId: this.sheet,
      type: SelectionMoveType.MOVE_END,
      selections: [{ range: { ...range }, primary }],
      reveal,
    });
    const render = this.injector.get(IRenderManagerService).getRenderById(grid.unitId);
    render?.with(ISheetSelectionRenderService).refreshSelectionMoveEnd();
    return range;
  }
}
