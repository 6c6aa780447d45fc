import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetters } from '../../../src/workbook/address';

/** A value that somebody types, whatever the sheet would say of it. */
export interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** Types into cells of a file that has a style at each of them; nothing else in the file changes. */
export function typeInto(path: string, cells: readonly Typed[]): void {
  const parts = unzipSync(readFileSync(path));
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  const tagOf = (part: string, tag: string, attribute: string): string =>
    [...text(part).matchAll(new RegExp(`<${tag} [^>]*>`, 'g'))].find(([one]) =>
      one.includes(attribute),
    )?.[0] ?? '';
  for (const { sheet, row, column, value } of cells) {
    const id = /r:id="[^"]+"/.exec(tagOf('xl/workbook.xml', 'sheet', `name="${sheet}"`))?.[0].slice(2) ?? '';
    const relation = tagOf('xl/_rels/workbook.xml.rels', 'Relationship', id.replace('id', 'Id'));
    const part = `xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(relation)?.[1]}`;
    const ref = `${columnLetters(column)}${row}`;
    const cell = new RegExp(`<c r="${ref}"((?: [a-z]+="[^"]*")*)(?:/>|>.*?</c>)`, 's');
    const found = cell.exec(text(part));
    if (!found) throw new Error(`${sheet}!${ref}`);
    const style = /s="\d+"/.exec(found[1] ?? '')?.[0] ?? '';
    const made =
      typeof value === 'number'
        ? `<c r="${ref}" ${style}><v>${value}</v></c>`
        : `<c r="${ref}" ${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    parts[part] = strToU8(text(part).replace(cell, () => made));
  }
  writeFileSync(path, zipSync(parts, { level: 1 }));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
