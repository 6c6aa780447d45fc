import { absoluteRef } from '../../../workbook/address';
import type { SheetPlan, WorkbookPlan } from '../../../workbook/plan';
import { NAMESPACE } from './namespaces';
import { areaOf, quoteSheet } from './reference';
import { escapeXml } from './text-xml';
import { element, XML_HEAD } from './xml';

/** The part that lists the sheets and their names; `sheetRelation` gives the id of the relation to a sheet by its index. */
export function workbookXml(plan: WorkbookPlan, sheetRelation: (index: number) => string): string {
  const { main, relations } = NAMESPACE;
  return (
    XML_HEAD +
    element(
      'workbook',
      { xmlns: main, 'xmlns:r': relations },
      element('fileVersion', { appName: 'xl', lastEdited: 5, lowestEdited: 5, rupBuild: 9303 }),
      '<workbookPr/>',
      element(
        'bookViews',
        {},
        element('workbookView', {
          xWindow: '0',
          yWindow: '0',
          windowWidth: 24_000,
          windowHeight: 14_000,
          activeTab: String(activeTab(plan)),
        }),
      ),
      element(
        'sheets',
        {},
        ...plan.sheets.map(({ name, visibility }, i) =>
          element('sheet', {
            name,
            sheetId: i + 1,
            state: visibility === 'visible' ? undefined : visibility,
            'r:id': sheetRelation(i),
          }),
        ),
      ),
      namesXml(plan),
      element('calcPr', { calcId: 171_027, fullCalcOnLoad: true }),
    )
  );
}

/** Index of the sheet that is shown first. */
export const activeTab = ({ sheets, activeSheet }: WorkbookPlan): number =>
  Math.max(
    0,
    sheets.findIndex(({ name }) => name === activeSheet),
  );

function namesXml({ names, sheets }: WorkbookPlan): string {
  const all = [
    ...names.map(({ name, sheet, area }) => nameXml({ name }, areaOf(sheet, area))),
    ...sheets.flatMap(printNames),
  ];
  return all.length === 0 ? '' : element('definedNames', {}, ...all);
}

const nameXml = (
  attributes: { readonly name: string; readonly localSheetId?: string },
  reference: string,
): string => element('definedName', attributes, escapeXml(reference));

/** What of a sheet is printed, and the rows that come again on every page: names of the sheet's own. */
function printNames({ name: sheet, print }: SheetPlan, index: number): readonly string[] {
  if (!print) return [];
  const { area, titleRows } = print;
  const own = (name: string, reference: string): string =>
    nameXml({ name: `_xlnm.${name}`, localSheetId: String(index) }, `${quoteSheet(sheet)}!${reference}`);
  return [
    own('Print_Area', absoluteRef(area)),
    ...(titleRows ? [own('Print_Titles', `$${titleRows[0]}:$${titleRows[1]}`)] : []),
  ];
}
