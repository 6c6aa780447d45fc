import type { Injector } from '@univerjs/core';
import { ScrollCommand, ScrollToCellCommand } from '@univerjs/preset-sheets-core';
import { ScrollToCellOperation } from '@univerjs/sheets';
import type { UniverGrid } from '../../hosts/univer/grid/univer-grid';
import { type CellStretch, roomAround, selectedCellView } from './sheet-view';

/** How the name box goes to a cell or to a name: no further than that it is just in view. */
const GRID_JUMPS: readonly string[] = [ScrollToCellCommand.id, ScrollToCellOperation.id];

/** Brings the cell to the middle wherever the grid itself goes to one. */
export function centreJumps(injector: Injector, grid: UniverGrid): void {
  grid.api.onCommandExecuted(({ id }) => {
    if (GRID_JUMPS.includes(id)) centreSelection(injector, grid);
  });
}

/**
 * Brings the selected cell to the middle of what is seen of the sheet; sideways only where it is not wholly seen from the
 * left edge on. What is frozen is in view anyway.
 */
export function centreSelection(injector: Injector, grid: UniverGrid): void {
  const view = selectedCellView(injector, grid);
  if (!view) return;
  const { down, across } = view;
  const isSeenFromLeft = roomAround({ ...across, scrolled: 0 }).every((room) => room >= 0);
  grid.api.syncExecuteCommand(ScrollCommand.id, {
    sheetViewStartRow: 0,
    sheetViewStartColumn: 0,
    offsetY: isFrozen(down) ? down.scrolled : middle(down),
    offsetX: isFrozen(across) ? across.scrolled : isSeenFromLeft ? 0 : middle(across),
  });
}

const isFrozen = ({ start, frozen }: CellStretch): boolean => start < frozen;

/** How far to scroll for a cell to be in the middle; one that is larger than the room is seen from its start. */
const middle = ({ start, end, frozen, room }: CellStretch): number =>
  Math.max(0, start - frozen - Math.max(0, (room - (end - start)) / 2));
