import { areaIn } from './areas';
import type { Finding } from './cells';
import { type Opened, relationsOf } from './opened';
import { twice } from './tables';
import { at, numberOf, type Tag, textOf, within } from './xml-tree';

const WORKBOOK = 'xl/workbook.xml';

/** What is wrong with sheets' names, defined names, and references of charts. */
export function workbookFindings(opened: Opened): readonly Finding[] {
  const found = [...tabCauses(opened.workbook), ...nameCauses(opened)];
  return [
    ...found.map((cause): Finding => [cause, WORKBOOK]),
    ...[...opened.roots].flatMap(([part, root]) =>
      part.startsWith('xl/charts/') || part.startsWith('xl/drawings/')
        ? [...chartCauses(root, opened), ...drawingCauses(part, root, opened)].map(
            (cause): Finding => [cause, part],
          )
        : [],
    ),
  ];
}

function tabCauses(workbook: Tag): readonly string[] {
  const tabs = at(workbook, 'sheets/sheet');
  const names = tabs.map((tab) => textOf(tab, 'name'));
  const isShown = (tab: Tag | undefined): boolean =>
    tab !== undefined && !/hidden/i.test(textOf(tab, 'state'));
  const active = at(workbook, 'bookViews/workbookView').map((view) => numberOf(view, 'activeTab', 0));
  return [
    ...names.filter((name) => !isSheetName(name)).map((name) => `name of a sheet: ${name}`),
    ...(twice(names.map((name) => name.toLowerCase())).length > 0 ? ['two sheets with a name'] : []),
    ...(twice(tabs.map((tab) => textOf(tab, 'sheetId'))).length > 0 ? ['two sheets with an id'] : []),
    ...(tabs.some(isShown) ? [] : ['no sheet is shown']),
    ...(active.every((number) => isShown(tabs[number])) ? [] : ['the sheet to begin with is not shown']),
  ];
}

const isSheetName = (name: string): boolean =>
  name.length > 0 && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name) && name.toLowerCase() !== 'history';

function nameCauses(opened: Opened): readonly string[] {
  const sheets = at(opened.workbook, 'sheets/sheet').length;
  const names = at(opened.workbook, 'definedNames/definedName');
  const keys = names.map((tag) => `${textOf(tag, 'localSheetId')} ${textOf(tag, 'name').toLowerCase()}`);
  return [
    ...twice(keys).map((key) => `two defined names: ${key}`),
    ...names.flatMap((tag) => {
      const name = textOf(tag, 'name');
      return [
        ...(isName(name) ? [] : [`name that is none: ${name}`]),
        ...(numberOf(tag, 'localSheetId', 0) < sheets ? [] : [`name of no sheet: ${name}`]),
        ...(leadsSomewhere(tag.text, opened) ? [] : [`name to nowhere: ${name}`]),
      ];
    }),
  ];
}

const isName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{M}\d._?\\]{0,254}$/u.test(name) &&
  areaIn(name.toUpperCase()) === null &&
  !/^(?:r|c|r\d*c\d*)$/i.test(name) &&
  (!name.startsWith('_xlnm.') || /^_xlnm\.(?:Print_Area|Print_Titles|_FilterDatabase)$/.test(name));

/** Whether every sheet and cell that a reference names is there. */
function leadsSomewhere(reference: string, { sheets }: Opened): boolean {
  if (reference === '' || reference.includes('#REF!')) return false;
  const tabs = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const parts = [
    ...reference.matchAll(
      /(?:'((?:[^']|'')+)'|([^\s'!,()&+*/<>=:-]+))!(\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?)/g,
    ),
  ];
  return parts.every(([, quoted, bare = '', cells = '']) => {
    const tab = (quoted ?? bare).replaceAll("''", "'").toLowerCase();
    return tabs.has(tab) && areaIn(cells) !== null;
  });
}

function chartCauses(root: Tag, opened: Opened): readonly string[] {
  return within(root, 'f')
    .filter(({ text }) => !leadsSomewhere(text, opened) || !text.includes('!'))
    .map(({ text }) => `chart of nothing: ${text}`);
}

/** Shapes of a drawing have ids of their own, and lead to parts that are there. */
function drawingCauses(part: string, root: Tag, { roots }: Opened): readonly string[] {
  const ids = within(root, 'cNvPr').map((tag) => textOf(tag, 'id'));
  const known = new Set(relationsOf(roots, part).map(({ id }) => id));
  return [
    ...(twice(ids).length > 0 ? ['two shapes with an id'] : []),
    ...within(root, 'chart')
      .map((tag) => textOf(tag, 'r:id'))
      .filter((id) => id !== '' && !known.has(id))
      .map((id) => `relation to nothing: ${id}`),
  ];
}
