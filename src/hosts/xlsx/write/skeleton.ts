import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { areaRef } from '../../../workbook/address';
import type { SheetPlan, WorkbookPlan } from '../../../workbook/plan';
import type { StyleId } from '../../../workbook/styles';
import { areaOf } from './reference';
import { addSheet } from './sheet';
import { styleOf } from './style';
import { escapeXml } from './text-xml';

/** The parts of a workbook without its cells, and where each sheet's cells belong. */
export interface Skeleton {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly sheets: readonly SheetSkeleton[];
}

/** A worksheet part around its cells. */
export interface SheetSkeleton {
  readonly part: string;
  /** XML before the first and after the last row. */
  readonly before: string;
  readonly after: string;
  /** Number of each style in the file's table of styles. */
  readonly styles: ReadonlyMap<StyleId, number>;
}

/** Rows between the plan's last one and the one that only makes the library number the styles. */
const APART = 1000;

const WORKBOOK_PART = 'xl/workbook.xml';

let chartsInstalled = false;

/** Has the library write everything of a workbook but the cells. */
export async function buildSkeleton(
  plan: WorkbookPlan,
  modified: Date,
  selfCheck: boolean,
): Promise<Skeleton> {
  if (!chartsInstalled) {
    installChartSupport();
    chartsInstalled = true;
  }
  const workbook = new Workbook();
  workbook.creator = '品质督导评分';
  workbook.lastModifiedBy = '品质督导评分';
  workbook.title = plan.title;
  workbook.created = modified;
  workbook.modified = modified;
  workbook.calcProperties.fullCalcOnLoad = true;
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24000,
      height: 14000,
      firstSheet: 0,
      activeTab: plan.sheets.findIndex(({ name }) => name === plan.activeSheet),
      visibility: 'visible',
    },
  ];
  for (const sheet of plan.sheets) {
    const added = addSheet(workbook, sheet);
    putStyles(added, sheet);
    // The library makes a part for texts only when it is told of one; its cells are thrown away.
    if (plan.texts) added.getRow(styleRow(sheet)).getCell(1).value = sheet.name;
  }
  for (const { name, sheet, area } of plan.names)
    workbook.definedNames.add(areaOf(sheet, { ...area, bottom: area.top, right: area.left }), name);
  const bytes = await workbook.xlsx.writeBuffer({
    zip: { level: 0, modTime: modified, timestamps: 'dos' },
    validate: selfCheck, // excelts 10.2.0 would parse every file again unless told not to
  });
  const parts = unzipSync(new Uint8Array(bytes));
  setTableAreas(parts, plan);
  setNameAreas(parts, plan);
  keepAuthor(parts);
  fixNormalFont(parts);
  return { parts, sheets: plan.sheets.map((sheet, i) => sheetSkeleton(parts, i + 1, sheet)) };
}

/** The library was told of a table's first row only, because it makes every row that it is told of. */
function setTableAreas(parts: Record<string, Uint8Array>, { sheets }: WorkbookPlan): void {
  for (const [part, content] of Object.entries(parts)) {
    if (!/^xl\/tables\/table\d+\.xml$/.test(part)) continue;
    const xml = strFromU8(content);
    const name = / name="([^"]*)"/.exec(xml)?.[1];
    const table = sheets.find((sheet) => sheet.table?.name === name)?.table;
    if (table) parts[part] = strToU8(xml.replaceAll(/ ref="[^"]*"/g, ` ref="${areaRef(table.area)}"`));
  }
}

/** The library was told of a name's first cell only, because it keeps every cell that it is told of. */
function setNameAreas(parts: Record<string, Uint8Array>, { names }: WorkbookPlan): void {
  const areas = new Map(
    names.map(({ name, sheet, area }) => [name, escapeXml(areaOf(sheet, area))] as const),
  );
  const xml = strFromU8(parts[WORKBOOK_PART] as Uint8Array);
  parts[WORKBOOK_PART] = strToU8(
    xml.replace(/(<definedName name="([^"]*)">)[^<]*/g, (whole, tag: string, name: string) => {
      const area = areas.get(name);
      return area === undefined ? whole : tag + area;
    }),
  );
}

/** excelts 10.2.0 asks for privacy in every file: Excel would strip its author at each save, and may warn of it. */
function keepAuthor(parts: Record<string, Uint8Array>): void {
  const xml = strFromU8(parts[WORKBOOK_PART] as Uint8Array);
  parts[WORKBOOK_PART] = strToU8(xml.replace(' filterPrivacy="1"', ''));
}

/**
 * The Normal style's font is Calibri everywhere: its digits are what widths are counted in. As a font of the theme, as
 * excelts 10.2.0 has it, it is another one in Chinese Excel, whose digits are wider, and so would be every column.
 */
function fixNormalFont(parts: Record<string, Uint8Array>): void {
  const part = 'xl/styles.xml';
  const xml = strFromU8(parts[part] as Uint8Array);
  parts[part] = strToU8(xml.replaceAll('<scheme val="minor"/>', ''));
}

const stylesOf = ({ cells, tail }: SheetPlan): readonly StyleId[] => {
  const styles = new Set(tail?.styles);
  for (const line of cells) for (const cell of line) if (cell) styles.add(cell.style);
  return [...styles];
};

const styleRow = ({ cells }: SheetPlan): number => cells.length + APART;

function putStyles(sheet: Worksheet, plan: SheetPlan): void {
  const row = sheet.getRow(styleRow(plan));
  stylesOf(plan).forEach((style, i) => {
    row.getCell(i + 1).style = styleOf(style);
  });
}

function sheetSkeleton(parts: Skeleton['parts'], number: number, plan: SheetPlan): SheetSkeleton {
  const part = `xl/worksheets/sheet${number}.xml`;
  const xml = strFromU8(parts[part] as Uint8Array)
    .replace('<sheetData/>', '<sheetData></sheetData>')
    .replace(/<pageSetup (?![^>]*scale=)/, '<pageSetup scale="100" '); // excelts 10.2.0 writes no scale of 100
  const first = xml.indexOf('<sheetData>') + '<sheetData>'.length;
  const last = xml.indexOf('</sheetData>');
  const styles = stylesOf(plan);
  const start = styles.length === 0 ? last : xml.indexOf(`<row r="${styleRow(plan)}"`);
  const row = xml.slice(start, last);
  const numbers = [...row.matchAll(/<c r="[A-Z]+\d+"(?: s="(\d+)")?/g)].map(([, style = '0']) =>
    Number(style),
  );
  if (start < first || numbers.length !== styles.length)
    throw new Error('the styles of a sheet are not numbered');
  return {
    part,
    before: xml.slice(0, first),
    after: xml.slice(last),
    styles: new Map(styles.map((style, i) => [style, numbers[i] as number] as const)),
  };
}
