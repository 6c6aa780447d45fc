import type { RawValue } from '../../../domain/entry';
import type { GridCell } from '../../../workbook/grid';
import { fail } from './file-failure';
import { LIMITS } from './limits';
import { attribute, decodeCellText, decodeXml, scanXml } from './xml';

/** Cells that may still be read, over all sheets of a file. */
export interface CellBudget {
  left: number;
}

/** Row and column number of an A1 reference, null where it is none or lies outside of a sheet. */
export function parseReference(reference: string): readonly [row: number, column: number] | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] as string).toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row >= 1 && row <= LIMITS.rows && column <= LIMITS.columns ? [row, column] : null;
}

/** Reads a worksheet part into rows of cells that hold a value or a formula. */
export function readCells(
  xml: string,
  strings: readonly string[],
  budget: CellBudget,
): ReadonlyMap<number, ReadonlyMap<number, GridCell>> {
  const reader = new CellReader(strings, budget);
  scanXml(xml, reader);
  return reader.rows;
}

class CellReader {
  readonly rows = new Map<number, Map<number, GridCell>>();
  private row = 0;
  private column = 0;
  private type = 'n';
  private value: string | undefined;
  private formula: string | undefined;
  private inside: 'v' | 'f' | 't' | null = null;
  private phonetic = 0;

  constructor(
    private readonly strings: readonly string[],
    private readonly budget: CellBudget,
  ) {}

  open(name: string, attributes: string): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.begin('v');
    else if (name === 'f') this.begin('f');
    else if (name === 't') this.begin('t');
    else if (name === 'rPh') this.phonetic++;
    else if (name === 'row') this.openRow(attributes);
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'v' || name === 'f' || name === 't') this.inside = null;
    else if (name === 'rPh') this.phonetic--;
  }

  text(chunk: string): void {
    if (this.inside === null || this.phonetic > 0) return;
    if (this.inside === 'f') this.formula = (this.formula ?? '') + decodeXml(chunk);
    else this.value = (this.value ?? '') + decodeXml(chunk);
  }

  private begin(what: 'v' | 'f' | 't'): void {
    this.inside = what;
    if (what === 'f') this.formula ??= '';
    else this.value ??= '';
  }

  private openRow(attributes: string): void {
    const given = Number(attribute(attributes, 'r') ?? this.row + 1);
    if (!Number.isInteger(given) || given < 1 || given > LIMITS.rows) fail('damaged');
    this.row = given;
    this.column = 0;
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    if (reference === undefined) this.column++;
    else {
      const place = parseReference(reference) ?? fail('damaged');
      [this.row, this.column] = place;
    }
    this.type = attribute(attributes, 't') ?? 'n';
    this.value = undefined;
    this.formula = undefined;
  }

  private closeCell(): void {
    if (this.value === undefined && this.formula === undefined) return;
    if (--this.budget.left < 0) fail('too-large');
    const value = this.value === undefined ? null : this.typed(this.value);
    let cells = this.rows.get(this.row);
    if (!cells) {
      cells = new Map();
      this.rows.set(this.row, cells);
    }
    cells.set(this.column, this.formula ? { value, formula: this.formula } : { value });
  }

  private typed(text: string): RawValue {
    switch (this.type) {
      case 's':
        return this.strings[Number(text)] ?? null;
      case 'b':
        return text === '1' || text === 'true';
      case 'e':
        return { error: text };
      case 'n': {
        if (text === '') return null;
        const number = Number(text);
        return Number.isFinite(number) ? number : text;
      }
      default:
        return decodeCellText(text);
    }
  }
}
