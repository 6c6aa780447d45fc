import { ENTRY_TEXT } from '../../../../messages/entry-tab-text';
import type { GridWorkbook } from '../../../../workbook/grid';
import type { EntryClient } from './entry-client';

const TEXT = ENTRY_TEXT.merge;

/** The workbook in a file that people chose, or in one sentence why there is none. */
export async function readChosen(client: EntryClient, file: File): Promise<GridWorkbook | string> {
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null, // moved away, or open elsewhere
  );
  if (!bytes) return TEXT.unreadable(file.name);
  const reply = await client.ask({ kind: 'read', name: file.name, bytes });
  if (reply === null) return TEXT.tooLong(file.name);
  if (reply.kind === 'read') return reply.found;
  return reply.kind === 'failed' ? reply.texts.join('') : TEXT.broken;
}
