import { areaIn, COLUMNS, ROWS } from './areas';
import { allText, type Opened, type OpenedSheet } from './opened';
import { at, numberOf, type Tag, textOf } from './xml-tree';

/** A cause of a repair, and where it is. */
export type Finding = readonly [cause: string, where: string];

const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

/** The text of a cell as it is stored, null where it is no text. */
export function cellText(cell: Tag, strings: Opened['strings']): string | null {
  const type = textOf(cell, 't');
  if (type === 'inlineStr') return at(cell, 'is').map(allText).join('');
  const [value] = at(cell, 'v');
  if (type === 's') return strings[Number(value?.text)] ?? null;
  return type === 'str' ? (value?.text ?? '') : null;
}

/** What is wrong with rows and cells. */
export function cellFindings({ part, root }: OpenedSheet, opened: Opened): readonly Finding[] {
  const found: Finding[] = [];
  const formats = at(opened.styles, 'cellXfs/xf').length;
  const groups = new SharedGroups();
  const checkStyle = (tag: Tag, name: string, where: string): void => {
    if (numberOf(tag, name, 0) >= formats) found.push(['style out of range', where]);
  };
  for (const column of at(root, 'cols/col')) checkStyle(column, 'style', `${part} columns`);
  let lastRow = 0;
  for (const row of at(root, 'sheetData/row')) {
    const number = numberOf(row, 'r', lastRow + 1);
    const where = `${part} row ${number}`;
    if (!(number > lastRow && number <= ROWS)) found.push(['rows out of order', where]);
    if (numberOf(row, 'ht', 0) > 409.5) found.push(['row too high', where]);
    checkStyle(row, 's', where);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of row.children) {
      const reference = textOf(cell, 'r');
      const area = areaIn(reference);
      if (area?.top !== number || area.left <= lastColumn)
        found.push(['cells out of order', `${part} ${reference}`]);
      lastColumn = area?.left ?? lastColumn;
      checkStyle(cell, 's', `${part} ${reference}`);
      found.push(
        ...contentFindings(cell, opened, groups).map((cause): Finding => [cause, `${part} ${reference}`]),
      );
    }
  }
  found.push(...groups.findings().map((cause): Finding => [cause, part]), ...columnFindings(root, part));
  return found;
}

/** Columns overlap, go backwards, or are too wide. */
function columnFindings(root: Tag, part: string): readonly Finding[] {
  let last = 0;
  return at(root, 'cols/col').flatMap((tag): readonly Finding[] => {
    const [min, max] = [numberOf(tag, 'min', 0), numberOf(tag, 'max', 0)];
    const inOrder = min > last && max >= min && max <= COLUMNS;
    last = max;
    return [
      ...(inOrder ? [] : ([['columns out of order', `${part} ${min}`]] as const)),
      ...(numberOf(tag, 'width', 0) > 255 ? ([['column too wide', `${part} ${min}`]] as const) : []),
    ];
  });
}

function contentFindings(cell: Tag, { strings }: Opened, groups: SharedGroups): readonly string[] {
  const causes: string[] = [];
  const type = textOf(cell, 't') || 'n';
  const [value] = at(cell, 'v');
  const [formula] = at(cell, 'f');
  if (type === 's' && strings[Number(value?.text)] === undefined) causes.push('text out of range');
  if ((cellText(cell, strings) ?? '').length > 32_767) causes.push('text too long');
  if (value && !fits(type, value.text)) causes.push('value of another type');
  if (formula) {
    if (formula.text.length > 8192) causes.push('formula too long');
    if (/^\s*=/.test(formula.text)) causes.push('formula with its =');
    if (textOf(formula, 't') === 'shared') causes.push(...groups.take(cell, formula));
    else if (formula.text === '' && textOf(formula, 't') !== 'dataTable')
      causes.push('formula without a text');
  }
  return causes;
}

function fits(type: string, text: string): boolean {
  if (type === 'n') return text !== '' && Number.isFinite(Number(text));
  if (type === 'b') return text === '0' || text === '1';
  return type !== 'e' || ERRORS.has(text);
}

/** Formulas that cells share, by their group. */
class SharedGroups {
  private readonly areas = new Map<string, string>();
  private readonly used = new Map<string, string[]>();

  take(cell: Tag, formula: Tag): readonly string[] {
    const group = textOf(formula, 'si');
    const members = this.used.get(group) ?? [];
    this.used.set(group, [...members, textOf(cell, 'r')]);
    if (formula.text === '') return [];
    const causes = this.areas.has(group) ? ['shared formula spelled out twice'] : [];
    this.areas.set(group, textOf(formula, 'ref'));
    if (/!/.test(formula.text.replace(/"[^"]*"/g, ''))) causes.push('shared formula to another sheet');
    return causes;
  }

  findings(): readonly string[] {
    return [...this.used].flatMap(([group, cells]) => {
      const area = areaIn(this.areas.get(group) ?? '');
      const outside = cells.some((reference) => {
        const cell = areaIn(reference);
        return (
          !area ||
          !cell ||
          cell.top < area.top ||
          cell.bottom > area.bottom ||
          cell.left < area.left ||
          cell.right > area.right
        );
      });
      return outside ? ['shared formula outside of its area'] : [];
    });
  }
}
