import { IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel, type IFormulaData } from '@univerjs/engine-formula';
import { injectorOf } from './injector-of';

/**
 * Leaves the formulas of some sheets out of whatever the grid does with formulas: they are neither calculated nor rewritten
 * when sheets and names change. After every change the grid walks through all formulas that the model holds, changed or not.
 */
export function leaveOut(api: FUniver, isLeftOut: (sheetId: string) => boolean): void {
  const injector = injectorOf(api);
  const model = injector.get(FormulaDataModel);
  const instances = injector.get(IUniverInstanceService);
  model.getFormulaData = () => {
    const all: IFormulaData = {};
    for (const book of instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unitId = book.getUnitId();
      const sheets = book.getSheets().map((sheet) => sheet.getSheetId());
      all[unitId] = Object.fromEntries(
        sheets.flatMap((id) => (isLeftOut(id) ? [] : [[id, model.getSheetFormulaData(unitId, id)]])),
      );
    }
    return all;
  };
}
