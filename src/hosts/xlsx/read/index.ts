import type { GridSheet, GridWorkbook } from '../../../workbook/grid';
import { Budget } from './budget';
import { compoundFileFailure } from './compound-file';
import { type FileFailure, fail, ReadFailure } from './file-failure';
import { LIMITS } from './limits';
import { PackageParts, type Relationship } from './package-parts';
import { scanSheet } from './scan-sheet';
import { readSharedStrings } from './shared-strings';
import { SheetCollector } from './sheet-collector';
import { readWorkbookPart } from './workbook-part';

/** A workbook, or why the bytes are none. */
export type ReadResult =
  | { readonly ok: true; readonly workbook: GridWorkbook }
  | { readonly ok: false; readonly failure: FileFailure };

/** Reads values and formulas of an .xlsx file within fixed bounds; throws for no bytes whatever. */
export function readXlsx(bytes: Uint8Array): ReadResult {
  try {
    return { ok: true, workbook: read(bytes) };
  } catch (error) {
    if (error instanceof ReadFailure) return { ok: false, failure: error.failure };
    if (error instanceof RangeError) return { ok: false, failure: 'damaged' }; // a number past the end of the file
    throw error;
  }
}

function read(bytes: Uint8Array): GridWorkbook {
  if (bytes.length === 0) fail('empty');
  const compound = compoundFileFailure(bytes);
  if (compound) fail(compound);
  if (bytes.length > LIMITS.file) fail('too-large');
  const parts = new PackageParts(bytes);
  const workbookPart = findWorkbook(parts);
  const relationships = parts.relationships(workbookPart);
  const { sheets: listed, names } = readWorkbookPart(parts.text(workbookPart) ?? fail('damaged'));
  const strings = sharedStrings(parts, relationships);
  const budget = new Budget();
  const sheets: GridSheet[] = [];
  for (const { name, id, visibility } of listed) {
    const relationship = relationships.get(id);
    if (!relationship || relationship.type === 'chartsheet') continue;
    const collector = new SheetCollector(budget);
    scanSheet(parts.text(relationship.part) ?? fail('damaged'), strings, collector);
    const guards = collector.finish();
    sheets.push({ name, visibility, rows: collector.rows, guards });
  }
  return { sheets, names };
}

function sharedStrings(
  parts: PackageParts,
  relationships: ReadonlyMap<string, Relationship>,
): readonly string[] {
  const part = [...relationships.values()].find(({ type }) => type === 'sharedStrings')?.part;
  const xml = part === undefined ? undefined : parts.text(part);
  return xml === undefined ? [] : readSharedStrings(xml);
}

function findWorkbook(parts: PackageParts): string {
  const part = [...parts.relationships('').values()].find(({ type }) => type === 'officeDocument')?.part;
  if (part === undefined || !parts.has(part)) fail('not-a-workbook');
  if (part.endsWith('.bin')) fail('xlsb');
  if (!part.startsWith('xl/') && !/workbook/i.test(part)) fail('not-a-workbook');
  return part;
}
