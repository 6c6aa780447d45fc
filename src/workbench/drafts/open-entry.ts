import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type Injector,
  IUniverInstanceService,
} from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/preset-sheets-core';
import type { UniverGrid } from '../../hosts/univer/grid/univer-grid';
import type { OpenEntry } from './draft';

/** What is being typed into a cell; null while no cell is being edited. */
export function openEntryOf(injector: Injector, grid: UniverGrid): OpenEntry | null {
  const bridge = injector.get(IEditorBridgeService);
  if (!bridge.isVisible().visible) return null;
  const location = bridge.getEditLocation();
  const sheet = grid.tabs().find(({ id }) => id === location?.sheetId)?.name;
  const editor = injector
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  const text = editor?.getBody()?.dataStream.replace(/\r?\n$/, '');
  if (!location || sheet === undefined || text === undefined) return null;
  return { sheet, row: location.row, column: location.column, text: text.replaceAll('\r', '\n') };
}
