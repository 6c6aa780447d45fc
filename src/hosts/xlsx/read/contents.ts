import type { Content, FileContents } from '../../../workbook/contents';
import { attribute } from './attributes';
import { decodePart } from './decode-part';
import { portableInflater } from './inflater';
import { PackageParts, type Relationships } from './package-parts';
import { scanXml } from './scan-xml';
import { readWorkbookPart } from './workbook-part';

const OF_WORKBOOK: Readonly<Record<string, Content>> = {
  vbaProject: 'macro',
  externalLink: 'links',
  chartsheet: 'chart-sheet',
  dialogsheet: 'chart-sheet',
  xlMacrosheet: 'macro',
  connections: 'query',
};

const OF_SHEET: Readonly<Record<string, Content>> = {
  table: 'table',
  tableSingleCells: 'table',
  comments: 'comment',
  threadedComment: 'comment',
  pivotTable: 'pivot',
  control: 'control',
  ctrlProp: 'control',
  oleObject: 'embedded',
  package: 'embedded',
  image: 'picture',
  slicer: 'slicer',
  timeline: 'slicer',
  queryTable: 'query',
};

const OF_DRAWING: Readonly<Record<string, Content>> = {
  chart: 'chart',
  chartEx: 'chart',
  image: 'picture',
  diagramData: 'shape',
};

const LOOK =
  /<(?:\w+:)?(?:mergeCell|conditionalFormatting|dataValidation|autoFilter|sparklineGroup|hyperlink)\b/;
const STYLED = /<(?:\w+:)?c\b[^>]*?\bs="(\d+)"/g;

/** What a file holds beside values and formulas, by its relationships; the file can be read (`readXlsx`). */
export function contentsOf(bytes: Uint8Array): FileContents {
  const parts = new PackageParts(bytes, portableInflater);
  const book = only(parts.relationships(''), 'officeDocument');
  const relationships = parts.relationships(book);
  const listed = readWorkbookPart(text(parts, book)).sheets;
  const partOf = (sheet: string): string =>
    relationships.get(listed.find(({ name }) => name === sheet)?.id ?? '')?.part ?? '';
  const looks = styledLooks(text(parts, only(relationships, 'styles')));
  const of = (sheet: string): readonly Content[] => sheetContents(parts, partOf(sheet));
  return {
    workbook: typesIn(relationships, OF_WORKBOOK),
    of,
    closelyOf: (sheet) => {
      const xml = text(parts, partOf(sheet));
      const isPlain =
        !LOOK.test(xml) && [...xml.matchAll(STYLED)].every(([, style]) => !looks.has(Number(style)));
      return isPlain ? of(sheet) : [...of(sheet), 'look'];
    },
  };
}

function sheetContents(parts: PackageParts, part: string): readonly Content[] {
  const relationships = parts.relationships(part);
  const drawings = [...relationships.values()].filter(({ type }) => type === 'drawing');
  return [
    ...typesIn(relationships, OF_SHEET),
    ...drawings.flatMap(({ part: drawing }): readonly Content[] => {
      const drawn = typesIn(parts.relationships(drawing), OF_DRAWING);
      return drawn.length > 0 ? drawn : ['shape'];
    }),
  ];
}

const typesIn = (
  relationships: Relationships,
  contents: Readonly<Record<string, Content>>,
): readonly Content[] =>
  [...relationships.values()].flatMap(({ type }) =>
    Object.hasOwn(contents, type) ? [contents[type] as Content] : [],
  );

const only = (relationships: Relationships, wanted: string): string =>
  [...relationships.values()].find(({ type }) => type === wanted)?.part ?? '';

const text = (parts: PackageParts, name: string): string => {
  const content = name === '' ? undefined : parts.content(name);
  return content ? decodePart(content) : '';
};

/** Numbers of the cell formats with a fill, a border or a number format of their own. */
function styledLooks(xml: string): ReadonlySet<number> {
  const looks = new Set<number>();
  if (xml === '') return looks;
  const path: string[] = [];
  let index = 0;
  scanXml(xml, {
    open: (name, attributes, depth) => {
      path[depth] = name;
      if (name !== 'xf' || path[1] !== 'cellXfs') return;
      const number = (key: string): number => Number(attribute(attributes, key) ?? 0);
      // 0 and 1 are the fills that every file has; 49 is text
      if (number('fillId') > 1 || number('borderId') > 0 || ![0, 49].includes(number('numFmtId')))
        looks.add(index);
      index++;
    },
    close: () => undefined,
  });
  return looks;
}
