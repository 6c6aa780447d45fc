import type { GridSheet, GridWorkbook, SheetVisibility } from '../../../workbook/grid';
import { compoundFileFailure } from './compound-file';
import { type FileFailure, fail, ReadFailure } from './file-failure';
import { LIMITS } from './limits';
import { PackageParts } from './package-parts';
import { readSharedStrings } from './shared-strings';
import { type CellBudget, readCells } from './sheet-cells';
import { attribute, scanXml } from './xml';

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
  const stringsPart = [...relationships.values()].find(({ type }) => type === 'sharedStrings')?.part;
  const strings = readSharedStrings((stringsPart === undefined ? undefined : parts.text(stringsPart)) ?? '');
  const budget: CellBudget = { left: LIMITS.cells };
  const sheets: GridSheet[] = [];
  for (const { name, id, visibility } of listSheets(parts.text(workbookPart) ?? '')) {
    const relationship = relationships.get(id);
    if (!relationship || relationship.type === 'chartsheet') continue;
    const xml = parts.text(relationship.part) ?? fail('damaged');
    sheets.push({ name, visibility, rows: readCells(xml, strings, budget) });
  }
  return { sheets };
}

function findWorkbook(parts: PackageParts): string {
  const part = [...parts.relationships('').values()].find(({ type }) => type === 'officeDocument')?.part;
  if (part === undefined || !parts.has(part)) fail('not-a-workbook');
  if (part.endsWith('.bin')) fail('xlsb');
  if (!part.startsWith('xl/') && !/workbook/i.test(part)) fail('not-a-workbook');
  return part;
}

interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly visibility: SheetVisibility;
}

function listSheets(xml: string): readonly ListedSheet[] {
  const sheets: ListedSheet[] = [];
  scanXml(xml, {
    open: (element, attributes) => {
      if (element !== 'sheet') return;
      const state = attribute(attributes, 'state');
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        id: relationshipId(attributes),
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      });
      if (sheets.length > LIMITS.sheets) fail('too-large');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return sheets;
}

/** The prefixed `id`, which is the relationship's; `sheetId` is another thing. */
const relationshipId = (attributes: string): string =>
  /\s[\w-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
