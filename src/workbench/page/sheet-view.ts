import type { Injector } from '@univerjs/core';
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { UniverGrid } from '../../hosts/univer/grid/univer-grid';

/** A cell in one direction of the sheet, in pixels before zooming. */
export interface CellStretch {
  readonly start: number;
  readonly end: number;
  /** Where the part of the sheet begins that scrolls. */
  readonly frozen: number;
  /** How far it is scrolled, and how much of it is seen at once. */
  readonly scrolled: number;
  readonly room: number;
}

/** Where the selected cell lies in what is seen of its sheet; null while nothing is drawn. */
export function selectedCellView(
  injector: Injector,
  grid: UniverGrid,
): { readonly down: CellStretch; readonly across: CellStretch } | null {
  const render = injector.get(IRenderManagerService).getRenderById(grid.unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !view) return null;
  const { sheet, box } = grid.selection();
  const frozen = grid.frozen(sheet);
  const first = skeleton.getCellWithCoordByIndex(box.row, box.column, false);
  const last = skeleton.getCellWithCoordByIndex(box.row + box.rows - 1, box.column + box.columns - 1, false);
  const edge = skeleton.getCellWithCoordByIndex(frozen.rows, frozen.columns, false);
  const { scaleX, scaleY } = render.scene;
  return {
    down: {
      start: first.startY,
      end: last.endY,
      frozen: edge.startY,
      scrolled: view.viewportScrollY,
      room: (view.height ?? 0) / scaleY,
    },
    across: {
      start: first.startX,
      end: last.endX,
      frozen: edge.startX,
      scrolled: view.viewportScrollX,
      room: (view.width ?? 0) / scaleX,
    },
  };
}

/** How much is seen before a cell and behind it; less than 0 where it is not wholly seen. */
export const roomAround = ({
  start,
  end,
  frozen,
  scrolled,
  room,
}: CellStretch): readonly [number, number] => [start - frozen - scrolled, frozen + scrolled + room - end];
