import type { IWorkbookData } from '@univerjs/core';
import { absoluteRef } from '../../workbook/address';
import type { NamePlan, WorkbookPlan } from '../../workbook/plan';
import { GRID_STYLES } from './grid-styles';
import { colorRule, inputRule } from './rule-data';
import { sheetData } from './sheet-data';

/** A whole plan as the grid opens it at once; the sheets' ids by their order. */
export function bookData(plan: WorkbookPlan): Partial<IWorkbookData> {
  const ids = plan.sheets.map((_, i) => sheetIdAt(i));
  const bySheet = <T>(of: (sheet: WorkbookPlan['sheets'][number]) => readonly T[]): string =>
    JSON.stringify(Object.fromEntries(plan.sheets.map((sheet, i) => [ids[i], of(sheet)])));
  return {
    name: plan.title,
    styles: { ...GRID_STYLES },
    sheetOrder: ids,
    sheets: Object.fromEntries(plan.sheets.map((sheet, i) => [ids[i] ?? '', sheetData(ids[i] ?? '', sheet)])),
    resources: [
      {
        name: 'SHEET_DEFINED_NAME_PLUGIN',
        data: JSON.stringify(
          Object.fromEntries(plan.names.map((name, i) => [`name-${i + 1}`, nameData(name, `name-${i + 1}`)])),
        ),
      },
      {
        name: 'SHEET_DATA_VALIDATION_PLUGIN',
        data: bySheet(({ validations }) => validations.map(inputRule)),
      },
      {
        name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
        data: bySheet(({ conditionalFormats }) => conditionalFormats.map(colorRule)),
      },
    ],
  };
}

/** The id of a sheet of a plan that is opened at once, by its place. */
export const sheetIdAt = (index: number): string => `sheet-${index + 1}`;

/** A name of the workbook as the grid has it. */
export const nameData = ({ name, sheet, area }: NamePlan, id: string) => ({
  id,
  name,
  formulaOrRefString: `'${sheet.replaceAll("'", "''")}'!${absoluteRef(area)}`,
  localSheetId: 'AllDefaultWorkbook',
});
