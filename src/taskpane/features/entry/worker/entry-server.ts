import { XLSX_TYPE } from '../../../../hosts/xlsx/media-type';
import { readXlsx } from '../../../../hosts/xlsx/read';
import { writeXlsx } from '../../../../hosts/xlsx/write';
import { failureText } from '../../../../messages/failure-text';
import { issueText } from '../../../../messages/issue-text';
import { cloneableGrid } from '../../../../usecases/cloneable-grid';
import { prepareForm } from '../../../../usecases/print-form';
import type { EntryReply, EntryRequest } from '../model/entry-messages';

/** Reads workbooks that other people filled in, and makes field forms, away from the page. */
export async function serve(request: EntryRequest): Promise<EntryReply> {
  if (request.kind === 'read') {
    const read = readXlsx(request.bytes);
    return read.ok
      ? { kind: 'read', found: cloneableGrid(read.workbook) }
      : { kind: 'failed', texts: [failureText(`file-${read.failure}`, request.name)] };
  }
  const prepared = prepareForm(request.found, request.wish);
  if (!prepared.ok) return { kind: 'failed', texts: prepared.issues.map(issueText) };
  const bytes = await writeXlsx(prepared.value, { modified: request.modified });
  return { kind: 'form', file: new Blob([bytes as BlobPart], { type: XLSX_TYPE }) };
}
