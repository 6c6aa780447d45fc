import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { RawValue } from '../../../src/domain/raw-value';
import { a1 } from '../../../src/workbook/address';

interface LeftValue {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
}

/** Puts a value into a cell of a file of ours and leaves every other byte of the sheet alone. */
export function leaveInFile(path: string, { sheet, row, column, value }: LeftValue): void {
  const parts = unzipSync(readFileSync(path));
  const names = [
    ...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]*)"/g),
  ];
  const part = `xl/worksheets/sheet${names.findIndex(([, name]) => name === sheet) + 1}.xml`;
  const cell = new RegExp(`<c r="${a1(row, column)}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  if (!cell.test(xml)) throw new Error(`no cell ${a1(row, column)} on ${sheet}`);
  parts[part] = strToU8(
    xml.replace(cell, (_, style = '') => `<c r="${a1(row, column)}"${style}${contentOf(value)}`),
  );
  writeFileSync(path, zipSync(parts, { level: 1 }));
}

/** The rest of a cell's element, as Excel writes it. */
function contentOf(value: RawValue): string {
  if (value === null) return '/>';
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  if (typeof value === 'boolean') return ` t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === 'object') return ` t="e"><v>${value.error}</v></c>`;
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
