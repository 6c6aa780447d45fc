import type { GridSheet, GridWorkbook } from '../../../workbook/grid';
import { Budget } from './budget';
import { scanStrings } from './bytes/scan-strings';
import type { ReadingCache } from './cache/reading-cache';
import { compoundFileFailure } from './compound-file';
import { readDayStyles } from './day-styles';
import { decodePart } from './decode-part';
import { type FileFailure, fail, ReadFailure } from './file-failure';
import { type Inflater, portableInflater } from './inflater';
import { LIMITS } from './limits';
import { PackageParts, type Relationship } from './package-parts';
import { readSheet, readSheetFrom1904 } from './read-sheet';
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
  /** What was kept of other workbooks, and is of this one; nothing when missing. */
  readonly cache?: ReadingCache;
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
  const part = parts.content(workbookPart) ?? fail('damaged');
  const { sheets: listed, names, isFrom1904 } = readWorkbookPart(decodePart(part));
  const strings = sharedStrings(parts, relationships);
  const days = isFrom1904 ? dayStylesOf(parts, relationships) : null;
  const budget = new Budget();
  const sheets: GridSheet[] = [];
  for (const { name, id, visibility } of listed) {
    const relationship = relationships.get(id);
    if (!relationship) fail('damaged'); // a sheet that is said to be there and is not
    if (relationship.type === 'chartsheet') continue;
    const sheet = parts.sheetContent(relationship.part) ?? fail('damaged');
    const content = days
      ? readSheetFrom1904(sheet, strings, budget, days)
      : readSheet(name, sheet, strings, budget, options.cache);
    sheets.push({ name, visibility, ...content });
  }
  const modified = modifiedOf(parts);
  return { sheets, names, ...(modified === null ? {} : { modified }) };
}

/** Core properties are a few hundred bytes. */
const MOST_PROPERTIES = 65_536;

/** When the core properties say that the document was saved; where they cannot be read nobody needs them. */
function modifiedOf(parts: PackageParts): number | null {
  const name = [...parts.relationships('').values()].find(({ type }) => type === 'core-properties')?.part;
  try {
    const part = name === undefined ? undefined : parts.content(name);
    if (!part || part.length > MOST_PROPERTIES) return null;
    const text = /<(?:[\w.-]+:)?modified\b[^>]*>\s*([^<]*?)\s*</.exec(decodePart(part))?.[1];
    return text === undefined ? null : readMoment(text);
  } catch (error) {
    if (error instanceof ReadFailure || error instanceof RangeError) return null;
    throw error;
  }
}

function sharedStrings(parts: PackageParts, relationships: ReadonlyMap<string, Relationship>): SharedStrings {
  const name = [...relationships.values()].find(({ type }) => type === 'sharedStrings')?.part;
  const part = name === undefined ? undefined : parts.content(name);
  return part ? (scanStrings(part) ?? readSharedStrings(decodePart(part))) : [];
}

/** Styles that show a day, for a file whose days count from 1904. */
function dayStylesOf(
  parts: PackageParts,
  relationships: ReadonlyMap<string, Relationship>,
): ReadonlySet<string> {
  const name = [...relationships.values()].find(({ type }) => type === 'styles')?.part;
  const part = name === undefined ? undefined : parts.content(name);
  return part ? readDayStyles(decodePart(part)) : new Set();
}

function findWorkbook(parts: PackageParts): string {
  const part = [...parts.relationships('').values()].find(({ type }) => type === 'officeDocument')?.part;
  if (part === undefined || !parts.has(part)) fail(part === '' ? 'damaged' : parts.format());
  if (part.toLowerCase().endsWith('.bin')) fail('xlsb');
  if (!/^xl\/|workbook/i.test(part)) fail(parts.format());
  return part;
}

/** A time as documents state it (W3CDTF, e.g. 2011-11-27T10:00:00Z), in seconds since 1970; null for anything less exact. */
function readMoment(text: string): number | null {
  const isExact = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/.test(text);
  const isZoned = /(?:Z|[+-]\d\d:\d\d)$/.test(text);
  const ms = isExact ? Date.parse(isZoned ? text : `${text}Z`) : Number.NaN; // a time without its zone is meant as that of the document
  return Number.isNaN(ms) ? null : Math.floor(ms / 1000);
}
