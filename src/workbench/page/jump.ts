import { type IDisposable, type Injector, toDisposable } from '@univerjs/core';
import { IRenderManagerService, ScrollCommand, ScrollToCellCommand } from '@univerjs/preset-sheets-core';
import { ScrollToCellOperation } from '@univerjs/sheets';
import type { UniverGrid } from '../../hosts/univer/grid/univer-grid';
import { type CellStretch, roomAround, selectedCellView } from './sheet-view';

/** How the name box goes to a cell or to a name: no further than that it is just in view. */
const GRID_JUMPS: readonly string[] = [ScrollToCellCommand.id, ScrollToCellOperation.id];

/** Brings the cell to the middle wherever somebody went to one, and wherever the grid itself does. */
export class Jumps {
  /** The cell that was reached last and how far the sheet was scrolled then. */
  private reached = '';
  private resized: IDisposable | null = null;
  private timer = 0;

  constructor(
    private readonly injector: Injector,
    private readonly grid: UniverGrid,
  ) {
    grid.api.onCommandExecuted(({ id }) => {
      if (!GRID_JUMPS.includes(id)) return;
      grid.showSelection(); // the name box takes a part of a merged cell for a cell
      this.arrive();
    });
  }

  /**
   * Brings the selected cell to the middle of what is seen of the sheet; sideways only where it is not wholly seen from the
   * left edge on. What is frozen is in view anyway.
   */
  arrive(): void {
    this.reached = this.centre();
    this.resized ??= this.onResize();
  }

  /** Nothing is brought anywhere any more. */
  stop(): void {
    window.clearTimeout(this.timer);
    this.resized?.dispose();
  }

  /** The grid fills its place when it finds time: the cell stays in the middle unless somebody has gone on. */
  private onResize(): IDisposable | null {
    const engine = this.injector.get(IRenderManagerService).getRenderById(this.grid.unitId)?.engine;
    const subscription = engine?.onTransformChange$.subscribeEvent(() => {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => {
        if (this.reached === placeOf(selectedCellView(this.injector, this.grid)))
          this.reached = this.centre();
      }, 0);
    });
    return subscription ? toDisposable(subscription) : null;
  }

  /** Answers the cell and how far the sheet is scrolled then. */
  private centre(): string {
    const view = selectedCellView(this.injector, this.grid);
    if (view) {
      const { down, across } = view;
      const isSeenFromLeft = roomAround({ ...across, scrolled: 0 }).every((room) => room >= 0);
      this.grid.api.syncExecuteCommand(ScrollCommand.id, {
        sheetViewStartRow: 0,
        sheetViewStartColumn: 0,
        offsetY: isFrozen(down) ? down.scrolled : middle(down),
        offsetX: isFrozen(across) ? across.scrolled : isSeenFromLeft ? 0 : middle(across),
      });
    }
    return placeOf(selectedCellView(this.injector, this.grid));
  }
}

const placeOf = (view: ReturnType<typeof selectedCellView>): string =>
  JSON.stringify(
    [view?.down, view?.across].map((stretch) => [stretch?.start, stretch?.end, stretch?.scrolled]),
  );

const isFrozen = ({ start, frozen }: CellStretch): boolean => start < frozen;

/** How far to scroll for a cell to be in the middle; one that is larger than the view is seen from its start. */
const middle = ({ start, end, frozen, room }: CellStretch): number =>
  Math.max(0, start - frozen - Math.max(0, (room - (end - start)) / 2));
