import type { RawValue } from '../../../domain/raw-value';
import { attribute, isTrue } from './attributes';
import { parseReference } from './cell-reference';
import { cellValue } from './cell-value';
import { fail } from './file-failure';
import { LIMITS } from './limits';
import { isRunText } from './run-text';
import { scanXml, type XmlSink } from './scan-xml';
import type { SharedTag } from './shared-formulas';
import type { SharedStrings } from './shared-strings';
import type { SheetCollector } from './sheet-collector';
import { joinText } from './xml-text';

/** Days from 1900-01-01 to 1904-01-01, as Excel counts them. */
const FOUR_YEARS = 1462;

/** Reads a worksheet part, however it is written, into the collector. Numbers in the styles `days` count from 1904. */
export function scanSheet(
  xml: string,
  strings: SharedStrings,
  collector: SheetCollector,
  days: ReadonlySet<string> | null = null,
): void {
  scanXml(xml, new SheetSink(strings, collector, days));
}

/**
 * Only what is where the format wants it counts: worksheet / sheetData / row / c / v, f or is; worksheet /
 * sheetProtection; worksheet / cols / col.
 */
class SheetSink implements XmlSink {
  private readonly path: string[] = [];
  private row = 0;
  private column = 0;
  private type = 'n';
  private isDay = false;
  private value: string | undefined;
  private formula = '';
  private tag: SharedTag | undefined;
  private cellsSeen = false;

  constructor(
    private readonly strings: SharedStrings,
    private readonly collector: SheetCollector,
    private readonly days: ReadonlySet<string> | null,
  ) {}

  open(name: string, attributes: string, depth: number): void {
    this.path[depth] = name;
    if (depth === 1) this.openSection(name, attributes);
    else if (depth === 2) this.openPart(name, attributes);
    else if (depth === 3 && name === 'c' && this.inRow()) this.openCell(attributes);
    else if (depth === 4 && this.inCell()) {
      if (name === 'f') this.openFormula(attributes);
      else if (name === 'v' || name === 'is') this.value ??= '';
    }
  }

  close(depth: number): void {
    if (depth === 3 && this.inCell()) this.closeCell();
    this.path[depth] = '';
  }

  text(text: string, depth: number): void {
    if (depth < 4 || !this.inCell()) return;
    const { path } = this;
    if (depth === 4 && path[4] === 'f') this.formula = joinText(this.formula, text);
    else if (depth === 4 && path[4] === 'v') this.value = joinText(this.value ?? '', text);
    else if (path[4] === 'is' && isRunText(path, depth, 5)) this.value = joinText(this.value ?? '', text);
  }

  private inRow = (): boolean => this.path[1] === 'sheetData' && this.path[2] === 'row';
  private inCell = (): boolean => this.path[3] === 'c' && this.inRow();

  private openSection(name: string, attributes: string): void {
    if (name === 'sheetProtection' && isTrue(attribute(attributes, 'sheet'))) this.collector.protect();
    else if (name === 'sheetData') {
      if (this.cellsSeen) fail('damaged');
      this.cellsSeen = true;
    }
  }

  private openPart(name: string, attributes: string): void {
    const section = this.path[1];
    if (section === 'sheetData' && name === 'row') this.openRow(attributes);
    else if (section === 'cols' && name === 'col') this.openColumns(attributes);
  }

  private openColumns(attributes: string): void {
    if (!isHidden(attributes, 'width')) return;
    const first = Number(attribute(attributes, 'min'));
    const last = Number(attribute(attributes, 'max'));
    if (Number.isInteger(first) && first >= 1 && Number.isInteger(last) && last <= LIMITS.columns)
      this.collector.hideColumns(first, last);
    else fail('damaged');
  }

  private openRow(attributes: string): void {
    const given = Number(attribute(attributes, 'r') ?? this.row + 1);
    if (!Number.isInteger(given) || given < 1 || given > LIMITS.rows) fail('damaged');
    this.row = given;
    this.column = 0;
    if (isHidden(attributes, 'ht')) this.collector.hideRow(given);
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    if (reference === undefined) this.column++;
    else [this.row, this.column] = parseReference(reference) ?? fail('damaged');
    if (this.column > LIMITS.columns) fail('damaged');
    this.type = attribute(attributes, 't') ?? 'n';
    this.isDay = this.days?.has(attribute(attributes, 's') ?? '0') ?? false;
    this.value = undefined;
    this.formula = '';
    this.tag = undefined;
  }

  private openFormula(attributes: string): void {
    const group = attribute(attributes, 'si');
    if (group === undefined || attribute(attributes, 't') !== 'shared') return;
    this.tag = { group, leads: attribute(attributes, 'ref') !== undefined };
  }

  private cellValue(): RawValue {
    const value = this.value === undefined ? null : cellValue(this.type, this.value, this.strings);
    const countsFrom1904 = this.isDay && this.type === 'n' && typeof value === 'number';
    return countsFrom1904 ? value + FOUR_YEARS : value;
  }

  private closeCell(): void {
    const { row, column, formula, tag } = this;
    const value = this.cellValue();
    if (tag) this.collector.sharedCell(row, column, value, formula, tag);
    else this.collector.cell(row, column, value, formula);
  }
}

/** Hidden as such, or made so by a height or width of nothing. */
function isHidden(attributes: string, size: 'ht' | 'width'): boolean {
  if (isTrue(attribute(attributes, 'hidden'))) return true;
  const length = attribute(attributes, size);
  return length !== undefined && Number(length) === 0;
}
