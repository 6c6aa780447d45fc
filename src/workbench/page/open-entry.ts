import type { Injector } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/preset-sheets-core';

/**
 * Keeps what is being typed from being written over. Whenever a cell is written, also by a calculation and on any
 * sheet, the grid loads the cell at the same row and column anew into its editor, even while somebody is typing there.
 * The editor shows what it holds until it is closed; then it is loaded anew by what comes next.
 */
export function keepOpenEntry(injector: Injector): void {
  const bridge = injector.get(IEditorBridgeService);
  const load = bridge.refreshEditCellState.bind(bridge);
  bridge.refreshEditCellState = () => {
    if (!bridge.isVisible().visible) load();
  };
}
