import type { IScale } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  SheetExtension,
  type SpreadsheetSkeleton,
  type UniverRenderingContext,
} from '@univerjs/preset-sheets-core';
import { drawBars } from './draw-bars';
import type { SeenChart } from './seen-chart';

/** Above everything that belongs to cells. */
const ON_TOP = 100;

/** Draws the charts of the sheet in view over its cells; the grid itself has none. */
class ChartLayer extends SheetExtension {
  override readonly uKey = 'dudao-charts';
  override readonly Z_INDEX = ON_TOP;

  constructor(private readonly chartsOf: (sheet: string) => readonly SeenChart[]) {
    super();
  }

  override draw(context: UniverRenderingContext, _: IScale, skeleton: SpreadsheetSkeleton): void {
    for (const chart of this.chartsOf(skeleton.worksheet.getSheetId())) {
      const { row, column, rows, columns } = chart.place;
      const first = skeleton.getCellWithCoordByIndex(row, column, false);
      const last = skeleton.getCellWithCoordByIndex(row + rows - 1, column + columns - 1, false);
      const { startX: x, startY: y } = first;
      context.save();
      drawBars(context, { x, y, width: last.endX - x, height: last.endY - y }, chart);
      context.restore();
    }
  }
}

/** Shows charts from the moment on when the grid can draw. */
export function showCharts(
  api: FUniver,
  unitId: string,
  chartsOf: (sheet: string) => readonly SeenChart[],
): void {
  const waiting = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage < api.Enum.LifecycleStages.Rendered) return;
    waiting.dispose();
    api.registerSheetMainExtension(unitId, new ChartLayer(chartsOf));
  });
}
