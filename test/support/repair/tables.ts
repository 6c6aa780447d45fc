import { columnLetters } from '../../../src/workbook/address';
import type { Area } from '../../../src/workbook/plan';
import { areaIn, areasIn, meet, meetings } from './areas';
import { cellText, type Finding } from './cells';
import type { Opened, OpenedSheet } from './opened';
import { at, numberOf, type Tag, textOf } from './xml-tree';

/** What is wrong with tables: each for itself, on its sheet, and among one another. */
export function tableFindings(opened: Opened): readonly Finding[] {
  const { sheets } = opened;
  const all = sheets.flatMap(({ tables }) => tables);
  return [
    ...sheets.flatMap((sheet) => [
      ...sheet.tables.flatMap(({ part, root }) =>
        oneTable(root, sheet, opened).map((cause): Finding => [cause, part]),
      ),
      ...meetings(
        sheet.tables.map(({ part, root }) => ({ owner: part, areas: areasIn(textOf(root, 'ref')) ?? [] })),
      ).map((pair): Finding => ['tables overlap', pair.join(' ')]),
    ]),
    ...twice(all.map(({ root }) => textOf(root, 'id'))).map((id): Finding => ['two tables with an id', id]),
    ...twice([
      ...all.map(({ root }) => textOf(root, 'displayName').toLowerCase()),
      ...new Set(
        at(opened.workbook, 'definedNames/definedName').map((tag) => textOf(tag, 'name').toLowerCase()),
      ),
    ]).map((name): Finding => ['two tables with a name', name]),
  ];
}

/** What is in a list more than once. */
export const twice = (list: readonly string[]): readonly string[] => [
  ...new Set(list.filter((item, i) => list.indexOf(item) !== i)),
];

function oneTable(table: Tag, sheet: OpenedSheet, opened: Opened): readonly string[] {
  const area = areaIn(textOf(table, 'ref'));
  if (!area) return ['table of nothing'];
  const columns = at(table, 'tableColumns/tableColumn');
  const names = columns.map((column) => textOf(column, 'name'));
  const filter = at(table, 'autoFilter').map((tag) => textOf(tag, 'ref'));
  const merges = at(sheet.root, 'mergeCells/mergeCell').map((tag) => areaIn(textOf(tag, 'ref')));
  const counted = at(table, 'tableColumns').every(
    (tag) => numberOf(tag, 'count', names.length) === names.length,
  );
  return [
    ...captionCauses(table, area, names, sheet, opened),
    ...(names.length === area.right - area.left + 1 && counted ? [] : ['table of another width']),
    ...(twice(names.map((name) => name.toLowerCase())).length > 0 ? ['two columns with a name'] : []),
    ...(twice(columns.map((column) => textOf(column, 'id'))).length > 0 ? ['two columns with an id'] : []),
    ...(names.some((name) => name === '' || name.length > 255) ? ['column without a name'] : []),
    ...(area.bottom === area.top ? ['table without a row'] : []),
    ...(filter.some((ref) => ref !== textOf(table, 'ref')) ? ['filter of another area'] : []),
    ...(merges.some((merge) => merge && meet(merge, area)) ? ['table over a merge'] : []),
    ...(isTableName(textOf(table, 'displayName')) ? [] : ['name that is none']),
  ];
}

const isTableName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\d._\\]{0,254}$/u.test(name) && areaIn(name.toUpperCase()) === null;

/** The cells of the head must be texts, the very names of the columns. */
function captionCauses(
  table: Tag,
  area: Area,
  names: readonly string[],
  { root }: OpenedSheet,
  opened: Opened,
): readonly string[] {
  if (numberOf(table, 'headerRowCount', 1) === 0) return [];
  const row = at(root, 'sheetData/row').find((tag) => numberOf(tag, 'r', 0) === area.top);
  const cells = new Map(row?.children.map((cell) => [textOf(cell, 'r'), cell]));
  return names.flatMap((name, i) => {
    const cell = cells.get(columnLetters(area.left + i) + area.top);
    const text = cell ? cellText(cell, opened.strings) : null;
    return text !== null && text.replaceAll(/\r?\n/g, '_x000a_') === name.replaceAll(/_x000a_/gi, '_x000a_')
      ? []
      : [`caption is not the column's name: ${name}`];
  });
}
