import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import { SpreadsheetSkeleton } from '@univerjs/preset-sheets-core';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';

const { calculateAutoHeightInRange } = SpreadsheetSkeleton.prototype;

/** Heights of rows are worked out when the browser has time as well: those of a sheet that is gone are none. */
SpreadsheetSkeleton.prototype.calculateAutoHeightInRange = function (ranges, heights) {
  return this.worksheet ? calculateAutoHeightInRange.call(this, ranges, heights) : [];
};

/**
 * Lets the grid hold nothing against the input rules of a sheet that is gone: it does so when the browser has time, and
 * a sheet that was replaced meanwhile would be an error on the page.
 */
export function skipGoneSheets(injector: Injector): void {
  const instances = injector.get(IUniverInstanceService);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unitId, sheetId, ranges) => {
    const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheetId) ? validate(unitId, sheetId, ranges) : Promise.resolve([]);
  };
}
