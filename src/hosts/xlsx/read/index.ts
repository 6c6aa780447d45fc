import type { GridSheet, GridWorkbook } from '../../../workbook/grid';
import { Budget } from './budget';
import { scanStrings } from './bytes/scan-strings';
import { compoundFileFailure } from './compound-file';
import { decodePart } from './decode-part';
import { type FileFailure, fail, ReadFailure } from './file-failure';
import { type Inflater, portableInflater } from './inflater';
import { LIMITS } from './limits';
import { PackageParts, type Relationship } from './package-parts';
import { readSheet } from './read-sheet';
import { readSharedStrings, type SharedStrings } from './shared-strings';
import { readWorkbookPart } from './workbook-part';

/** A workbook, or why the bytes are none. */
export type ReadResult =
  | { readonly ok: true; readonly workbook: GridWorkbook }
  | { readonly ok: false; readonly failure: FileFailure };

/** How to read. */
export interface ReadOptions {
  /** Unpacks the parts; what works everywhere when missing. */
  readonly inflater?: Inflater;
  /** Whether a sheet of that name is to be read; the others are left out of the result. All when missing. */
  readonly wanted?: (name: string) => boolean;
}

/** Reads values and formulas of an .xlsx file within fixed bounds; throws for no bytes whatever. */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  try {
    return { ok: true, workbook: read(bytes, options) };
  } catch (error) {
    if (error instanceof ReadFailure) return { ok: false, failure: error.failure };
    if (error instanceof RangeError) return { ok: false, failure: 'damaged' }; // a number past the end of the file
    throw error;
  }
}

function read(bytes: Uint8Array, options: ReadOptions): GridWorkbook {
  if (bytes.length === 0) fail('empty');
  const compound = compoundFileFailure(bytes);
  if (compound) fail(compound);
  if (bytes.length > LIMITS.file) fail('too-large');
  const parts = new PackageParts(bytes, options.inflater ?? portableInflater);
  const workbookPart = findWorkbook(parts);
  const relationships = parts.relationships(workbookPart);
  const { sheets: listed, names } = readWorkbookPart(parts.text(workbookPart) ?? fail('damaged'));
  const strings = sharedStrings(parts, relationships);
  const budget = new Budget();
  const sheets: GridSheet[] = [];
  for (const { name, id, visibility } of listed) {
    const relationship = relationships.get(id);
    if (!relationship || relationship.type === 'chartsheet') continue;
    if (options.wanted && !options.wanted(name)) continue;
    const part = parts.content(relationship.part) ?? fail('damaged');
    sheets.push({ name, visibility, ...readSheet(name, part, strings, budget) });
  }
  return { sheets, names };
}

function sharedStrings(parts: PackageParts, relationships: ReadonlyMap<string, Relationship>): SharedStrings {
  const name = [...relationships.values()].find(({ type }) => type === 'sharedStrings')?.part;
  const part = name === undefined ? undefined : parts.content(name);
  if (!part) return [];
  return scanStrings(part) ?? readSharedStrings(decodePart(part));
}

function findWorkbook(parts: PackageParts): string {
  const part = [...parts.relationships('').values()].find(({ type }) => type === 'officeDocument')?.part;
  if (part === undefined || !parts.has(part)) fail('not-a-workbook');
  if (part.endsWith('.bin')) fail('xlsb');
  if (!part.startsWith('xl/') && !/workbook/i.test(part)) fail('not-a-workbook');
  return part;
}
